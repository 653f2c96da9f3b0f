import { expect, test } from 'vitest';
import { outlineOf } from '../../src/search/outline.ts';
import { inRegion, isAbroad } from '../../src/search/region.ts';
import { articleOf } from '../answering/article.ts';

const report = (id: string, title: string, text: string) => articleOf({ id, title, paragraphs: [text] });
const FERRY = report('ferry', '古巴渡轮停航', '古巴交通部门说，去智利的渡轮停航三天。');
const VISIT = report('visit', '我国茶商到智利', '我国的茶商到智利看茶园，忠县的毛峰也在其中。');
const BRIDGE = report('bridge', '石桥修好了', '村口的石桥修好了，赶集不用再绕路。');

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
