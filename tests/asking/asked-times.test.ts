import { expect, test } from 'vitest';
import { printingAsked, timesAskedIn } from '../../src/asking/asked-times.ts';
import { PRINTED } from '../answering/article.ts';

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

// Counted from Friday, 12 May 2023.
test.each([
  ['Ｑ２产值', '2023-04-01', '2023-06-30'],
  ['2021Q2产值', '2021-04-01', '2021-06-30'],
  ['21年二季度产值', '2021-04-01', '2021-06-30'],
  ['今年第二季产值', '2023-04-01', '2023-06-30'],
  ['二〇二一年上半年產值', '2021-01-01', '2021-06-30'],
  ['2022年前三季度产值', '2022-01-01', '2022-09-30'],
  ['一季度末贷款余额', '2023-03-21', '2023-03-31'],
  ['上季度产值', '2023-01-01', '2023-03-31'],
  ['月初有多少', '2023-05-01', '2023-05-10'],
  ['上旬有多少', '2023-05-01', '2023-05-10'],
  ['上个月底有多少', '2023-04-21', '2023-04-30'],
  ['这两天的客流', '2023-05-09', '2023-05-12'],
  ['这半个月的客流', '2023-04-27', '2023-05-12'],
  ['这十天的客流', '2023-05-02', '2023-05-12'],
  ['从3月起卖了多少', '2023-03-01', '2023-05-12'],
  ['3月份以来卖了多少', '2023-03-01', '2023-05-12'],
  ['年初到现在卖了多少', '2023-01-01', '2023-05-12'],
  ['截至3月底有多少', null, '2023-03-31'],
  ['去年国庆来了多少人', '2022-10-01', '2022-10-07'],
  ['春节来了多少人', '2023-01-21', '2023-01-28'],
  ['前年产值', '2021-01-01', '2021-12-31'],
  ['两年前产值', '2021-01-01', '2021-12-31'],
  ['去年夏天的雨', '2022-06-01', '2022-08-31'],
  ['去年这个时候有多少', '2022-05-01', '2022-05-31'],
  ['去年同期有多少', '2022-01-01', '2022-05-12'],
  ['上月同期有多少', '2023-04-01', '2023-04-12'],
  ['output in the second quarter', '2023-04-01', '2023-06-30'],
  ['Q2 of last year', '2022-04-01', '2022-06-30'],
  ['in the first half of 2022', '2022-01-01', '2022-06-30'],
  ['the first eight months of 2022', '2022-01-01', '2022-08-31'],
  ['from January to August 2022', '2022-01-01', '2022-08-31'],
  ['since March', '2023-03-01', '2023-05-12'],
  ['so far this year', '2023-01-01', '2023-05-12'],
  ['by the end of March', null, '2023-03-31'],
  ['by the end of last year', null, '2022-12-31'],
  ['in late March', '2023-03-21', '2023-03-31'],
  ['on April 20th', '2023-04-20', '2023-04-20'],
  ['the day before yesterday', '2023-05-10', '2023-05-10'],
  ['last quarter', '2023-01-01', '2023-03-31'],
  ['the past three months', '2023-02-12', '2023-05-12'],
  ['the same period last year', '2022-01-01', '2022-05-12'],
  ['over the last National Day holiday', '2022-10-01', '2022-10-07'],
])('%s asks for %s to %s', (text, from, to) => {
  expect(timesAskedIn(text, PRINTED)).toMatchObject([{ from, to }]);
});

test.each(['国庆路有多长', 'the mayor may march', 'a quarter of them', '节目第几季'])('%s names no time', (text) => {
  expect(times(text)).toEqual([]);
});

test('去年同期 is last year’s time of the one beside it', () => {
  expect(times('2022年上半年和去年同期')).toEqual([
    ['2022年上半年', '2022-01-01', '2022-06-30'],
    ['去年同期', '2021-01-01', '2021-06-30'],
  ]);
});

test('every time stands where it was typed', () => {
  const text = 'How much was sold in March 2022?';
  for (const { printed, start, end } of timesAskedIn(text, PRINTED)) expect(text.slice(start, end)).toBe(printed);
});

test('without a day to count from 去年 is found, and which year it is is not told', () => {
  expect(timesAskedIn('渝北去年投资多少', null)).toMatchObject([{ printed: '去年', from: null, to: null }]);
});

test('现在 and latest want the newest, a word that only holds them does not', () => {
  expect(['现在有多少亩', 'the latest area'].map(printingAsked)).toEqual(['newest', 'newest']);
  expect(['有多少亩', 'translatest'].map(printingAsked)).toEqual([null, null]);
});

test('最早 wants the first printing, 上一次 the last but one', () => {
  expect(['最早有多少亩', 'the earliest area', '上一次有多少亩', '最近有多少亩'].map(printingAsked)).toEqual([
    'oldest',
    'oldest',
    'previous',
    null,
  ]);
});
