import { describe, expect, test } from 'vitest';
import { isMeasure, unitFit, wantedUnit } from '../../src/asking/wanted.ts';
import { foldText } from '../../src/text/fold.ts';

const wanted = (question: string) => wantedUnit(foldText(question));

describe('the unit that a question wants', () => {
  test.each([
    ['新增了几家企业', '家', 'count:家'],
    ['种了多少亩茶', '亩', 'area'],
    ['卖了好多吨', '吨', 'mass'],
    ['有几座桥', '座', 'count:座'],
    ['山火中死的人有多少', '人', 'people'],
    ['how many bridges were built', '座', 'count:座'],
  ])('%s', (question, unit, dimension) => {
    expect(wanted(question)).toMatchObject({ unit, dimensions: [dimension], loose: false });
  });

  test('is told by the measure where none is named', () => {
    expect(wanted('桑园面积')).toMatchObject({ unit: null, dimensions: ['area'], loose: false });
    expect(wanted('桥有多长')?.dimensions).toContain('length');
    expect(wanted('花了多少钱')?.dimensions).toEqual(['money']);
    expect(wanted('占比是多少')?.dimensions).toContain('percent');
  });

  test('is money where 多少 counts a fee, and people where it counts some', () => {
    expect(wanted('收了多少担保服务费')?.dimensions).toEqual(['money']);
    expect(wanted('卖菜一年挣了多少？')?.dimensions).toEqual(['money']);
    expect(wanted('挣了多少工分')?.dimensions).not.toEqual(['money']);
    expect(wanted('招了多少社区工人')?.dimensions).toContain('people');
  });

  test('is no measure word with which a noun begins', () => {
    expect(wanted('有多少环卫工人')).toMatchObject({ unit: null });
    expect(wanted('签约多少项目')).toBeNull();
    expect(wanted('有多少5G基站')).toBeNull();
    expect(wanted('开了几家企业')).toMatchObject({ unit: '家' });
  });

  test('is none of the time of a race', () => {
    expect(wanted('划到对岸用了几分几秒')).toBeNull();
    expect(wanted('划到对岸用了几分钟')).toMatchObject({ unit: '分钟', dimensions: ['time'] });
  });

  test('of depth is printed with that word', () => {
    expect(wanted('井有多深')).toMatchObject({ dimensions: ['length'], printed: ['深'] });
  });

  test('may be any size where only 多大 is asked, and is an age where that has come about', () => {
    expect(wanted('果园有多大')).toMatchObject({ loose: true });
    expect(wanted('船工多大了')?.dimensions).toEqual(['age', 'years']);
  });

  test('is none where no number is asked for, nor where 几 counts days', () => {
    expect(wanted('谁种的茶')).toBeNull();
    expect(wanted('几月开园')).toBeNull();
  });
});

test('a unit that is named goes before the measure that has it', () => {
  expect(wanted('莲藕的产量有多少吨')).toMatchObject({ unit: '吨', dimensions: ['mass'] });
  expect(wanted('卖了多少钱')).toMatchObject({ unit: null, dimensions: ['money'] });
});

describe('how well a unit fits', () => {
  const acres = { unit: '亩', dimensions: ['area'], loose: false };
  const things = { unit: '个', dimensions: ['count:个'], loose: false };
  const money = { unit: null, dimensions: ['money'], loose: false };

  test('goes from the very unit over its dimension to none at all', () => {
    expect(unitFit(acres, { unit: '亩', dimension: 'area' })).toBe(1);
    expect(unitFit(acres, { unit: '平方公里', dimension: 'area' })).toBe(0.7);
    expect(unitFit(money, { unit: '元', dimension: 'money:CNY' })).toBe(0.7);
    expect(unitFit(acres, { unit: '吨', dimension: 'mass' })).toBe(-1);
    expect(unitFit(null, { unit: '吨', dimension: 'mass' })).toBe(0);
  });

  test('of kinds is no output', () => {
    const output = wanted('柠檬的产量是多少');
    expect(unitFit(output, { unit: '种', dimension: 'count:种' })).toBe(-1);
    expect(unitFit(output, { unit: '辆', dimension: 'count:辆' })).toBeGreaterThan(0);
  });

  test('of a measure word that counts the same is nearly as good', () => {
    const houses = { unit: '幢', dimensions: ['count:幢'], loose: false };
    expect(unitFit(houses, { unit: '栋', dimension: 'count:栋' })).toBe(0.9);
  });

  test('of visits may be that of people, though hardly', () => {
    const people = { unit: '人', dimensions: ['people'], loose: false };
    expect(unitFit(people, { unit: '人次', dimension: 'visits' })).toBe(0.3);
  });

  test('lets 个 count whatever is counted, people too', () => {
    expect(unitFit(things, { unit: '家', dimension: 'count:家' })).toBe(0.3);
    expect(unitFit(things, { unit: '名', dimension: 'people' })).toBe(0.3);
    expect(unitFit(things, { unit: '亩', dimension: 'area' })).toBe(-1);
  });

  test('of another measure word cannot answer where one is named, and is little where none is', () => {
    const houses = { unit: '家', dimensions: ['count:家'], loose: false };
    expect(unitFit(houses, { unit: '座', dimension: 'count:座' })).toBe(-1);
    expect(unitFit({ ...houses, unit: null }, { unit: '座', dimension: 'count:座' })).toBe(-0.2);
    expect(unitFit({ ...houses, guessed: true }, { unit: '座', dimension: 'count:座' })).toBe(-0.2);
    expect(unitFit({ ...acres, loose: true }, { unit: '吨', dimension: 'mass' })).toBe(-0.5);
  });
});

test('面积 only asks for a measure, 桑园 names something', () => {
  expect([isMeasure('面积'), isMeasure('桑园')]).toEqual([true, false]);
});

test('a measure word that counts the same things answers nearly as well', () => {
  const wanted = wantedUnit('翻新了几幢楼');
  expect(unitFit(wanted, { unit: '栋', dimension: 'count:栋' })).toBeGreaterThan(0.5);
});
