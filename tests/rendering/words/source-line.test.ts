import { expect, test } from 'vitest';
import { ageWords, sourceLine } from '../../../src/rendering/words/source-line.ts';
import { article } from '../../cases/articles.ts';

const printed = (also: { source: string | null; url: string | null }[], source: string | null = '早报') =>
  sourceLine(article('a', { source, also, date: null, page: null }), 'zh-CN');

test.each([
  [[{ source: '晚报', url: null }], '早报 / 晚报'],
  [[{ source: null, url: 'https://news.example/1' }], '早报 / news.example'],
  [[{ source: '早报', url: 'https://early.example/2' }], '早报'],
  [['甲报', '乙报', '丙报', '丁报'].map((source) => ({ source, url: null })), '早报 / 甲报 / 乙报 / +2'],
])('a story that was printed elsewhere too is shown with its papers: %j', (also, line) => {
  expect(printed(also)).toBe(line);
});

test('a paper without a name is known by the site of another', () => {
  expect(printed([{ source: null, url: 'https://news.example/1' }], null)).toBe('news.example');
});

const issue = article('a', {
  source: '渝州晨报',
  date: '2021-07-21',
  page: 'x/2021-07-21-渝州晨报-05.txt',
  blocks: [1, 2],
});

test('paper, day, page and age stand in plain words, and a badge before what is old', () => {
  expect(sourceLine(issue, 'zh-CN', { days: 1500 })).toBe('渝州晨报 2021年7月21日 5版 · 4年前');
  expect(sourceLine(issue, 'en', { days: 40, old: true })).toBe(
    '⏳ Older report · 渝州晨报 21 July 2021 page 5 · 1 month ago',
  );
  expect(sourceLine({ ...issue, kind: 'notice', page: 'front.txt' }, 'zh-TW')).toBe('通知 · 渝州晨报 2021年7月21日');
});

test.each([
  [0, '今天'],
  [1, '昨天'],
  [12, '12天前'],
  [31, '1个月前'],
  [364, '11个月前'],
  [366, '1年前'],
  [-3, null],
  [null, null],
])('%s days are said as %s', (days, words) => {
  expect(ageWords(days, 'zh-CN')).toBe(words);
});
