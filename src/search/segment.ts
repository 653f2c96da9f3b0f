import type { Term } from './terms.ts';

/**
 * Some articles, indexed and never changed again. An article is known by its number, which the index gives out in the
 * order of arrival; a segment holds a run of them, lowest first, and calls them 0, 1, 2 … by their `place`.
 *
 * `postings` has one list a term: how many articles have it, then for each the distance to the one before and how
 * often the term occurs, as bytes of seven bits (varint). Both stand in one number: `distance * 4 + count - 1` for a
 * count of one to three, `distance * 4 + 3` and then `count - 4` for more.
 */
export type Segment = {
  /** The number of each article, ascending. */
  numbers: Uint32Array;
  /** How many terms each article has. */
  lengths: Uint32Array;
  /** The sum of `lengths`. */
  total: number;
  /** All terms, ascending; the list of `terms[i]` starts at `postings[offsets[i]]`. */
  terms: Uint32Array;
  offsets: Uint32Array;
  postings: Uint8Array;
};

/** Where a term's list starts in `segment.postings`, or -1 where no article of the segment has it. */
export function findList(segment: Segment, term: Term): number {
  let low = 0;
  let high = segment.terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = segment.terms[middle] ?? 0;
    if (found === term) return segment.offsets[middle] ?? -1;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A place in a byte array that varints are read from or written to. */
export type Cursor = { bytes: Uint8Array; at: number };

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

/** Bytes that one posting can take at most: a distance of 30 bits and a count. */
export const POSTING_BYTES = 10;
/** Bytes that the head of a list can take at most. */
export const HEAD_BYTES = 5;

/** Writes one posting: `distance` to the article before (from -1 for the first), `count` of the term in it. */
export function writePosting(cursor: Cursor, distance: number, count: number): void {
  if (count < 4) writeVarint(cursor, distance * 4 + count - 1);
  else {
    writeVarint(cursor, distance * 4 + 3);
    writeVarint(cursor, count - 4);
  }
}
