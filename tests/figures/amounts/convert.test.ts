import { expect, test } from 'vitest';
import { comparable, convert } from '../../../src/figures/amounts/convert.ts';
import { findFigures } from '../../../src/figures/find-figures.ts';

function figure(printed: string) {
  const [found] = findFigures(`共${printed}。`, { articleId: 'a1', paragraph: 0, district: null, today: null });
  if (found === undefined) throw new Error(printed);
  return found;
}

test.each([
  ['13000亩', '平方公里', 8.67],
  ['7.35万平米', '平方米', 73_500],
  ['2公顷', '亩', 30],
  ['1平方公里', '公顷', 100],
  ['3吨', '斤', 6000],
  ['5000米', '公里', 5],
  ['2亿元', '元', 200_000_000],
  ['90分钟', '小时', 1.5],
  ['6000元/平方米', '元/亩', 4_000_000],
  ['3平方米', '亩', 0.0045],
])('%s in %s', (printed, unit, value) => {
  const from = figure(printed);
  expect(convert(from, unit)).toEqual({ from, value, unit });
});

test('a range, another dimension and an unknown unit have no conversion', () => {
  expect(convert(figure('2-3倍'), '%')).toBeNull();
  expect(convert(figure('5亩'), '公里')).toBeNull();
  expect(convert(figure('5亩'), '里格')).toBeNull();
});

test.each([
  ['13000亩', '104.66万平方米', true],
  ['600名', '1200人', true],
  ['5亿元', '3亿美元', false],
  ['9家', '9栋', false],
  ['8%', '8个百分点', false],
  ['20万农户', '300户', true],
])('%s beside %s: %s', (a, b, expected) => {
  expect(comparable(figure(a), figure(b))).toBe(expected);
});
