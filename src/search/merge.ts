import { type Cursor, readVarint, type Segment, writeFixedVarint, writePosting } from './segment.ts';
import type { Term } from './terms.ts';

/** The place of an article that is left out. */
const GONE = 0xffff_ffff;
const NO_MORE = -1;

/**
 * A segment on its way into another: which term is next, where in its list it is read, how many postings are left there,
 * which place was read last, and where its places move to.
 */
type Part = { segment: Segment; next: number; cursor: Cursor; left: number; from: number; places: Uint32Array };

/** The articles that stay, in their order. */
type Kept = { numbers: Uint32Array; lengths: Uint32Array; count: number; total: number };

/** The lists that are written: those of the first `count` terms, and of the one at hand its size and its last place. */
type Lists = { terms: Uint32Array; offsets: Uint32Array; count: number; out: Cursor; size: number; last: number };

/**
 * Joins neighbouring segments, in their order, into one, leaving out the articles that `isKept` denies when it comes to
 * them. Pauses after every `work` articles or postings or so, so that whoever drives it can answer questions in between.
 */
export function* mergeSegments(
  segments: readonly Segment[],
  { isKept, work }: { isKept: (number: number) => boolean; work: number },
): Generator<undefined, Segment> {
  const parts = segments.map(partOf);
  const articles = sumOf(segments, ({ numbers }) => numbers.length);
  const kept: Kept = { numbers: new Uint32Array(articles), lengths: new Uint32Array(articles), count: 0, total: 0 };
  for (const part of parts) {
    for (let from = 0; from < part.places.length; from += work) {
      keepSome(kept, part, { from, to: Math.min(part.places.length, from + work), isKept });
      yield;
    }
  }
  const { terms, offsets, count, out } = yield* joinLists(parts, work);
  // Nothing is sliced: to copy a hundred megabytes would be a pause, and what was never written takes no memory.
  return {
    numbers: kept.numbers.subarray(0, kept.count),
    lengths: kept.lengths.subarray(0, kept.count),
    total: kept.total,
    terms: terms.subarray(0, count),
    offsets: offsets.subarray(0, count),
    postings: out.bytes.subarray(0, out.at),
  };
}

function* joinLists(parts: readonly Part[], work: number): Generator<undefined, Lists> {
  const most = sumOf(parts, ({ segment }) => segment.terms.length);
  const out = { bytes: new Uint8Array(sumOf(parts, spaceFor)), at: 0 };
  const lists: Lists = {
    terms: new Uint32Array(most),
    offsets: new Uint32Array(most),
    count: 0,
    out,
    size: 0,
    last: -1,
  };
  let done = 0;
  for (let term = lowestTerm(parts); term !== NO_MORE; term = lowestTerm(parts)) {
    // Most lists are short: to look for the next term in every part takes longer than to copy its list.
    done += parts.length;
    const start = out.at;
    const head = beginList(lists, term, parts);
    for (const part of parts) {
      while (part.left > 0) {
        done += moveSome(lists, part, work);
        if (done < work) continue;
        done = 0;
        yield;
      }
    }
    endList(lists, term, { start, head });
  }
  return lists;
}

function sumOf<T>(many: readonly T[], of: (one: T) => number): number {
  return many.reduce((sum, one) => sum + of(one), 0);
}

function partOf(segment: Segment): Part {
  const places = new Uint32Array(segment.numbers.length);
  return { segment, next: 0, cursor: { bytes: segment.postings, at: 0 }, left: 0, from: -1, places };
}

/** Gives those of some articles that stay the next places. */
function keepSome(
  kept: Kept,
  part: Part,
  { from, to, isKept }: { from: number; to: number; isKept: (number: number) => boolean },
): void {
  const { numbers, lengths } = part.segment;
  for (let place = from; place < to; place += 1) {
    const number = numbers[place] ?? 0;
    if (isKept(number)) {
      const length = lengths[place] ?? 0;
      part.places[place] = kept.count;
      kept.numbers[kept.count] = number;
      kept.lengths[kept.count] = length;
      kept.count += 1;
      kept.total += length;
    } else {
      part.places[place] = GONE;
    }
  }
}

/** Bytes that a part's lists take once they are joined: only where two meet can a distance grow, by four bytes at most. */
function spaceFor({ segment }: Part): number {
  return segment.postings.length + 4 * segment.terms.length;
}

function lowestTerm(parts: readonly Part[]): Term {
  let lowest = NO_MORE;
  for (const { segment, next } of parts) {
    const term = segment.terms[next];
    if (term !== undefined && (lowest === NO_MORE || term < lowest)) lowest = term;
  }
  return lowest;
}

/** Brings each part to its list of a term, and leaves room for the size of them all; says how many bytes. */
function beginList(lists: Lists, term: Term, parts: readonly Part[]): number {
  let most = 0;
  for (const part of parts) {
    const { segment, next, cursor } = part;
    if (segment.terms[next] !== term) continue;
    cursor.at = segment.offsets[next] ?? 0;
    part.left = readVarint(cursor);
    part.from = -1;
    part.next += 1;
    most += part.left;
  }
  lists.size = 0;
  lists.last = -1;
  const head = most < 0x80 ? 1 : Math.ceil((32 - Math.clz32(most)) / 7);
  lists.out.at += head;
  return head;
}

/** Copies the next postings of a part, `most` at most, to their new places, and says how many it looked at. */
function moveSome(lists: Lists, part: Part, most: number): number {
  const { cursor, places } = part;
  const looked = Math.min(part.left, most);
  for (let read = 0; read < looked; read += 1) {
    const head = readVarint(cursor);
    const count = (head & 3) === 3 ? 4 + readVarint(cursor) : (head & 3) + 1;
    part.from += head >>> 2;
    const place = places[part.from] ?? GONE;
    if (place === GONE) continue;
    writePosting(lists.out, place - lists.last, count);
    lists.last = place;
    lists.size += 1;
  }
  part.left -= looked;
  return looked;
}

/** Sets the size before a list; takes the list back where no article is left that has its term. */
function endList(lists: Lists, term: Term, { start, head }: { start: number; head: number }): void {
  const { terms, offsets, count, out, size } = lists;
  if (size === 0) {
    out.at = start;
    return;
  }
  writeFixedVarint({ bytes: out.bytes, at: start }, size, head);
  terms[count] = term;
  offsets[count] = start;
  lists.count += 1;
}
