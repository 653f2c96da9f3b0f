import { type Cursor, HEAD_BYTES, POSTING_BYTES, type Segment, writePosting, writeVarint } from './segment.ts';

/** Indexes articles by their terms. `numbers` ascends and has one entry for each of `texts`. */
export function buildSegment(numbers: readonly number[], texts: readonly Uint32Array[]): Segment {
  const sorted = sortByTerm(texts);
  const total = sorted.terms.length;
  const terms = new Uint32Array(total);
  const offsets = new Uint32Array(total);
  const cursor: Cursor = { bytes: new Uint8Array(total * (HEAD_BYTES + POSTING_BYTES)), at: 0 };
  let count = 0;
  for (let start = 0; start < total; count += 1) {
    const end = endOfTerm(sorted.terms, start);
    terms[count] = sorted.terms[start] ?? 0;
    offsets[count] = cursor.at;
    writeList(cursor, sorted.places, { start, end });
    start = end;
  }
  return {
    numbers: Uint32Array.from(numbers),
    lengths: Uint32Array.from(texts, (text) => text.length),
    total,
    terms: terms.slice(0, count),
    offsets: offsets.slice(0, count),
    postings: cursor.bytes.slice(0, cursor.at),
  };
}

function endOfTerm(terms: Uint32Array, start: number): number {
  const term = terms[start];
  let end = start + 1;
  while (terms[end] === term) end += 1;
  return end;
}

/** Writes one term's list; `places` from start to end ascends and names an article as often as it has the term. */
function writeList(cursor: Cursor, places: Uint32Array, { start, end }: { start: number; end: number }): void {
  let articles = 1;
  for (let index = start + 1; index < end; index += 1) if (places[index] !== places[index - 1]) articles += 1;
  writeVarint(cursor, articles);
  let before = -1;
  let from = start;
  for (let index = start + 1; index <= end; index += 1) {
    const place = places[from] ?? 0;
    if (index < end && places[index] === place) continue;
    writePosting(cursor, place - before, index - from);
    before = place;
    from = index;
  }
}

type Sorted = { terms: Uint32Array; places: Uint32Array };

/** Bits that one pass of the sort looks at: three passes make up a term's 32, and the counts fit the nearest cache. */
const PASS_BITS = 11;
const BUCKETS = 2 ** PASS_BITS;

/** The terms of all texts, ascending, each with its text's place; equal terms stay in the order of the texts. */
function sortByTerm(texts: readonly Uint32Array[]): Sorted {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  let from: Sorted = { terms: new Uint32Array(total), places: new Uint32Array(total) };
  let into: Sorted = { terms: new Uint32Array(total), places: new Uint32Array(total) };
  let filled = 0;
  texts.forEach((text, place) => {
    from.terms.set(text, filled);
    from.places.fill(place, filled, filled + text.length);
    filled += text.length;
  });
  for (let shift = 0; shift < 32; shift += PASS_BITS) {
    sortByBits(from, into, shift);
    [from, into] = [into, from];
  }
  return from;
}

/** One pass of a radix sort, several times quicker than a table of terms, whose every look-up misses the cache. */
function sortByBits(from: Sorted, into: Sorted, shift: number): void {
  const next = new Uint32Array(BUCKETS + 1);
  for (let index = 0; index < from.terms.length; index += 1) {
    const bucket = ((from.terms[index] ?? 0) >>> shift) & (BUCKETS - 1);
    next[bucket + 1] = (next[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < BUCKETS; bucket += 1) next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0);
  for (let index = 0; index < from.terms.length; index += 1) {
    const term = from.terms[index] ?? 0;
    const bucket = (term >>> shift) & (BUCKETS - 1);
    const at = next[bucket] ?? 0;
    next[bucket] = at + 1;
    into.terms[at] = term;
    into.places[at] = from.places[index] ?? 0;
  }
}
