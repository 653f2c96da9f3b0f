import { describe, expect, test } from 'vitest';
import { NEAR_DUPLICATES } from '../../src/limits.ts';
import { bandsOf, isNearDuplicate } from '../../src/search/near-duplicates.ts';
import { article } from '../cases/articles.ts';

const STORY =
  '本报讯 昨日，涪陵区三座儿童公园建成开放，总面积7万平方米，市民可以免费入园。公园里有沙池、滑梯和一条长2公里的步道，' +
  '另有40个停车位。区城市管理局说，明年还要再建两座，地点正在征求意见，投资约8000万元。';

const told = (text: string, given: { title?: string; date?: string | null } = {}) =>
  article('a', { title: given.title ?? '涪陵建成三座儿童公园', paragraphs: [text], date: '2021-07-21', ...given });

const shareMarks = (one: ReturnType<typeof told>, other: ReturnType<typeof told>) =>
  new Set(bandsOf(one)).intersection(new Set(bandsOf(other))).size > 0;

describe('one story told twice is known', () => {
  test.each([
    ['word for word', told(STORY)],
    [
      'in traditional script and other widths',
      told(STORY.replaceAll('区', '區').replaceAll('万', '萬').replace('7', '７')),
    ],
    ['with a frame', told(`原标题：涪陵建成三座儿童公园 ${STORY}（编号1024）`)],
    ['with its end lost', told(STORY.slice(0, -18))],
    ['with a line less', told(STORY.replace('市民可以免费入园。', '。'))],
    ['in three days', told(STORY, { date: '2021-07-24' })],
  ])('%s', (_, again) => {
    expect(isNearDuplicate(told(STORY), again)).toBe(true);
    expect(isNearDuplicate(again, told(STORY))).toBe(true);
    expect(shareMarks(told(STORY), again)).toBe(true);
  });

  test('word for word, where one has no day', () => {
    expect(isNearDuplicate(told(STORY), told(STORY, { date: null }))).toBe(true);
  });
});

describe('another story is told from it', () => {
  test.each([
    ['by a number', told(STORY.replace('40个', '60个'))],
    ['by a number in words', told(STORY.replace('再建两座', '再建三座'))],
    ['by its day', told(STORY, { date: '2021-07-25' })],
    [
      'by its words, where it tells of the same event',
      told(
        '三座儿童公园昨天在涪陵区开门迎客，孩子们玩得很开心。总面积7万平方米的公园免费开放，有2公里步道和40个车位，明年还要建两座。',
      ),
    ],
    [
      'by its words, under the same title',
      told(
        '涪陵建成三座儿童公园，居民出门不远就有地方游玩；这一片绿地原是旧厂房，两年前开始改造，如今成了附近居民散步的好去处。',
      ),
    ],
    ['where it has no day and other words at its end', told(`${STORY}另讯。`, { date: null })],
  ])('%s', (_, other) => {
    expect(isNearDuplicate(told(STORY), other)).toBe(false);
    expect(isNearDuplicate(other, told(STORY))).toBe(false);
  });
});

test('what is too short to be known again has no marks and no doubles', () => {
  const short = told('今日晴。', { title: '天气' });
  expect(bandsOf(short)).toEqual([]);
  expect(isNearDuplicate(short, short)).toBe(false);
});

test('of texts without end the beginning alone is compared', () => {
  const long = Array.from({ length: 2_000 }, (_, at) => `第${at}村修好了${at + 3}座蓄水池。`).join('');
  expect(long.length).toBeGreaterThan(NEAR_DUPLICATES.compared);
  const [one, other] = [told(`${long}甲村另有3座。`), told(`${long}乙村另有9座。`)];
  expect(bandsOf(one)).toEqual(bandsOf(other));
  expect(isNearDuplicate(one, other)).toBe(true);
});
