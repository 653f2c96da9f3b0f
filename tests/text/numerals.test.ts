import { expect, test } from 'vitest';
import { parseHanNumeral } from '../../src/text/numerals.ts';

test.each([
  ['二十', 20],
  ['十二', 12],
  ['两', 2],
  ['一百零五', 105],
  ['三千五', 3500],
  ['一万三千', 13_000],
  ['二〇二一', 2021],
  ['三点五', 3.5],
  ['二十三亿四千五百万', 2_345_000_000],
  ['一万亿', 1e12],
])('%s is %d', (numeral, value) => {
  expect(parseHanNumeral(numeral)).toBe(value);
});

test.each(['', '百', '十十', '万', '二三百万千', '一点二点三', '甲'])('%j is no number', (numeral) => {
  expect(parseHanNumeral(numeral)).toBeNull();
});
