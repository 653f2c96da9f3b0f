import { expect, test } from 'vitest';
import { termsOf } from '../../../src/search/index/terms.ts';

const sharesATerm = (one: string, other: string) => {
  const terms = new Set(termsOf(other));
  return termsOf(one).some((term) => terms.has(term));
};

test('a run of Chinese characters gives its pairs in printed order', () => {
  const pair = (first: string, second: string) => first.charCodeAt(0) * 0x1_0000 + second.charCodeAt(0);
  expect([...termsOf('武隆区')]).toEqual([pair('武', '隆'), pair('隆', '区')]);
});

test('a Chinese character between other signs stands for itself', () => {
  expect([...termsOf('(区)')]).toEqual(['区'.charCodeAt(0)]);
});

test('script, width, case and the space of a broken line make no difference', () => {
  expect(termsOf('武隆頁岩氣 ＡＢＣ')).toEqual(termsOf('武隆页\u3000岩气abc'));
});

test.each([
  ['二十二', '22'],
  ['二〇二一', '2021'],
  ['1,200', '1200'],
  ['一万三千', '13000'],
  ['３．５', '3.5'],
])('%s meets %s', (printed, typed) => {
  expect(sharesATerm(printed, typed)).toBe(true);
});

test.each([
  ['3.5', '35'],
  ['1,2', '12'],
  ['3', '5'],
  ['武,隆', '武隆'],
])('%s does not meet %s', (one, other) => {
  expect(sharesATerm(one, other)).toBe(false);
});

test('a character that folds to several, and one beyond the basic plane, are no trouble', () => {
  expect(termsOf('𠮷野㎡')).toEqual(termsOf('𠮷野m2'));
});

test('a text without letters has no terms', () => {
  expect([...termsOf('……?! \n')]).toEqual([]);
});
