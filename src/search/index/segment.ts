import type { Term } from './terms.ts';

/**
 * Some articles, indexed and never changed again. An article is known by its number, which the index gives out in the
 * order of arrival; a segment holds a run of them, lowest first, and calls them 0, 1, 2 … by their `place`.
 */
export type Segment = {
  /** The number of each article, ascending. */
  numbers: Uint32Array;
  /** How many terms each article has. */
  lengths: Uint32Array;
  /** The sum of `lengths`. */
  total: number;
  /** The lists of all terms, ascending: in blocks, since to make one array of them all would be a pause. */
  blocks: readonly Block[];
};

/**
 * Lists of terms that follow one another; that of `terms[i]` starts at `postings[offsets[i]]`. A block has few enough bytes that 16
 * bits tell where a list starts: of an archive of which hardly a term is met twice the offsets took as much as the terms.
 *
 * A list says how many articles have the term, then for each the distance to the one before and how often the term
 * occurs, as bytes of seven bits (varint). Both stand in one number: `distance * 4 + count - 1` for a count of one to
 * three, `distance * 4 + 3` and then `count - 4` for more.
 */
export type Block = { terms: Uint32Array; offsets: Uint16Array; postings: Uint8Array };

/** A place in a byte array that varints are read from or written to. */
export type Cursor = { bytes: Uint8Array; at: number };

/** Where a term's list starts; null where no article of the segment has it. */
export function findList({ blocks }: Segment, term: Term): Cursor | null {
  const block = blocks[lastUpTo(term, blocks.length, (at) => blocks[at]?.terms[0] ?? 0)];
  if (block === undefined) return null;
  const { terms, offsets, postings } = block;
  const found = lastUpTo(term, terms.length, (at) => terms[at] ?? 0);
  return terms[found] === term ? { bytes: postings, at: offsets[found] ?? 0 } : null;
}

/**
 * Adds to `counts` how many articles of a segment have each of some ascending terms. Of thousands each is found close behind the
 * one before, in memory that was just read: to find each by itself takes many times as long.
 */
export function countHolders({ blocks }: Segment, terms: Uint32Array, counts: Uint32Array): void {
  let [number, from] = [0, 0];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    for (; term >= (blocks[number + 1]?.terms[0] ?? NO_TERM); number += 1) from = 0;
    const block = blocks[number];
    if (block === undefined) return;
    let reach = 1;
    while (term > (block.terms[from + reach] ?? NO_TERM)) reach *= 2;
    const length = Math.min(reach + 1, block.terms.length - from);
    from += Math.max(
      0,
      lastUpTo(term, length, (place) => block.terms[from + place] ?? 0),
    );
    if (block.terms[from] !== term) continue;
    counts[at] = (counts[at] ?? 0) + readVarint({ bytes: block.postings, at: block.offsets[from] ?? 0 });
  }
}

/** Above every term. */
const NO_TERM = 2 ** 32;

/** The last of `length` ascending terms that is not above `most`, or -1. */
function lastUpTo(most: Term, length: number, termAt: (at: number) => Term): number {
  let low = 0;
  let high = length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (termAt(middle) <= most) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** Reads a number of up to 32 bits, seven to a byte and the lowest first, and goes on behind it. */
export function readVarint(cursor: Cursor): number {
  const { bytes } = cursor;
  let byte = bytes[cursor.at++] ?? 0;
  if (byte < 0x80) return byte;
  let value = byte & 0x7f;
  let shift = 7;
  do {
    byte = bytes[cursor.at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    shift += 7;
  } while (byte >= 0x80);
  return value >>> 0;
}

/** Writes such a number in as few bytes as hold it. */
export function writeVarint(cursor: Cursor, value: number): void {
  const { bytes } = cursor;
  let rest = value;
  while (rest >= 0x80) {
    bytes[cursor.at++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[cursor.at++] = rest;
}

/** Writes a varint in so many bytes, more than it needs if need be. */
export function writeFixedVarint({ bytes, at }: Cursor, value: number, width: number): void {
  for (let byte = 0; byte < width; byte += 1) {
    bytes[at + byte] = ((value >>> (7 * byte)) & 0x7f) | (byte < width - 1 ? 0x80 : 0);
  }
}
