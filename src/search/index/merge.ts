import { beginList, createLists, endList, type Lists, putPosting, takeBlocks } from './lists.ts';
import { type Block, type Cursor, readVarint, type Segment } from './segment.ts';
import type { Term } from './terms.ts';

/** The place of an article that is left out. */
const GONE = 0xffff_ffff;
/** Above every term. */
const NO_MORE = 0xffff_ffff;
const EMPTY: Block = { terms: new Uint32Array(), offsets: new Uint16Array(), postings: new Uint8Array() };

/**
 * A segment on its way into another: the block that is read, which of its lists is next and of which term; of that list
 * where it is read and how many postings it has; and where the segment's places move to.
 */
type Part = {
  segment: Segment;
  blocks: Iterator<Block>;
  block: Block;
  next: number;
  term: Term;
  list: Cursor;
  size: number;
  places: Uint32Array;
};

/** The articles that stay, in their order. */
type Kept = { numbers: Uint32Array; lengths: Uint32Array; count: number; total: number };

/**
 * Joins neighbouring segments, in their order, into one, leaving out the articles that `isKept` denies when it comes to
 * them. Pauses after every `work` articles or postings, at the end of the list at hand, so that whoever drives it can
 * answer questions in between. What a step makes is no larger than a block, or a number for each article.
 */
export function* mergeSegments(
  segments: readonly Segment[],
  { isKept, work }: { isKept: (number: number) => boolean; work: number },
): Generator<undefined, Segment> {
  const parts = segments.map(partOf);
  const articles = parts.reduce((sum, { places }) => sum + places.length, 0);
  const kept: Kept = { numbers: new Uint32Array(articles), lengths: new Uint32Array(articles), count: 0, total: 0 };
  for (const part of parts) {
    for (let from = 0; from < part.places.length; from += work) {
      keepSome(kept, part, { from, to: Math.min(part.places.length, from + work), isKept });
      yield;
    }
  }
  const lists = createLists();
  while (joinSome(lists, parts, work)) yield;
  return {
    numbers: kept.numbers.slice(0, kept.count),
    lengths: kept.lengths.slice(0, kept.count),
    total: kept.total,
    blocks: takeBlocks(lists),
  };
}

/** A segment before its first list. */
function partOf(segment: Segment): Part {
  const places = new Uint32Array(segment.numbers.length);
  const list = { bytes: EMPTY.postings, at: 0 };
  const part = { segment, blocks: segment.blocks.values(), block: EMPTY, next: -1, term: 0, list, size: 0, places };
  goOn(part);
  return part;
}

/** Comes to the next list. */
function goOn(part: Part): void {
  part.next += 1;
  if (part.next >= part.block.terms.length) {
    part.block = part.blocks.next().value ?? EMPTY;
    part.next = 0;
  }
  part.term = part.block.terms[part.next] ?? NO_MORE;
}

/** Gives those of some articles that stay the next places. */
function keepSome(
  kept: Kept,
  { segment, places }: Part,
  { from, to, isKept }: { from: number; to: number; isKept: (number: number) => boolean },
): void {
  for (let place = from; place < to; place += 1) {
    const number = segment.numbers[place] ?? 0;
    if (isKept(number)) {
      const length = segment.lengths[place] ?? 0;
      places[place] = kept.count;
      kept.numbers[kept.count] = number;
      kept.lengths[kept.count] = length;
      kept.count += 1;
      kept.total += length;
    } else {
      places[place] = GONE;
    }
  }
}

/** Joins the lists of the next terms, of so many postings or so; false where no term is left. */
function joinSome(lists: Lists, parts: readonly Part[], work: number): boolean {
  for (let done = 0; done < work; ) {
    const term = lowestTerm(parts);
    if (term === NO_MORE) return false;
    // Most lists are short: to look for the next term in every part takes longer than to copy its list.
    done += parts.length + joinLists(lists, term, parts);
  }
  return true;
}

function lowestTerm(parts: readonly Part[]): Term {
  let lowest = NO_MORE;
  for (const { term } of parts) if (term < lowest) lowest = term;
  return lowest;
}

/** Joins the lists of a term, and says how many postings it looked at. */
function joinLists(lists: Lists, term: Term, parts: readonly Part[]): number {
  let articles = 0;
  let bytes = 0;
  for (const part of parts) {
    if (part.term !== term) continue;
    openList(part);
    articles += part.size;
    // Only where two lists meet can a distance grow, by four bytes at most.
    bytes += (part.block.offsets[part.next + 1] ?? part.list.bytes.length) - part.list.at + 4;
  }
  beginList(lists, { articles, bytes });
  for (const part of parts) {
    if (part.term !== term) continue;
    moveList(lists, part);
    goOn(part);
  }
  endList(lists, term);
  return articles;
}

function openList(part: Part): void {
  part.list.bytes = part.block.postings;
  part.list.at = part.block.offsets[part.next] ?? 0;
  part.size = readVarint(part.list);
}

/** Copies the postings of those who stay to their new places. */
function moveList(lists: Lists, { list, size, places }: Part): void {
  let from = -1;
  for (let read = 0; read < size; read += 1) {
    const head = readVarint(list);
    const count = (head & 3) === 3 ? 4 + readVarint(list) : (head & 3) + 1;
    from += head >>> 2;
    const place = places[from] ?? GONE;
    if (place !== GONE) putPosting(lists, place, count);
  }
}
