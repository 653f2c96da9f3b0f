import { type Cursor, readVarint, type Segment, writePosting, writeVarint } from './segment.ts';
import type { Term } from './terms.ts';

/** The place of an article that is left out. */
const GONE = 0xffff_ffff;
const NO_MORE = -1;

/** A segment on its way into another: which term is next, where it is read, and where its places move to. */
type Part = { segment: Segment; next: number; cursor: Cursor; places: Uint32Array; isWhole: boolean };

/**
 * Joins neighbouring segments, in their order, into one, leaving out the articles that `isKept` denies at the start.
 * Pauses after every `work` postings or so, so that whoever drives it can answer questions in between.
 */
export function* mergeSegments(
  segments: readonly Segment[],
  { isKept, work }: { isKept: (number: number) => boolean; work: number },
): Generator<undefined, Segment> {
  const { numbers, lengths, parts } = keepArticles(segments, isKept);
  const lists = segments.reduce((sum, segment) => sum + segment.terms.length, 0);
  const terms = new Uint32Array(lists);
  const offsets = new Uint32Array(lists);
  const out: Cursor = { bytes: new Uint8Array(spaceFor(segments)), at: 0 };
  let count = 0;
  let done = 0;
  yield;
  for (let term = lowestTerm(parts); term !== NO_MORE; term = lowestTerm(parts)) {
    const start = out.at;
    done += joinLists(out, term, parts);
    if (out.at > start) {
      terms[count] = term;
      offsets[count] = start;
      count += 1;
    }
    if (done >= work) {
      done = 0;
      yield;
    }
  }
  return {
    numbers,
    lengths,
    total: lengths.reduce((sum, length) => sum + length, 0),
    terms: terms.slice(0, count),
    offsets: offsets.slice(0, count),
    // Not sliced: to copy a hundred megabytes would be a pause that readers notice.
    postings: out.bytes.subarray(0, out.at),
  };
}

/** The articles that stay, and for each segment where its places move to. */
function keepArticles(
  segments: readonly Segment[],
  isKept: (number: number) => boolean,
): { numbers: Uint32Array; lengths: Uint32Array; parts: Part[] } {
  const most = segments.reduce((sum, segment) => sum + segment.numbers.length, 0);
  const numbers = new Uint32Array(most);
  const lengths = new Uint32Array(most);
  let kept = 0;
  const parts = segments.map((segment) => {
    const places = segment.numbers.map((number, place) => {
      if (!isKept(number)) return GONE;
      numbers[kept] = number;
      lengths[kept] = segment.lengths[place] ?? 0;
      return kept++;
    });
    return { segment, next: 0, cursor: { bytes: segment.postings, at: 0 }, places, isWhole: !places.includes(GONE) };
  });
  return { numbers: numbers.slice(0, kept), lengths: lengths.slice(0, kept), parts };
}

/** Bytes that the joined lists fit in: only where two lists meet can a distance grow, by four bytes at most. */
function spaceFor(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.postings.length + 4 * segment.terms.length, 0);
}

function lowestTerm(parts: readonly Part[]): Term {
  let lowest = NO_MORE;
  for (const { segment, next } of parts) {
    const term = segment.terms[next];
    if (term !== undefined && (lowest === NO_MORE || term < lowest)) lowest = term;
  }
  return lowest;
}

/**
 * Writes one term's list, nothing where no article is left that has it, and says how many postings were looked at.
 * Most lists are short, so nothing is allocated here.
 */
function joinLists(out: Cursor, term: Term, parts: readonly Part[]): number {
  let kept = 0;
  for (const part of parts) if (part.segment.terms[part.next] === term) kept += countKept(part);
  if (kept > 0) writeVarint(out, kept);
  let before = -1;
  let looked = 0;
  for (const part of parts) {
    if (part.segment.terms[part.next] !== term) continue;
    toList(part);
    const size = readVarint(part.cursor);
    if (kept > 0) before = movePostings(out, part, size, before);
    part.next += 1;
    looked += size;
  }
  return looked;
}

function toList({ segment, next, cursor }: Part): void {
  cursor.at = segment.offsets[next] ?? 0;
}

function countKept(part: Part): number {
  toList(part);
  const { cursor, places } = part;
  const size = readVarint(cursor);
  if (part.isWhole) return size;
  let kept = 0;
  let place = -1;
  for (let read = 0; read < size; read += 1) {
    const head = readVarint(cursor);
    if ((head & 3) === 3) readVarint(cursor);
    place += head >>> 2;
    if (places[place] !== GONE) kept += 1;
  }
  return kept;
}

/** Copies `size` postings to their new places, the last written being `before`, and says which is the last now. */
function movePostings(out: Cursor, { cursor, places }: Part, size: number, before: number): number {
  let last = before;
  let from = -1;
  for (let read = 0; read < size; read += 1) {
    const head = readVarint(cursor);
    const count = (head & 3) === 3 ? 4 + readVarint(cursor) : (head & 3) + 1;
    from += head >>> 2;
    const place = places[from] ?? GONE;
    if (place === GONE) continue;
    writePosting(out, place - last, count);
    last = place;
  }
  return last;
}
