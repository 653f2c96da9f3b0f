import { expect, test } from 'vitest';
import { ARTICLE_ROWS } from '../../../src/limits/store.ts';
import { bitesOf } from '../../../src/store/library/bites.ts';

const rows = (...bytes: (number | null)[]) => bytes.map((bytes, at) => ({ id: `${at}`, bytes }));

test('rows are read as many at a time as are quickly parsed, a larger one alone', () => {
  const half = ARTICLE_ROWS.biteBytes / 2;
  const bites = [...bitesOf(rows(half, half, half, half * 7, null, 10))];
  expect(bites.map((bite) => bite.map(({ id }) => id))).toEqual([['0', '1'], ['2'], ['3'], ['4', '5']]);
  expect([...bitesOf([])]).toEqual([]);
});
