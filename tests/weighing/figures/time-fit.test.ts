import { expect, test } from 'vitest';
import { findDates } from '../../../src/figures/dates/find-dates.ts';
import { lengthOf, overlap } from '../../../src/figures/dates/times.ts';
import type { Figure } from '../../../src/model.ts';
import { timeFit } from '../../../src/weighing/figures/time-fit.ts';
import { PRINTED } from '../../answering/article.ts';

const PAPER = { date: PRINTED, sentence: '种了3万亩。' };

/** How well a printed time fits the one asked for, both counted from the day of printing. */
function fit(asked: string, printed: string | null, paper = PAPER, quote = '种了3万亩'): number {
  const [period = null] = printed === null ? [] : findDates(printed, PRINTED);
  return timeFit(findDates(asked, PRINTED), figureOf(period, quote), paper);
}

function figureOf(period: Figure['period'], quote: string) {
  return { period, quote, printed: quote.match(/(?:突破)?\d.*/)?.[0] ?? '' };
}

test('the very days fit wholly, a stretch within a month and a year so far by their share, other days not at all', () => {
  expect(fit('2022年', '去年')).toBe(1);
  expect(fit('2023年', '2023年第一季度')).toBeCloseTo(90 / 365);
  expect(fit('2023年1月', '2023年1月3日')).toBeGreaterThan(0);
  expect(fit('2023年第一季度', '2023年1月')).toBe(-1);
  expect(fit('2022年', '2021年')).toBe(-1);
});

test('who asks for no time is served by any', () => {
  expect(fit('有多少亩', '2021年')).toBe(0);
});

test('a figure without a time is of its article’s, unless an earlier year is asked for that its sentence does not name', () => {
  expect(fit('今年', null)).toBe(0.25);
  expect(fit('2021年', null)).toBe(-1);
  expect(fit('2021年', null, { ...PAPER, sentence: '2021年种了3万亩。' })).toBe(0);
});

test('the paper’s own 去年 may be meant by the reader’s, though it is another year', () => {
  const [asked] = findDates('去年', '2024-05-12');
  const [printed] = findDates('去年', PRINTED);
  if (asked === undefined || printed === undefined) throw new Error('no dates');
  expect(timeFit([asked], figureOf(printed, '种了3万亩'), PAPER)).toBe(0.05);
});

test('an open side reaches as far as one likes, and has no length', () => {
  expect(overlap({ from: null, to: '2022-01-01' }, { from: '2020-01-01', to: null })).toBe(true);
  expect(overlap({ from: '2022-01-02', to: null }, { from: null, to: '2022-01-01' })).toBe(false);
  expect(lengthOf({ from: '2022-01-01', to: '2022-01-31' })).toBe(31);
  expect(lengthOf({ from: null, to: '2022-01-31' })).toBeNull();
});

test('a longer time is none of its parts, nor is a quarter its half year or year', () => {
  expect(fit('2023年1月', '2023年第一季度')).toBe(-1);
  expect(fit('2022年上半年', '2022年')).toBe(-1);
  expect(fit('2022年上半年', '2022年二季度')).toBe(-1);
  expect(fit('2022年', '2022年下半年')).toBe(-1);
});

test('since a month is since that month', () => {
  expect(fit('今年3月以来', '3月以来')).toBe(1);
  expect(fit('今年3月以来', '2月以来')).toBe(-1);
  expect(fit('今年3月以来', '4月')).toBe(-1);
});

test('how it stood at the end of a month is what it was then, or in that month', () => {
  expect(fit('截至3月底', '截至3月底')).toBe(1);
  expect(fit('截至3月底', '今年一季度')).toBe(1);
  expect(fit('截至3月底', '截至2月底')).toBe(-1);
  expect(fit('3月', '截至3月底')).toBe(1);
  expect(fit('2月', '截至3月底')).toBe(-1);
});

test('an article without a time speaks of none that lies a quarter before it or behind it', () => {
  expect(fit('2023年4月', null)).toBe(0);
  expect(fit('2023年1月', null)).toBe(-1);
  expect(fit('2023年6月', null)).toBe(-1);
});

test.each([
  ['果园面积突破3万亩', 0.8],
  ['果园面积增至3万亩', 0.8],
  ['种了3万亩', -1],
])('of the day on which there were so many a year may ask, and not of what that day brought: %s', (quote, fits) => {
  expect(fit('2023年', '2023年5月3日', PAPER, quote)).toBe(fits);
});
