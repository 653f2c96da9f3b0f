import { expect, test } from 'vitest';
import { cite } from '../../src/rendering/cite.ts';
import { ARTICLE } from './replies.ts';

const byline = (people: string[]) => ({ office: '青禾日报', people, role: null });
const printed = { ...ARTICLE, page: '/pages/2020-05-04-青禾日报-03.txt' };

test('an article of a newspaper is cited as the national standard has it', () => {
  expect(cite({ article: printed, byline: byline(['李禾', '王穗']) }, 'gbt7714')).toBe(
    '李禾, 王穗. 青禾镇 粮仓上新[N]. 青禾日报, 2020-05-04(3).',
  );
  expect(cite({ article: printed, byline: byline(['甲', '乙', '丙', '丁']) }, 'gbt7714')).toMatch(/^甲, 乙, 丙, 等\. /);
  const onLine = { ...ARTICLE, page: null, url: 'https://news.example/a?b=1' };
  expect(cite({ article: onLine, byline: null }, 'gbt7714')).toBe(
    '青禾镇 粮仓上新[N/OL]. 青禾日报, 2020-05-04. https://news.example/a?b=1.',
  );
});

test('and as the APA has it, with what is not known left out', () => {
  expect(cite({ article: printed, byline: byline(['李禾', '王穗']) }, 'apa')).toBe(
    '李禾, & 王穗. (2020, May 4). 青禾镇 粮仓上新. 青禾日报, 3.',
  );
  expect(cite({ article: { ...ARTICLE, date: null, page: null, source: null }, byline: null }, 'apa')).toBe(
    '青禾镇 粮仓上新. (n.d.).',
  );
});

test('what is printed can neither end a field of BibTeX nor begin a command', () => {
  const article = { ...printed, title: '}},\n@comment{ \\input{x} 50% & #1', url: 'javascript:alert(1)' };
  const entry = cite({ article, byline: byline(['{a} and b']) }, 'bibtex');
  expect(entry.split('\n')).toEqual([
    '@article{news20200504qinghe,',
    '  author = {{a and b}},',
    '  title = {{, @comment input{x} 50\\% \\& \\#1}},'.replace('input{x}', 'inputx'),
    '  journal = {青禾日报},',
    '  year = {2020},',
    '  month = {5},',
    '  day = {4},',
    '  pages = {3},',
    '}',
  ]);
});
