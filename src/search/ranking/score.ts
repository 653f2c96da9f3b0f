import { SEARCH } from '../../limits.ts';
import { holdOver, idf, termScore, weightOf } from '../index/bm25.ts';
import { type Cursor, findList, readVarint, type Segment } from '../index/segment.ts';
import type { Term } from '../index/terms.ts';
import { best, type Scored } from './best.ts';

/** The share of all articles that an everyday term stands in. */
const EVERYDAY_SHARE = 0.2;

/** Sums by place, cleared after every use; as long as the largest segment. */
let scores = new Float64Array(1_024);

/** A term of the query: how many articles have it, what it weighs, and its postings in each segment that has some. */
type Weighed = { frequency: number; weight: number; lists: List[] };
type List = { postings: Cursor; size: number } | null;

/**
 * How many are wanted, which articles are not removed, and how many have a term in all segments, where that was counted
 * before: no segment is looked into for more of them.
 */
type Among = { limit: number; isKept: (number: number) => boolean; counted?: (term: Term) => number | undefined };

/**
 * The best articles of all segments by BM25. Terms that many articles share only add to articles that a rarer term
 * has found, since reading their lists for new ones costs the most time and finds nothing that ranks high.
 */
export function searchSegments(
  segments: readonly Segment[],
  terms: Iterable<Term>,
  { limit, isKept, counted = () => undefined }: Among,
): Scored[] {
  const articles = segments.reduce((sum, segment) => sum + segment.numbers.length, 0);
  const length = segments.reduce((sum, segment) => sum + segment.total, 0) / Math.max(1, articles);
  const weighed = weighTerms(segments, terms, { articles, counted });
  const finders = countFinders(weighed, articles, limit);
  const found = best(limit);
  const hold = holdOver(length);
  for (const [index, segment] of segments.entries()) {
    if (scores.length < segment.numbers.length) scores = new Float64Array(segment.numbers.length * 2);
    const touched: number[] = [];
    weighed.forEach(({ weight, lists }, order) => {
      const list = lists[index];
      if (list) addList(segment, list, { weight, ...hold, touched: order < finders ? touched : null });
    });
    for (const place of touched) {
      const number = segment.numbers[place] ?? 0;
      const score = scores[place] ?? 0;
      scores[place] = 0;
      if (score > found.floor() && isKept(number)) found.offer({ number, score });
    }
  }
  return found.ranked();
}

/**
 * Rarest first; terms that no article has are left out, and so are those that every fifth has, unless the query has no
 * others: half of the time went into reading their lists, and read again, the candidates are ranked the same.
 */
function weighTerms(
  segments: readonly Segment[],
  terms: Iterable<Term>,
  { articles, counted }: { articles: number } & Required<Pick<Among, 'counted'>>,
): Weighed[] {
  const weighed: Weighed[] = [];
  for (const term of terms) {
    let frequency = 0;
    const all = counted(term);
    const lists = segments.map((segment) => {
      const postings = frequency === all ? null : findList(segment, term);
      if (postings === null) return null;
      const size = readVarint(postings);
      frequency += size;
      return { postings, size };
    });
    if (frequency > 0) weighed.push({ frequency, lists, weight: weightOf(idf(frequency, articles)) });
  }
  weighed.sort((a, b) => a.frequency - b.frequency);
  const everyday = Math.max(SEARCH.commonArticles, articles * EVERYDAY_SHARE);
  const telling = weighed.filter(({ frequency }) => frequency <= everyday);
  return telling.length > 0 ? telling : weighed;
}

/** How many of the rarest terms may find articles: all below the limit, and more while too few could be found. */
export function countFinders(weighed: readonly Pick<Weighed, 'frequency'>[], articles: number, limit: number): number {
  const common = Math.max(SEARCH.commonArticles, articles * SEARCH.commonShare);
  let reach = 0;
  let finders = 0;
  for (const { frequency } of weighed) {
    if (frequency > common && reach >= limit) break;
    reach += frequency;
    finders += 1;
  }
  return finders;
}

/** What a term's list is added by: its weight, how lengths hold back, and where to note the articles that it finds. */
type Adding = { weight: number; base: number; perTerm: number; touched: number[] | null };

/**
 * Adds one term's share to its articles; without `touched` only to those that have a score already. The bytes are read
 * in place, not by `readVarint`, and what the module holds is taken into hand: a search spends its time in this loop.
 */
function addList(
  { lengths }: Segment,
  { postings, size }: NonNullable<List>,
  { weight, base, perTerm, touched }: Adding,
): void {
  const { bytes } = postings;
  const sums = scores;
  let { at } = postings;
  let place = -1;
  for (let read = 0; read < size; read += 1) {
    let head = bytes[at++] ?? 0;
    for (let shift = 7, byte = head; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0;
      head = (head & ((1 << shift) - 1)) | (byte << shift);
    }
    place += head >>> 2;
    let count = (head & 3) + 1;
    if (count === 4) {
      postings.at = at;
      count = 4 + readVarint(postings);
      at = postings.at;
    }
    const score = sums[place] ?? 0;
    if (score === 0) {
      if (touched === null) continue;
      touched.push(place);
    }
    sums[place] = score + weight * termScore(count, base + perTerm * (lengths[place] ?? 0));
  }
}
