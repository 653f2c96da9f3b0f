import { expect, test } from 'vitest';
import { findFigures } from '../../../src/figures/find-figures.ts';
import { clausesIn, spanIndexAt, spansWithin } from '../../../src/figures/labels/clauses.ts';

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

test('who reports it is no part of a figure, whether a blank follows or none', () => {
  const head = [
    '本报讯',
    '本报讯(记者 李力)',
    '青禾日报讯（通讯员 何力）',
    '新华社青禾8月14日电 ',
    '青禾在线8月14日讯 ',
  ];
  const read = head.map(
    (words) =>
      findFigures(`${words}镇里新修水渠12公里。`, { articleId: 'a', paragraph: 0, district: null, today: null })[0],
  );
  expect(read.map((figure) => [figure?.label, figure?.quote])).toEqual(
    head.map(() => ['镇里新修水渠', '镇里新修水渠12公里']),
  );
});
