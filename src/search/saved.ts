import type { Segment } from './segment.ts';

/** What an index is made of: the id of every article by its number, '' where it was removed, and the segments. */
export type Stock = { ids: string[]; segments: readonly Segment[] };

/** Grows whenever the bytes or the terms of a text change, so that an older file is built anew. */
const VERSION = 2;
/** "BSIX" in little-endian bytes. */
const MAGIC = 0x5849_5342;

/**
 * The arrays of each segment, then the ids as a JSON array, then the foot: for each segment the lengths of numbers, terms
 * and postings, and at last the bytes of the ids, the number of segments, the bytes of all, version and magic. Every part
 * lies on a multiple of four bytes so that it can be used where it lies. Little-endian, as is every machine that Node 24
 * runs on but one.
 */
const FOOT_WORDS = 5;
const SEGMENT_WORDS = 3;
/** Ids that are made into bytes in one go: half a millisecond. */
const IDS_AT_ONCE = 4_096;

/** The parts of a saved index, to be written one behind the other: views of the index itself but for its ids. */
export function* writeSaved({ ids, segments }: Stock): Generator<Uint8Array> {
  let total = 0;
  for (const { numbers, lengths, terms, offsets, postings } of segments) {
    for (const part of [...[numbers, lengths, terms, offsets].map(bytesOf), ...padded(postings)]) {
      total += part.length;
      yield part;
    }
  }
  let names = 0;
  for (const part of namesOf(ids)) {
    names += part.length;
    yield part;
  }
  yield new Uint8Array(padding(names));
  const sizes = segments.flatMap(({ numbers, terms, postings }) => [numbers.length, terms.length, postings.length]);
  total += names + padding(names) + 4 * (sizes.length + FOOT_WORDS);
  yield bytesOf(Uint32Array.of(...sizes, names, segments.length, total, VERSION, MAGIC));
}

/** The ids as a JSON array, some at a time. */
function* namesOf(ids: readonly string[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('[');
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const some = JSON.stringify(ids.slice(from, from + IDS_AT_ONCE)).slice(1, -1);
    yield encoder.encode(from === 0 ? some : `,${some}`);
  }
  yield encoder.encode(']');
}

/** What `writeSaved` wrote, as views of `bytes`; null where they are of another version or cut short. */
export function readSaved(bytes: Uint8Array): Stock | null {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.length < FOOT_WORDS * 4 || aligned.length % 4 !== 0) return null;
  const foot = aligned.length - FOOT_WORDS * 4;
  const [names = 0, count = 0, total, version, magic] = wordsOf(aligned, foot, FOOT_WORDS);
  if (magic !== MAGIC || version !== VERSION || total !== aligned.length) return null;
  const sizes = wordsOf(aligned, foot - SEGMENT_WORDS * count * 4, SEGMENT_WORDS * count);
  let at = 0;
  const words = (length: number) => {
    const part = wordsOf(aligned, at, length);
    at += length * 4;
    return part;
  };
  const segments: Segment[] = Array.from({ length: count }, (_, index) => {
    const [articles = 0, terms = 0, size = 0] = sizes.subarray(index * SEGMENT_WORDS);
    const numbers = words(articles);
    const lengths = words(articles);
    const segment = { numbers, lengths, terms: words(terms), offsets: words(terms) };
    const postings = aligned.subarray(at, at + size);
    at += size + padding(size);
    return { ...segment, total: lengths.reduce((sum, length) => sum + length, 0), postings };
  });
  const ids: string[] = JSON.parse(new TextDecoder().decode(aligned.subarray(at, at + names)));
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
