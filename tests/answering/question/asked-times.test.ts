import { expect, test } from 'vitest';
import { asksForNewest, timesAskedIn } from '../../../src/answering/question/asked-times.ts';
import { PRINTED } from '../article.ts';

function times(text: string) {
  return timesAskedIn(text, PRINTED).map(({ printed, from, to }) => [printed, from, to]);
}

test.each([
  ['渝北去年投资多少', [['去年', '2022-01-01', '2022-12-31']]],
  ['How much was sold in March 2022?', [['in March 2022', '2022-03-01', '2022-03-31']]],
  ['What was planted in the first quarter of 2023?', [['in the first quarter of 2023', '2023-01-01', '2023-03-31']]],
  ['最近有什么新闻', []],
  ['渝北投资多少', []],
])('%s asks for the times %j', (text, expected) => {
  expect(times(text)).toEqual(expected);
});

test('every time stands where it was typed', () => {
  const text = 'How much was sold in March 2022?';
  for (const { printed, start, end } of timesAskedIn(text, PRINTED)) expect(text.slice(start, end)).toBe(printed);
});

test('without a day to count from 去年 is found, and which year it is is not told', () => {
  expect(timesAskedIn('渝北去年投资多少', null)).toMatchObject([{ printed: '去年', from: null, to: null }]);
});

test('现在 and latest want the newest, a word that only holds them does not', () => {
  expect(['现在有多少亩', 'the latest area'].map(asksForNewest)).toEqual([true, true]);
  expect(['有多少亩', 'translatest'].map(asksForNewest)).toEqual([false, false]);
});
