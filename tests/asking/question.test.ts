import { describe, expect, test } from 'vitest';
import { understand } from '../../src/asking/question.ts';
import { PRINTED } from '../answering/article.ts';
import { questionOf } from '../answering/ask.ts';

describe('the places of a question', () => {
  test.each([
    ['武隆有几座冷库？', '武隆', '武隆区'],
    ['武隆區有幾座冷庫？', '武隆區', '武隆区'],
    ['壁山有几座冷库？', '壁山', '璧山区'],
    ['How many wells are there in Wulong?', 'Wulong', '武隆区'],
  ])('%s', (text, printed, place) => {
    expect(questionOf(text).places).toMatchObject([{ printed, place }]);
  });

  test('are found in the order typed, and say why where their spelling is not plain', () => {
    expect(questionOf('璧山和壁山和武隆').places.map(({ place, why }) => [place, why])).toEqual([
      ['璧山区', null],
      ['璧山区', expect.any(String)],
      ['武隆区', null],
    ]);
  });

  test('may be none that anybody knows', () => {
    expect(questionOf('火星区有几座冷库？')).toMatchObject({ places: [], unknownPlaces: ['火星区'] });
  });

  test('count without 县 or 市, of namesakes that of the archive first', () => {
    const names = (text: string, covered: string[]) =>
      understand(text, { today: PRINTED, language: null, covered }).places.map(({ district }) => district);
    expect(names('象山卖了多少海鲜？', [])).toEqual(['象山县']);
    expect(names('宝山有多少海鲜？', ['松江区', '上海市宝山区'])).toEqual(['上海市宝山区']);
    expect(names('紧急通道有几条？', ['通道侗族自治县'])).toEqual([]);
  });
});

test('periods count from the day of asking', () => {
  expect(questionOf('武隆去年卖了多少茶叶？').periods).toMatchObject([
    { printed: '去年', from: '2022-01-01', to: '2022-12-31' },
  ]);
  const later = understand('去年卖了多少茶叶？', { today: '2024-01-01', language: null });
  expect(later.periods).toMatchObject([{ printed: '去年', from: '2023-01-01', to: '2023-12-31' }]);
});

test('what is asked for is left without places, periods, stated figures and asking words', () => {
  expect(questionOf('武隆去年的水渠有几条？').terms.map(({ text }) => text)).toEqual(['水渠']);
  expect(questionOf('冷库有12座吗？').terms.map(({ text }) => text)).toEqual(['冷库']);
  expect(questionOf('冷库有几座？').terms.map(({ text }) => text)).toEqual(['冷库']);
});

test('a figure that the question states is read as one', () => {
  expect(questionOf('桑园超过3600亩吗？')).toMatchObject({ kind: 'yesno', stated: [{ value: 3600, unit: '亩' }] });
  expect(questionOf('Are there more than 200 villages?').stated).toMatchObject([{ value: 200, unit: '个' }]);
  expect(questionOf('桑园有多少亩？').stated).toEqual([]);
});

test('a statement of a figure with a question mark asks whether it is so', () => {
  expect(questionOf('桑园3600亩？').kind).toBe('yesno');
  expect(questionOf('桑园3600亩').kind).toBe('statement');
});

test('the unit that the answer should have is the one asked for', () => {
  expect(questionOf('桑园有多少亩？').wanted).toMatchObject({ unit: '亩', dimensions: ['area'] });
  expect(questionOf('桑园在哪里？').wanted).toBeNull();
});

test('the words on either side of 多少 are kept, without the unit', () => {
  expect(questionOf('基金融资了多少亿元？').besideAmount).toMatchObject({ before: '基金融资' });
  expect(questionOf('有几家企业挂牌').besideAmount).toEqual({ before: '', after: '企业挂牌' });
  expect(questionOf('谁挂牌了').besideAmount).toBeNull();
});

test('the language is the one asked for, else that of the words, else Chinese', () => {
  expect(questionOf('冷库有几座？').language).toBe('zh-CN');
  expect(questionOf('冷庫有幾座？').language).toBe('zh-TW');
  expect(questionOf('How many wells are there?').language).toBe('en');
  expect(questionOf('冷库有几座？', 'en').language).toBe('en');
  expect(questionOf('123').language).toBe('zh-CN');
});

test('nothing typed asks nothing', () => {
  expect(questionOf('')).toEqual({
    text: '',
    folded: '',
    language: 'zh-CN',
    kind: 'statement',
    places: [],
    unknownPlaces: [],
    periods: [],
    against: [],
    terms: [],
    stated: [],
    wanted: null,
    besideAmount: null,
    several: null,
  });
});

test.each([
  ['果园是啥时候开张的', '开张'],
  ['哪个区县有果园', '果园'],
  ['果园和茶园哪个卖得多', '卖得'],
])('%s names nothing by its asking words', (text, term) => {
  const { terms } = understand(text, { today: '2023-05-12', language: null });
  expect(terms.map(({ text: word }) => word)).toContain(term);
  expect(terms.some(({ text: word }) => /时候|区县|多/.test(word))).toBe(false);
});

test('a time that a question only compares with is not the one it asks of', () => {
  const { periods, against } = questionOf('渝北2022年的产值比2021年多多少');
  expect([periods, against].map((times) => times.map(({ printed }) => printed))).toEqual([['2022年'], ['2021年']]);
  expect(questionOf('渝北产值跟去年相比多了多少').periods).toEqual([]);
});
