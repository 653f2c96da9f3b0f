import { expect, test } from 'vitest';
import { choose, chooseSeries, chooseThings } from '../../src/pictures/choose.ts';
import { COUNTIES, MELONS, point } from './points.ts';

test('one measure of one place goes through time, of several from place to place', () => {
  expect(choose(MELONS)).toEqual({ by: 'time', points: MELONS });
  expect(choose(COUNTIES)).toEqual({ by: 'place', points: COUNTIES });
});

test('of a place that prints it twice the newest stands beside the others', () => {
  const older = point('今年西瓜产量9.9万吨', '巫溪县', '2020-09-09');
  expect(choose([older, ...COUNTIES])).toMatchObject({ by: 'place', points: { length: 4 } });
  const chosen = choose([older, ...COUNTIES]);
  if (typeof chosen === 'string') throw new Error(chosen);
  expect(chosen.points.map(({ figure }) => figure.printed)).not.toContain('9.9万吨');
});

test.each([
  ['of other units', ['今年西瓜种植5万亩', '今年西瓜产量3万吨', '今年西瓜卖出2亿元'], 'units'],
  ['of times of other length', ['今年西瓜产量3万吨', '8月西瓜产量1万吨', '一季度西瓜产量2万吨'], 'times'],
  ['of other things', ['今年西瓜产量3万吨', '今年猪肉进口量2万吨', '今年化肥销售额1万吨'], 'measures'],
  ['a part beside the whole', ['一期工程投资3亿元', '二期工程投资4亿元', '三期工程投资5亿元'], 'measures'],
  ['what came beside what there is', ['西瓜大棚共300座', '新增西瓜大棚20座', '去年新增西瓜大棚30座'], 'measures'],
  ['two of them', ['今年西瓜产量3万吨', '今年西瓜产量4万吨'], 'few'],
])('figures %s are not set in one drawing', (_, sentences, why) => {
  const places = ['城口县', '巫溪县', '奉节县'];
  expect(choose(sentences.map((sentence, at) => point(sentence, places[at] ?? null, '2021-12-20')))).toBe(why);
});

test('a measure without a thing of its own is one only where the reports are about one thing', () => {
  const told = (titles: string[]) =>
    titles.map((title, at) => point('今年产量3万吨', ['城口县', '巫溪县', '奉节县'][at] ?? null, '2021-12-20', title));
  expect(choose(told(['西瓜熟了', '西瓜上市', '今夏西瓜甜']))).toMatchObject({ by: 'place' });
  expect(choose(told(['西瓜熟了', '春茶开采', '脆李出山']))).toBe('measures');
});

test('of a series a figure that does not go with the others is left out', () => {
  const odd = point('6月西瓜产量0.3万吨', '城口县', '2021-07-01');
  expect(chooseSeries('time', [...MELONS, odd])).toEqual({ by: 'time', points: MELONS });
});

test('amounts that one report tells side by side are things, counts and shares are not', () => {
  const report = (sentences: string[]) => {
    const [first] = [point(sentences[0] ?? '', '巫山县', '2022-07-02')];
    return sentences.map((sentence) => ({ ...point(sentence, '巫山县', '2022-07-02'), article: first.article }));
  };
  const earned = report(['门票收入6亿元', '住宿收入3亿元', '餐饮收入2亿元']);
  expect(chooseThings(earned)).toEqual({ by: 'thing', points: earned });
  expect(chooseThings(report(['景区厕所60座', '观光车库25座', '缆车站房30座']))).toBeNull();
  expect(chooseThings(report(['门票收入增长6%', '住宿收入增长2%', '餐饮收入增长3%']))).toBeNull();
});
