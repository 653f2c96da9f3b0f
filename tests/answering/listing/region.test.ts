import { expect, test } from 'vitest';
import { inRegion, isAbroad, regionOf, withoutRegion } from '../../../src/answering/listing/region.ts';
import { outlineOf } from '../../../src/search/outline.ts';
import { articleOf } from '../article.ts';

const region = (folded: string) => regionOf({ folded });
const report = (id: string, title: string, text: string) => articleOf({ id, title, paragraphs: [text] });
const FERRY = report('ferry', '古巴渡轮停航', '古巴交通部门说，去智利的渡轮停航三天。');
const VISIT = report('visit', '我国茶商到智利', '我国的茶商到智利看茶园，忠县的毛峰也在其中。');
const BRIDGE = report('bridge', '石桥修好了', '村口的石桥修好了，赶集不用再绕路。');

test('news is asked of home or of abroad, and of neither where it is asked of both or of no region', () => {
  expect(region('国内有什么大事')).toBe('home');
  expect(region('国际上有啥新闻')).toBe('abroad');
  expect(region('any world news today')).toBe('abroad');
  expect(region('国内外大事')).toBeNull();
  expect(region('国内和国际的新闻')).toBeNull();
  expect(region('国际机场有什么新闻')).toBeNull();
  expect(region('今天有什么新闻')).toBeNull();
});

test('a report is of abroad whose head and first words name other countries oftener than places at home', () => {
  const abroad = [FERRY, VISIT, BRIDGE].filter((article) => isAbroad(outlineOf(article)));
  expect(abroad).toEqual([FERRY]);
});

test('a word in which a country only seems to stand makes no report one of abroad', () => {
  const coast = report('coast', '沿海地区起风', '沿海地区起风，内蒙古降温。');
  expect(isAbroad(outlineOf(coast))).toBe(false);
});

test('reports of a region are left, and all of them where none is asked for', () => {
  expect(inRegion([FERRY, VISIT, BRIDGE], 'abroad')).toEqual([FERRY]);
  expect(inRegion([FERRY, VISIT, BRIDGE], 'home')).toEqual([VISIT, BRIDGE]);
  expect(inRegion([FERRY, VISIT], null)).toEqual([FERRY, VISIT]);
});

test('a word that only says where is no subject', () => {
  expect(withoutRegion('国外')).toBe('');
  expect(withoutRegion('国外地震')).toBe('地震');
  expect(withoutRegion('渡口')).toBe('渡口');
});
