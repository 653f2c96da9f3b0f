import { expect, test } from 'vitest';
import {
  beginList,
  createLists,
  endList,
  POSTING_BYTES,
  putPosting,
  takeBlocks,
} from '../../../src/search/index/lists.ts';
import { countHolders, findList, readVarint, type Segment } from '../../../src/search/index/segment.ts';

test('a list that is longer than a block stands alone, and those before and behind it are found where they stand', () => {
  const lists = createLists();
  const sizes = [3, 60_000, 2, 20_000, 1, ...Array<number>(30_000).fill(2)];
  for (const [term, articles] of sizes.entries()) {
    beginList(lists, { articles, bytes: articles * POSTING_BYTES });
    for (let place = 0; place < articles; place += 1) putPosting(lists, place * 3, 1);
    endList(lists, term);
  }
  const [numbers, lengths] = [new Uint32Array(), new Uint32Array()];
  const segment: Segment = { numbers, lengths, total: 0, blocks: takeBlocks(lists) };
  const found = sizes.map((_, term) => {
    const list = findList(segment, term);
    return list === null ? null : readVarint(list);
  });
  expect(found).toEqual(sizes);
  expect(findList(segment, sizes.length)).toBeNull();
  const counts = new Uint32Array(sizes.length + 1);
  countHolders(segment, Uint32Array.from(counts.keys()), counts);
  expect([...counts]).toEqual([...sizes, 0]);
});
