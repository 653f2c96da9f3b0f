import { describe, expect, test } from 'vitest';
import { WEB } from '../../../src/limits.ts';
import { idOfAddress } from '../../../src/sources/web/feed.ts';
import { readWebPage } from '../../../src/sources/web/web-page.ts';
import { cpuMsOf } from '../../cases/cpu.ts';
import { webPage } from './pages.ts';

const ADDRESS = 'https://paper.example/2021-07/21/content_7.html';
const read = (html: string, address: string | null = ADDRESS) => readWebPage(html, { address, zone: 'Asia/Shanghai' });

test('a web page’s article is read without what stands around it', () => {
  expect(read(webPage())).toEqual({
    id: idOfAddress(ADDRESS),
    title: '涪陵建成三座儿童公园',
    date: '2021-07-21',
    body: [
      '三座儿童公园昨日在涪陵区建成开放，总面积七万平方米，市民可以免费入园。',
      '公园里有沙池、滑梯和一条长两公里的步道，另有四十个停车位。',
      '区城市管理局说，明年还要再建两座，地点正在征求意见，投资约八千万元。',
    ].join('\n'),
    source: 'paper.example',
    url: ADDRESS,
  });
});

describe('the page itself says best', () => {
  test('what its address is, on its own host', () => {
    const url = 'https://paper.example/7';
    expect(read(webPage({ head: `<link rel="canonical" href="/7">` }))).toMatchObject({ id: idOfAddress(url), url });
    expect(read(webPage({ head: '<link rel="canonical" href="https://other.example/7">' }))).toMatchObject({
      url: ADDRESS,
    });
  });

  test('when it was published', () => {
    const head = '<meta property="article:published_time" content="2021-07-22T00:30:00Z">';
    expect(read(webPage({ head }))).toMatchObject({ date: '2021-07-22 08:30' });
    expect(read(webPage({ head: '<meta name="PubDate" content="2021-07-23 09:00">' }))).toMatchObject({
      date: '2021-07-23 09:00',
    });
  });

  test('when it was published, in the line below its headline, which no sentence of the article is', () => {
    const below = '<div><span>2021年07月22日 09:10</span> 来源：早报</div>';
    expect(read(webPage({ below }))).toMatchObject({ date: '2021-07-22 09:10' });
    expect(read(webPage({ below: '<p>2019年3月1日，公园开工。</p>' }))).toMatchObject({ date: '2021-07-21' });
  });

  test('which paper it is', () => {
    expect(read(webPage({ head: '<meta property="og:site_name" content="涪陵早报">' }))).toMatchObject({
      source: '涪陵早报',
    });
  });
});

test('a day in the name of its file is the day of a page', () => {
  expect(read(webPage(), 'https://paper.example/news/t20210722_8.html')).toMatchObject({ date: '2021-07-22' });
});

test('a saved page has the address from which the browser saved it, or none', () => {
  const saved = `<!-- saved from url=(0047)${ADDRESS} -->\n${webPage()}`;
  expect(read(saved, null)).toMatchObject({ id: idOfAddress(ADDRESS), url: ADDRESS, date: '2021-07-21' });
  const { url, source, date, id } = read(webPage(), null) ?? {};
  expect({ url, source, date }).toEqual({ url: undefined, source: undefined, date: '' });
  expect(id).toMatch(/^web-/);
});

test.each([
  ['empty', ''],
  ['of words alone', '新闻'],
  ['of links alone', '<html><body><ul><li><a href="/1">一</a></li><li><a href="/2">二</a></li></ul></body></html>'],
  ['endless', '<p>文'.repeat(WEB.elements + 1)],
  ['bottomless', '<div>'.repeat(WEB.elements - 1)],
])('a page that is %s has no article', (_, html) => {
  expect(read(html)).toBeNull();
});

test.each([
  ['the name of a property', (blanks: string) => `<meta property="${blanks}" content="x">`],
  ['a style', (blanks: string) => `<p style="${blanks}x">文</p>`],
])('blanks without an end in %s are no work', (_, write) => {
  const costOf = (blanks: number) =>
    cpuMsOf(() => read(webPage().replace('</head>', `${write(' '.repeat(blanks))}</head>`)), 1);
  // Those who parse it look through them in a time that grows with their square: half a second of 20,000.
  expect(costOf(20_000)).toBeLessThan(costOf(10) + 100);
});
