import { expect, test } from 'vitest';
import { countUnsaid, limitsOf } from '../../src/holding/align/limiting.ts';
import { faultsOf } from '../../src/holding/holding.ts';

test.each([
  ['平均降雨量', '最大降雨量', 1],
  ['仅有一处', '有一处', 1],
  ['没有人受伤', '无人受伤', 0],
  ['大约三十人', '约三十人', 0],
  ['不断扩大', '扩大', 0],
])('of %s, %s leaves out so many words of how much or how certain: %i', (stretch, other, count) => {
  expect(countUnsaid(stretch, limitsOf(other))).toBe(count);
});

const STATION = {
  text: '据石梁县气象台介绍，8月3日20时至8月4日8时，石梁县北部山区出现大到暴雨，最大雨量出现在青岩镇，为87.5毫米，气象台已发布暴雨黄色预警。',
  title: '石梁县发布暴雨预警',
  date: '2023-08-04',
  source: '石梁报',
  district: null,
};

function kindsOf(words: string) {
  return faultsOf(words, [STATION], { question: '石梁县下了多少雨', language: 'zh-CN' }).map(({ kind }) => kind);
}

test('a long wording that tells how much otherwise than print is weighed against', () => {
  const told = '据石梁县气象台介绍，8月3日20时至8月4日8时，石梁县北部山区最大雨量出现在青岩镇，为87.5毫米。';
  expect(kindsOf(told)).toEqual([]);
  expect(kindsOf(told.replace('最大雨量出现在青岩镇', '平均雨量超过青岩镇'))).toContain('laid');
});

test('a long wording that else is cut from print may have a word that joins, and none in the place of a printed one', () => {
  const told =
    '据石梁县气象台介绍，8月3日20时至8月4日8时，石梁县的北部山区出现大到暴雨，最大雨量出现在青岩镇，为87.5毫米。';
  expect(kindsOf(told)).toEqual([]);
  expect(kindsOf(told.replace('介绍', '通报'))).toEqual(['laid']);
});

test('a number that is printed nowhere refuses a wording, whatever the rest says', () => {
  const told =
    '据石梁县气象台介绍，8月3日20时至8月4日8时，石梁县北部山区出现大到暴雨，最大雨量出现在青岩镇，为78.5毫米。';
  expect(kindsOf(told)).toContain('number');
});
