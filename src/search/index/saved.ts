import type { Block, Segment } from './segment.ts';

/** What an index is made of: the id of every article by its number, '' where it was removed, and the segments. */
export type Stock = { ids: string[]; segments: readonly Segment[] };

/** Grows whenever the bytes or the terms of a text change, so that an older file is built anew. */
const VERSION = 4;
/** "BSIX" in little-endian bytes. */
const MAGIC = 0x5849_5342;

/**
 * Of each segment the numbers, the lengths and then, block by block, terms, offsets and postings; behind them the ids as a
 * JSON array, and the foot: for each segment how many articles and blocks it has, and the terms and bytes of each block; at
 * last the bytes of the ids, the number of segments, the words of the foot before, the bytes of all, version and magic.
 * Every part lies on a multiple of four bytes so that it can be used where it lies. Little-endian, as is every machine
 * that Node 24 runs on but one.
 */
const FOOT_WORDS = 6;
/** Ids that are made into bytes in one go: half a millisecond. */
const IDS_AT_ONCE = 4_096;

/** The parts of a saved index, to be written one behind the other: views of the index itself but for its ids. */
export function* writeSaved({ ids, segments }: Stock): Generator<Uint8Array> {
  let total = 0;
  for (const segment of segments) {
    for (const part of partsOf(segment)) {
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
  const sizes = segments.flatMap(sizesOf);
  total += names + padding(names) + 4 * (sizes.length + FOOT_WORDS);
  yield bytesOf(Uint32Array.of(...sizes, names, segments.length, sizes.length, total, VERSION, MAGIC));
}

function partsOf({ numbers, lengths, blocks }: Segment): Uint8Array[] {
  const lists = blocks.flatMap(({ terms, offsets, postings }) => [
    bytesOf(terms),
    bytesOf(offsets),
    new Uint8Array(padding(offsets.byteLength)),
    postings,
    new Uint8Array(padding(postings.length)),
  ]);
  return [bytesOf(numbers), bytesOf(lengths), ...lists];
}

function sizesOf({ numbers, blocks }: Segment): number[] {
  return [numbers.length, blocks.length, ...blocks.flatMap(({ terms, postings }) => [terms.length, postings.length])];
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
  const [names = 0, count = 0, listed = 0, total, version, magic] = wordsOf(aligned, foot, FOOT_WORDS);
  if (magic !== MAGIC || version !== VERSION || total !== aligned.length) return null;
  const sizes = wordsOf(aligned, foot - listed * 4, listed).values();
  const size = () => sizes.next().value ?? 0;
  let at = 0;
  const words = (length: number) => {
    at += length * 4;
    return wordsOf(aligned, at - length * 4, length);
  };
  const octets = (length: number) => {
    at += length + padding(length);
    return aligned.subarray(at - length - padding(length), at - padding(length));
  };
  const segments = Array.from({ length: count }, (): Segment => {
    const [articles, inBlocks] = [size(), size()];
    const [numbers, lengths] = [words(articles), words(articles)];
    const blocks = Array.from({ length: inBlocks }, (): Block => {
      const [inTerms, inPostings] = [size(), size()];
      const terms = words(inTerms);
      const starts = octets(2 * inTerms);
      const offsets = new Uint16Array(starts.buffer, starts.byteOffset, inTerms);
      const postings = octets(inPostings);
      return { terms, offsets, postings };
    });
    return { numbers, lengths, total: lengths.reduce((sum, length) => sum + length, 0), blocks };
  });
  const ids: string[] = JSON.parse(new TextDecoder().decode(aligned.subarray(at, at + names)));
  return { ids, segments };
}

function bytesOf(words: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

function wordsOf(bytes: Uint8Array, from: number, length: number): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset + from, length);
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}
