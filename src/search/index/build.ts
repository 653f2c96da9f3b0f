import { beginList, createLists, endList, POSTING_BYTES, putPosting, takeBlocks } from './lists.ts';
import type { Segment } from './segment.ts';
import { readTerms } from './terms.ts';

/** What lists are written in: kept, as are the sheets below, since to make them anew took as long as to use them. */
const lists = createLists();

/** Indexes articles by their terms. `numbers` ascends and has one entry for each of `texts`. */
export function buildSegment(numbers: readonly number[], texts: readonly string[]): Segment {
  const lengths = fillSheet(texts);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  sortSheet(total);
  for (let start = 0; start < total; ) start = writeList(start, total);
  return { numbers: Uint32Array.from(numbers), lengths, total, blocks: takeBlocks(lists) };
}

/** Writes the list of the term at `start`, and says where the next begins. Places ascend, one for each time it occurs. */
function writeList(start: number, total: number): number {
  const { terms, places } = sheet;
  const term = terms[start] ?? 0;
  let articles = 1;
  let end = start + 1;
  for (; end < total && terms[end] === term; end += 1) if (places[end] !== places[end - 1]) articles += 1;
  beginList(lists, { articles, bytes: articles * POSTING_BYTES });
  for (let from = start, to = start + 1; to <= end; to += 1) {
    if (to < end && places[to] === places[from]) continue;
    putPosting(lists, places[from] ?? 0, to - from);
    from = to;
  }
  endList(lists, term);
  return end;
}

/** Terms, each with the place of its text. */
type Sheet = { terms: Uint32Array; places: Uint32Array };

/** The terms at hand, and another sheet to sort them into. */
let sheet = sheetFor(0);
let other = sheetFor(0);

function sheetFor(size: number): Sheet {
  return { terms: new Uint32Array(size), places: new Uint32Array(size) };
}

/** Lays out the terms of all texts, and says how many each has. */
function fillSheet(texts: readonly string[]): Uint32Array {
  let filled = 0;
  return Uint32Array.from(texts, (text, place) => {
    const terms = readTerms(text);
    if (filled + terms.length > sheet.terms.length) enlarge(filled + terms.length);
    sheet.terms.set(terms, filled);
    sheet.places.fill(place, filled, filled + terms.length);
    filled += terms.length;
    return terms.length;
  });
}

function enlarge(least: number): void {
  const { terms, places } = sheet;
  sheet = sheetFor(2 * least);
  sheet.terms.set(terms);
  sheet.places.set(places);
  other = sheetFor(2 * least);
}

/** Bits that one pass of the sort looks at: three passes make up a term's 32, and the counts fit the nearest cache. */
const PASS_BITS = 11;
const BUCKETS = 2 ** PASS_BITS;

/** Sorts the first terms so that they ascend; equal terms stay in the order of the texts. */
function sortSheet(total: number): void {
  for (let shift = 0; shift < 32; shift += PASS_BITS) {
    sortByBits(total, shift);
    [sheet, other] = [other, sheet];
  }
}

/** One pass of a radix sort, several times quicker than a table of terms, whose every look-up misses the cache. */
function sortByBits(total: number, shift: number): void {
  const { terms, places } = sheet;
  const into = other;
  const next = new Uint32Array(BUCKETS + 1);
  for (let index = 0; index < total; index += 1) {
    const bucket = ((terms[index] ?? 0) >>> shift) & (BUCKETS - 1);
    next[bucket + 1] = (next[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < BUCKETS; bucket += 1) next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0);
  for (let index = 0; index < total; index += 1) {
    const term = terms[index] ?? 0;
    const bucket = (term >>> shift) & (BUCKETS - 1);
    const at = next[bucket] ?? 0;
    next[bucket] = at + 1;
    into.terms[at] = term;
    into.places[at] = places[index] ?? 0;
  }
}
