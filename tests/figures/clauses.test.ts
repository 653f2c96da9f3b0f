import { expect, test } from 'vitest';
import { clausesIn, spanIndexAt, spansWithin } from '../../src/figures/clauses.ts';

const SPANS = [
  { start: 0, end: 3 },
  { start: 5, end: 8 },
  { start: 8, end: 9 },
];

test('a place of a text stands in a span, or before the next one, or behind the last', () => {
  expect([0, 2, 3, 5, 8, 9].map((at) => spanIndexAt(SPANS, at))).toEqual([0, 0, 1, 1, 2, 3]);
});

test('spans within a stretch are those that share a letter with it', () => {
  const within = (start: number, end: number) => spansWithin(SPANS, { start, end }).map((span) => span.start);
  expect(within(0, 9)).toEqual([0, 5, 8]);
  expect(within(2, 6)).toEqual([0, 5]);
  expect(within(3, 5)).toEqual([]);
  expect(within(7, 8)).toEqual([5]);
});

test('a comma in a number or a quoted name ends no clause; a bracket with a number is one', () => {
  const text = '共1,200家,"读好书,送好戏"进村(占6.2%)。';
  expect(clausesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '共1,200家',
    '"读好书,送好戏"进村',
    '占6.2%',
  ]);
});
