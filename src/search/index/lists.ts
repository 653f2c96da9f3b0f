import { type Block, type Cursor, writeFixedVarint, writeVarint } from './segment.ts';
import type { Term } from './terms.ts';

/** What a block holds at most, unless one list is longer, which then stands alone: 16 bits tell where each of them starts. */
const BLOCK_TERMS = 32_768;
const BLOCK_BYTES = 65_536;

/** Bytes that one posting can take at most: a distance of 30 bits and a count. */
export const POSTING_BYTES = 10;
/** Bytes that the head of a list can take at most. */
const HEAD_BYTES = 5;

/**
 * Lists that are written one behind the other: the blocks that are full, the block at hand, and of its last list the bytes
 * kept free for its head, how many articles it has and which came last.
 */
export type Lists = {
  blocks: Block[];
  terms: Uint32Array;
  offsets: Uint16Array;
  out: Cursor;
  count: number;
  head: number;
  articles: number;
  last: number;
};

/** Lists of which none has begun. */
export function createLists(): Lists {
  const [terms, offsets] = [new Uint32Array(BLOCK_TERMS), new Uint16Array(BLOCK_TERMS)];
  const out = { bytes: new Uint8Array(BLOCK_BYTES), at: 0 };
  return { blocks: [], terms, offsets, out, count: 0, head: 0, articles: 0, last: -1 };
}

/** Begins a list of so many articles at most, whose postings take no more than so many bytes. */
export function beginList(lists: Lists, most: { articles: number; bytes: number }): void {
  const { out, terms } = lists;
  const bytes = HEAD_BYTES + most.bytes;
  if (lists.count === terms.length || out.at + bytes > BLOCK_BYTES) closeBlock(lists);
  if (bytes > out.bytes.length) out.bytes = new Uint8Array(bytes);
  lists.offsets[lists.count] = out.at;
  lists.head = most.articles < 0x80 ? 1 : Math.ceil((32 - Math.clz32(most.articles)) / 7);
  lists.articles = 0;
  lists.last = -1;
  out.at += lists.head;
}

/** Adds an article to the list: its place, behind the last one, and how often it has the term. */
export function putPosting(lists: Lists, place: number, count: number): void {
  const distance = place - lists.last;
  if (count < 4) writeVarint(lists.out, distance * 4 + count - 1);
  else {
    writeVarint(lists.out, distance * 4 + 3);
    writeVarint(lists.out, count - 4);
  }
  lists.last = place;
  lists.articles += 1;
}

/** Ends the list of a term, which is above all before; without an article there is none. */
export function endList(lists: Lists, term: Term): void {
  const { terms, offsets, count, out, head, articles } = lists;
  const at = offsets[count] ?? 0;
  if (articles === 0) {
    out.at = at;
    return;
  }
  writeFixedVarint({ bytes: out.bytes, at }, articles, head);
  terms[count] = term;
  lists.count += 1;
}

/** All lists; what they were written in is free for others. */
export function takeBlocks(lists: Lists): Block[] {
  closeBlock(lists);
  return lists.blocks.splice(0);
}

function closeBlock(lists: Lists): void {
  const { blocks, terms, offsets, count, out } = lists;
  if (count === 0) return;
  blocks.push({ terms: terms.slice(0, count), offsets: offsets.slice(0, count), postings: out.bytes.slice(0, out.at) });
  lists.count = 0;
  out.at = 0;
}
