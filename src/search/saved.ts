import type { Stock } from './full-text.ts';
import type { Segment } from './segment.ts';

/** Grows whenever the bytes or the terms of a text change, so that an older file is built anew. */
const VERSION = 1;
/** "BSIX" in little-endian bytes. */
const MAGIC = 0x5849_5342;

/**
 * Head: magic, version, bytes of all, bytes of the ids, number of segments; for each segment the lengths of numbers,
 * terms and postings. Behind it the ids as a JSON array and the arrays of each segment, every part on a multiple of
 * four bytes so that it can be used where it lies. Little-endian, as is every machine that Node 24 runs on but one.
 */
const HEAD_WORDS = 5;
const SEGMENT_WORDS = 3;

/** The parts of a saved index, to be written one behind the other; views of the index itself. */
export function writeSaved({ ids, segments }: Stock): Uint8Array[] {
  const names = new TextEncoder().encode(JSON.stringify(ids));
  const head = new Uint32Array(HEAD_WORDS + SEGMENT_WORDS * segments.length);
  const parts = [bytesOf(head), ...padded(names)];
  segments.forEach((segment, index) => {
    const { numbers, lengths, terms, offsets, postings } = segment;
    head.set([numbers.length, terms.length, postings.length], HEAD_WORDS + SEGMENT_WORDS * index);
    parts.push(...[numbers, lengths, terms, offsets].map(bytesOf), ...padded(postings));
  });
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  head.set([MAGIC, VERSION, total, names.length, segments.length]);
  return parts;
}

/** What `writeSaved` wrote, as views of `bytes`; null where they are of another version or cut short. */
export function readSaved(bytes: Uint8Array): Stock | null {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.length < HEAD_WORDS * 4) return null;
  const [magic, version, total, names = 0, count = 0] = wordsOf(aligned, 0, HEAD_WORDS);
  if (magic !== MAGIC || version !== VERSION || total !== aligned.length) return null;
  const head = wordsOf(aligned, HEAD_WORDS * 4, SEGMENT_WORDS * count);
  let at = (HEAD_WORDS + SEGMENT_WORDS * count) * 4;
  const ids: string[] = JSON.parse(new TextDecoder().decode(aligned.subarray(at, at + names)));
  at += padding(names) + names;
  const words = (length: number) => {
    const part = wordsOf(aligned, at, length);
    at += length * 4;
    return part;
  };
  const segments: Segment[] = Array.from({ length: count }, (_, index) => {
    const [articles = 0, terms = 0, size = 0] = head.subarray(index * SEGMENT_WORDS);
    const numbers = words(articles);
    const lengths = words(articles);
    const segment = { numbers, lengths, terms: words(terms), offsets: words(terms) };
    const postings = aligned.subarray(at, at + size);
    at += size + padding(size);
    return { ...segment, total: lengths.reduce((sum, length) => sum + length, 0), postings };
  });
  return { ids, segments };
}

function bytesOf(words: Uint32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

function wordsOf(bytes: Uint8Array, from: number, length: number): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset + from, length);
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}

function padded(bytes: Uint8Array): Uint8Array[] {
  return [bytes, new Uint8Array(padding(bytes.length))];
}
