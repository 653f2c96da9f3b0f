import { expect, test } from 'vitest';
import { MOST_GROWTH } from '../../../bench/growth.ts';
import { workOf } from '../../../bench/work.ts';
import { quotablesOf } from '../../../src/search/passages/quotable.ts';

const quotes = (paragraph: string) => quotablesOf(paragraph).map(({ start, end }) => paragraph.slice(start, end));

test('a sentence keeps its end mark and loses the quotation mark that closes a longer speech', () => {
  expect(quotes('“大桥通车。车流很大。”他说。')).toEqual(['大桥通车。', '车流很大。', '他说。']);
});

test('a sentence that is a quotation in its beginning keeps both marks', () => {
  expect(quotes('“渝北”号列车首发。')).toEqual(['“渝北”号列车首发。']);
});

test('a sentence that is too long to quote is cut at its clauses, each run as long as it may be', () => {
  const clause = `${'长'.repeat(50)}，`;
  const runs = quotes(clause.repeat(5));
  expect(runs).toEqual([`${clause}${clause}${'长'.repeat(50)}`, `${clause}${'长'.repeat(50)}`]);
});

test('an empty paragraph has nothing to quote', () => {
  expect(quotes(' ”')).toEqual([]);
});

test('marks without letters cost no more than other words', () => {
  const growth = (marks: number) => workOf(() => quotes(`油菜${'，、'.repeat(marks)}${'油菜，'.repeat(200)}`));
  expect(growth(4_000) / growth(2_000)).toBeLessThan(MOST_GROWTH);
});
