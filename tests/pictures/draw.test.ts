import { expect, test } from 'vitest';
import { PICTURES } from '../../src/limits/pictures.ts';
import { choose, chooseSeries } from '../../src/pictures/choose.ts';
import { draw } from '../../src/pictures/draw.ts';
import { TILES } from '../../src/tables/pictures.ts';
import { COUNTIES, MELONS, point } from './points.ts';

const inChinese = { title: null, language: 'zh-CN' } as const;

function drawn(points: Parameters<typeof choose>[0], options: Parameters<typeof draw>[1] = inChinese) {
  const chosen = choose(points);
  if (typeof chosen === 'string') throw new Error(chosen);
  return draw(chosen, options);
}

test('every number of a drawing is that of its figure, in the unit of the first', () => {
  const { marks } = drawn(COUNTIES).drawing;
  const printed = COUNTIES.map(({ figure }) => figure);
  expect(marks.map(({ figure }) => figure).toSorted()).toEqual(printed.toSorted());
  expect(marks.map(({ name, size }) => [name, size])).toEqual([
    ['城口县', 42_000],
    ['石柱土家族自治县', 31_500],
    ['奉节县', 26_000],
    ['巫溪县', 15_000],
  ]);
});

test('amounts in other units are as long as they are in the first one’s', () => {
  const areas = ['今年西瓜种植15000亩', '今年西瓜种植2000公顷', '今年西瓜种植5平方公里'];
  const places = ['城口县', '巫溪县', '奉节县'];
  const { marks } = drawn(areas.map((sentence, at) => point(sentence, places[at] ?? null, '2021-12-20'))).drawing;
  expect(marks.map(({ figure, size }) => [figure.printed, size])).toEqual([
    ['2000公顷', 30_000],
    ['15000亩', 15_000],
    ['5平方公里', 7_500],
  ]);
});

test('what is planned is marked, and the small print says so', () => {
  const { marks, notes } = drawn(COUNTIES).drawing;
  expect(marks.filter(({ planned }) => planned).map(({ name }) => name)).toEqual(['奉节县']);
  expect(notes).toEqual(['山城日报 · 2021-09-09 – 2021-12-21', '虚线为计划、预计的数字。']);
});

test('a line goes from the oldest to the newest, each with its time', () => {
  const { drawing } = drawn(MELONS.toReversed());
  expect(drawing).toMatchObject({ kind: 'line', title: '城口县 · 西瓜产量' });
  expect(drawing.marks.map(({ name, size }) => [name, size])).toEqual([
    ['2018', 19_000],
    ['2019', 24_000],
    ['2021', 31_000],
    ['2022', 36_000],
  ]);
});

test('many places of one map are its tiles, others are bars, and no more than a phone shows', () => {
  const places = (names: readonly string[]) =>
    names.map((name, at) => point(`今年西瓜产量${at + 1}万吨`, name, '2021-12-20'));
  const chongqing = TILES.chongqing.map(([name]) => name);
  const china = TILES.china.map(([name]) => name);
  expect(drawn(places(chongqing)).drawing).toMatchObject({ kind: 'tiles', map: 'chongqing', marks: { length: 38 } });
  expect(drawn(places(china)).drawing).toMatchObject({ kind: 'tiles', map: 'china', marks: { length: 34 } });
  const cities = ['宜昌市', '黄石市', '荆州市', '十堰市', '襄阳市', '孝感市', '随州市', '恩施市', '咸宁市', '鄂州市'];
  const { drawing } = drawn(places(cities));
  expect(drawing).toMatchObject({ kind: 'bars', marks: { length: PICTURES.bars } });
  expect(drawing.marks[0]?.name).toBe('鄂州市');
});

test('a picture says the same in words, in the reader’s language and within what Discord takes', () => {
  expect(drawn(COUNTIES).alt).toBe(
    '条形图，西瓜产量：城口县 4.2万吨，石柱土家族自治县 31500吨，奉节县 2.6万吨（计划），巫溪县 1.5万吨 (山城日报 · 2021-09-09 – 2021-12-21)',
  );
  const english = drawn(COUNTIES, { title: null, language: 'en' });
  expect(english.alt).toMatch(/^Bar chart, 西瓜产量: Chengkou County 4\.2万吨, /);
  const many = TILES.china.map(([name]) => point('今年西瓜产量3万吨', name, '2021-12-20'));
  const long = { title: '长'.repeat(900), language: 'zh-CN' } as const;
  const chosen = chooseSeries('place', many);
  if (typeof chosen === 'string') throw new Error(chosen);
  expect(draw(chosen, long).alt.length).toBeLessThanOrEqual(PICTURES.alt);
  expect(draw(chosen, long).alt).toContain('还有');
});
