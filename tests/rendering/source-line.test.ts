import { expect, test } from 'vitest';
import { sourceLine } from '../../src/rendering/source-line.ts';
import { article } from '../cases/articles.ts';

const printed = (also: { source: string | null; url: string | null }[], source: string | null = '早报') =>
  sourceLine(article('a', { source, also }), 'zh-CN').split(' · ')[0];

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

test.each([
  ['zh-CN', '通知 · 早报'],
  ['zh-TW', '通知 · 早报'],
  ['en', 'Notice · 早报'],
] as const)('what is no report is called what it is, in %s', (language, line) => {
  expect(sourceLine(article('a', { source: '早报', kind: 'notice' }), language)).toMatch(new RegExp(`^${line} · `));
});
