import { type Cursor, readVarint, type Segment, writePosting, writeVarint } from './segment.ts';
import type { Term } from './terms.ts';

/** The place of an article that is left out. */
const GONE = 0xffff_ffff;
const NO_MORE = -1;

/** The postings of one term while they are joined: places in the new segment, ascending, and counts. */
type Joined = { places: Uint32Array; counts: Uint32Array; size: number };

/**
 * Joins neighbouring segments, in their order, into one, leaving out the articles that `isKept` denies at the start.
 * Pauses after every `work` postings or so, so that whoever drives it can answer questions in between.
 */
export function* mergeSegments(
  segments: readonly Segment[],
  { isKept, work }: { isKept: (number: number) => boolean; work: number },
): Generator<undefined, Segment> {
  const { numbers, lengths, places } = keepArticles(segments, isKept);
  const lists = segments.reduce((sum, segment) => sum + segment.terms.length, 0);
  const terms = new Uint32Array(lists);
  const offsets = new Uint32Array(lists);
  const out: Cursor = { bytes: new Uint8Array(spaceFor(segments)), at: 0 };
  const heads = segments.map(() => 0);
  const joined: Joined = { places: new Uint32Array(numbers.length), counts: new Uint32Array(numbers.length), size: 0 };
  let count = 0;
  let done = 0;
  for (let term = lowestTerm(segments, heads); term !== NO_MORE; term = lowestTerm(segments, heads)) {
    joined.size = 0;
    for (const [index, segment] of segments.entries()) {
      const head = heads[index] ?? 0;
      if (segment.terms[head] !== term) continue;
      heads[index] = head + 1;
      done += appendList(joined, { bytes: segment.postings, at: segment.offsets[head] ?? 0 }, places[index] ?? numbers);
    }
    if (joined.size > 0) {
      terms[count] = term;
      offsets[count] = out.at;
      count += 1;
      writeList(out, joined);
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
): { numbers: Uint32Array; lengths: Uint32Array; places: Uint32Array[] } {
  const most = segments.reduce((sum, segment) => sum + segment.numbers.length, 0);
  const numbers = new Uint32Array(most);
  const lengths = new Uint32Array(most);
  let kept = 0;
  const places = segments.map((segment) =>
    segment.numbers.map((number, place) => {
      if (!isKept(number)) return GONE;
      numbers[kept] = number;
      lengths[kept] = segment.lengths[place] ?? 0;
      return kept++;
    }),
  );
  return { numbers: numbers.slice(0, kept), lengths: lengths.slice(0, kept), places };
}

/** Bytes that the joined lists fit in: only where two lists meet can a distance grow, by four bytes at most. */
function spaceFor(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.postings.length + 4 * segment.terms.length, 0);
}

function lowestTerm(segments: readonly Segment[], heads: readonly number[]): Term {
  let lowest = NO_MORE;
  for (let index = 0; index < segments.length; index += 1) {
    const term = segments[index]?.terms[heads[index] ?? 0];
    if (term !== undefined && (lowest === NO_MORE || term < lowest)) lowest = term;
  }
  return lowest;
}

/** Reads one list into `joined` and says how many postings that were. */
function appendList(joined: Joined, cursor: Cursor, places: Uint32Array): number {
  const size = readVarint(cursor);
  let before = -1;
  for (let read = 0; read < size; read += 1) {
    const head = readVarint(cursor);
    const count = (head & 3) === 3 ? 4 + readVarint(cursor) : (head & 3) + 1;
    before += head >>> 2;
    const place = places[before] ?? GONE;
    if (place === GONE) continue;
    joined.places[joined.size] = place;
    joined.counts[joined.size] = count;
    joined.size += 1;
  }
  return size;
}

function writeList(out: Cursor, { places, counts, size }: Joined): void {
  writeVarint(out, size);
  let before = -1;
  for (let index = 0; index < size; index += 1) {
    const place = places[index] ?? 0;
    writePosting(out, place - before, counts[index] ?? 1);
    before = place;
  }
}
