import { expect, test } from 'vitest';
import { districtOf } from '../../../src/reading/article/district.ts';
import { narrowestPlace } from '../../../src/reading/article/narrowest-place.ts';

const FAR = '村里的水渠修了一年，今年春天通了水，田里种上了莲藕，塘里养起了鱼，来看的人很多，';
const placeOf = (...texts: string[]) => districtOf({ heads: [], bylines: [], texts });

test('a report is of the narrowest place that it tells of, however often the province is named', () => {
  const more = '山东省派出工作组，山东省还备下帐篷，山东各地捐来棉被。';
  expect(placeOf('5月6日，山东省德州市平原县举办风筝节。', more)).toBe('平原县');
  expect(placeOf('湖北日报全媒体记者从成都市锦江区获悉，新桥通车。')).toBe('锦江区');
});

test('one about two districts is of their city, and of no district', () => {
  expect(placeOf('5月6日，玄武区和秦淮区同日开通公交。两区相连。')).toBe('南京市');
  expect(placeOf('5月6日，巴南、江津两区同日开通公交。')).toBeNull();
});

test('one that lists provinces is of none', () => {
  expect(placeOf('预计明天，黑龙江中部、吉林西部、辽宁和山东有雨。')).toBeNull();
});

test('the place of the dateline is not where the report is from', () => {
  const district = placeOf('中新社福州5月7日电 (记者 何力)霞浦县的渔港5日开港。');
  expect(district).toBe('霞浦县');
});

test('the office that wrote it outweighs what it tells of', () => {
  const byline = { office: '南川区融媒体中心', people: ['何力'], role: null };
  const texts = ['合肥市的一对姐妹办起书店，合肥的读者常来。'];
  const read = { byline, corrections: [], said: true, setOff: true };
  expect(districtOf({ heads: [], bylines: [read], texts })).toBe('南川区');
});

test('what a city’s office does within a district is of the district', () => {
  expect(placeOf('5月6日，常州市公安局武进分局通报，一家旧货店被盗。', '失主住在武进区，常州警方追回了货。')).toBe(
    '武进区',
  );
});

test('a head that has a county’s short name is of it where the report has it in full', () => {
  const texts = ['5月6日，一家旧货店被盗。', '洪湖市新堤街道的失主报了警。'];
  expect(districtOf({ heads: ['洪湖警方追回旧货'], bylines: [], texts })).toBe('洪湖市');
});

test('one that names a city in passing, or a body that is called after one, is of no place', () => {
  expect(placeOf('一家公司推出新车，', `它将在秋天上市，${FAR}首次亮相于成都车展。`)).toBeNull();
  expect(placeOf('深圳证券交易所5月6日决定，这家公司的股票摘牌。')).toBeNull();
  expect(placeOf('北京时间5月6日，球队在迈阿密取胜。')).toBeNull();
});

test('what speaks for a place speaks for those that it lies in', () => {
  const points = new Map([
    ['铜陵市', 3],
    ['郎溪县', 3],
    ['安徽省', 1],
    ['上海市', 2],
  ]);
  const weighed = { most: 0.5, least: 0.6 };
  expect(narrowestPlace(points, weighed)).toBe('安徽省');
  expect(narrowestPlace(new Map([...points, ['郎溪县', 9]]), weighed)).toBe('郎溪县');
  expect(narrowestPlace(new Map([['郎溪县', 0.5]]), weighed)).toBeNull();
  expect(narrowestPlace(new Map(), weighed)).toBeNull();
});

test.each([
  ['the name set before its title, whoever wrote it', { head: '南川 水渠通水', office: '垫江县融媒体中心', text: FAR }],
  ['the office that wrote it, wherever it begins', { office: '南川区融媒体中心', text: `垫江县日前传来消息，${FAR}` }],
  ['the place it begins with, whatever its head names', { head: '学垫江修水渠', text: `南川区日前传来消息，${FAR}` }],
  ['what it names most', { text: `${FAR}垫江县、南川区和南川区的人都来。` }],
])('an article is about %s', (_, { head, office, text }: { head?: string; office?: string; text: string }) => {
  const byline = office === undefined ? null : { office, people: [], role: null };
  const bylines = byline === null ? [] : [{ byline, corrections: [], said: false, setOff: false }];
  const heads = head === undefined ? [] : [head];
  expect(districtOf({ heads, bylines, texts: [text] })).toBe('南川区');
});

test('an English report begins as far down as a Chinese one, whose letters are a third as many', () => {
  const first =
    'Some 80 pupils and twelve of their teachers painted the harbour wall with cormorants in Hong Kong on May 6.';
  expect(placeOf(first)).toBe('香港特别行政区');
});
