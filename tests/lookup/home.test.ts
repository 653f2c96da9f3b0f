import { expect, test } from 'vitest';
import { homeNamed, namesWithin, usualHome } from '../../src/lookup/home.ts';

test.each([
  ['湖北', '湖北省'],
  ['hubei', '湖北省'],
  ['Yichang', '宜昌市'],
  ['重慶', '重庆市'],
  ['wulong', '武隆区'],
  ['重庆市武隆区', '武隆区'],
  ['宁波市江北区', '宁波市江北区'],
  [' 上海市浦东新区 ', '浦东新区'],
])('%s names the home %s', (typed, home) => {
  expect(homeNamed(typed)).toBe(home);
});

test.each(['', '阿斯加德', '火星区', '武隆和璧山', '观音桥', '武隆的新闻'])('“%s” names none', (typed) => {
  expect(homeNamed(typed)).toBeNull();
});

test('within a province are its cities and counties, within Chongqing its districts, within a district itself', () => {
  expect([...namesWithin('湖北省')]).toEqual(expect.arrayContaining(['湖北省', '宜昌市', '襄阳市', '夷陵区']));
  expect([...namesWithin('重庆市')]).toEqual(expect.arrayContaining(['重庆市', '武隆区', '江北区']));
  expect(namesWithin('重庆市').has('宜昌市')).toBe(false);
  expect([...namesWithin('武隆区')]).toEqual(['武隆区']);
  // Another 江北区 lies in 宁波.
  expect(namesWithin('重庆市').has('宁波市江北区')).toBe(false);
});

const covering = (counts: Record<string, number>) => ({
  districts: Object.entries(counts).map(([name, articles]) => ({ name, articles })),
});

test('the usual home is the narrowest place that most of the archive is of', () => {
  expect(usualHome(covering({ 武隆区: 9, 璧山区: 2, 宜昌市: 2 }))).toBe('武隆区');
  expect(usualHome(covering({ 武隆区: 3, 璧山区: 2, 宜昌市: 2 }))).toBe('重庆市');
  expect(usualHome(covering({ 西陵区: 2, 宜昌市: 3, 襄阳市: 2 }))).toBe('宜昌市');
  expect(usualHome(covering({ 宜昌市: 2, 襄阳市: 2 }))).toBe('湖北省');
});

test('an archive of the whole country, or of nothing, has none', () => {
  expect(usualHome(covering({ 北京市: 1, 上海市: 1 }))).toBeNull();
  expect(usualHome(covering({}))).toBeNull();
});
