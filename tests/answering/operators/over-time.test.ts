import { describe, expect, test } from 'vitest';
import { guard } from '../../../src/answering/guard.ts';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

/** What a year's edition prints of the harvest. */
function edition(year: number, printed: string) {
  return articleOf({
    id: `${year}`,
    title: '垫江柚子丰收',
    district: '垫江县',
    date: `${year}-11-20`,
    paragraphs: [`垫江县今年柚子产量${printed}。`],
  });
}

const editions = [edition(2022, '5万吨'), edition(2020, '2万吨'), edition(2021, '3万吨')];

test('a measure is told edition by edition, oldest first, each in its printed words', () => {
  const { answer, figure, figures, quotes, article } = ask('垫江柚子产量有什么变化？', editions);
  expect(answer.split('\n')[0]).toBe('后来更多。由早到晚：');
  expect(figures.map(({ printed }) => printed)).toEqual(['2万吨', '3万吨', '5万吨']);
  expect(figure?.printed).toBe('5万吨');
  expect(article?.id).toBe('2022');
  expect(quotes).toHaveLength(3);
});

test('what became less is said to', () => {
  expect(ask('垫江柚子产量有什么变化？', [edition(2020, '5万吨'), edition(2021, '3万吨')]).answer).toMatch(/^后来更少/);
});

test('one edition alone shows no change', () => {
  expect(ask('垫江柚子产量有什么变化？', [edition(2022, '5万吨')]).figures.length).toBeLessThan(2);
});

test('how much it rose is told by the printings, where none prints the change', () => {
  const { answer, figures } = ask('垫江柚子产量涨了多少？', editions);
  expect(answer.split('\n')[0]).toBe('后来更多。由早到晚：');
  expect(figures).toHaveLength(3);
});

test.each(['南岸的社区食堂从多少家变成了多少家？', '2022年3月以来南岸的社区食堂增加到多少家？'])('%s', (question) => {
  const canteens = (date: string, text: string) =>
    articleOf({ id: date, title: '南岸社区食堂', district: '南岸区', paragraphs: [text], date });
  const { figures } = ask(question, [
    canteens('2022-03-14', '南岸区社区食堂达到27家，今年将新增社区食堂10家。'),
    canteens('2022-07-14', '今年上半年南岸区新增社区食堂6家，社区食堂达到33家。'),
    canteens('2023-01-14', '南岸区社区食堂达到37家，今年计划再建社区食堂8家。'),
  ]);
  expect(figures.map(({ printed }) => printed)).toEqual(['达到27家', '达到33家', '达到37家']);
});

test.each(['荣昌生猪存栏是涨是跌？', '荣昌生猪存栏这一年涨了还是跌了', '荣昌生猪存栏怎么变的'])('%s', (question) => {
  const pigs = (date: string, text: string) =>
    articleOf({ id: date, title: '荣昌生猪', district: '荣昌区', paragraphs: [text], date });
  const { answer } = ask(question, [
    pigs('2022-05-20', '荣昌区生猪存栏41.3万头。'),
    pigs('2023-05-01', '荣昌区生猪存栏46.8万头。'),
  ]);
  expect(answer).toMatch(/^后来更多/);
});

test('a printed change answers how much something changed, not the sum that it came to', () => {
  const article = articleOf({
    title: '垫江柚子丰收',
    district: '垫江县',
    paragraphs: ['垫江县今年柚子产量达5万吨，柚子产量同比增长12%。'],
  });
  expect(ask('垫江柚子产量增长了多少？', [article]).figure?.printed).toBe('12%');
});

/** A report of a month of 2023, printed in the next one. */
const month = (number: number, text: string, district = '垫江县') =>
  articleOf({
    id: `m${number}${district}`,
    title: '垫江榨油厂出货',
    district,
    date: `2023-0${number + 1}-05`,
    paragraphs: [`今年${number}月，${district}${text}。`],
  });
const QUESTION = '今年垫江一共出口菜油多少吨？';
const sold = [month(1, '出口菜油2600吨'), month(2, '出口菜油1900吨'), month(3, '出口菜油3100吨')];
const valuesOf = (reports: typeof sold, question = QUESTION) => {
  const { figures, computed } = ask(question, reports);
  return {
    shown: figures.map(({ printed }) => printed),
    sum: computed.find(({ added }) => added !== undefined)?.value,
  };
};

describe('of a time that is printed part by part', () => {
  test('the parts are shown, oldest first, and added up beside them', () => {
    const given = ask(QUESTION, sold);
    expect(given.figures.map(({ printed }) => printed)).toEqual(['2600吨', '1900吨', '3100吨']);
    expect(given.computed).toMatchObject([{ from: given.figures[0], value: 7600, unit: '吨' }]);
    expect(given.answer).not.toContain('7600');
    expect(given.short).toBeNull();
    expect(guard(given, { question: QUESTION, articles: sold })).toEqual([]);
    const [sum] = given.computed;
    expect(sum).toBeDefined();
    const wrong = { ...given, computed: given.computed.map((row) => ({ ...row, value: 7601 })) };
    expect(guard(wrong, { question: QUESTION, articles: sold })).toEqual(['not the sum of what is shown: 7601']);
  });

  test.each([
    ['with a month between them', [month(1, '出口菜油2600吨'), month(3, '出口菜油3100吨')]],
    ['of about so much', [month(1, '出口菜油约2600吨'), month(2, '出口菜油1900吨')]],
    ['on average', [month(1, '日均出口菜油84吨'), month(2, '日均出口菜油66吨')]],
    ['of what there is', [month(1, '库存菜油2600吨'), month(2, '库存菜油1900吨')]],
  ])('parts %s are not added up', (_, reports) => {
    const { shown, sum } = valuesOf(reports, '今年垫江一共菜油多少吨？');
    expect(sum).toBeUndefined();
    expect(shown).toHaveLength(2);
  });

  test('parts of other places are left out', () => {
    expect(valuesOf([...sold, month(4, '出口菜油900吨', '梁平区')])).toEqual({
      shown: ['2600吨', '1900吨', '3100吨'],
      sum: 7600,
    });
  });
});

describe('no parts are shown', () => {
  test('where the whole is printed', () => {
    const whole = articleOf({
      id: 'y',
      title: '垫江榨油厂出货',
      district: '垫江县',
      date: '2023-05-05',
      paragraphs: ['今年上半年，垫江县出口菜油1.4万吨。'],
    });
    expect(ask('今年上半年垫江一共出口菜油多少吨？', [...sold, whole])).toMatchObject({ short: '1.4万吨' });
  });

  test('where one month is asked for, or no total', () => {
    expect(ask('今年2月垫江一共出口菜油多少吨？', sold)).toMatchObject({ short: '1900吨' });
    // No month's figure is the year's: the printed months are offered.
    expect(ask('今年垫江出口菜油多少吨？', sold)).toMatchObject({ status: 'nothing', reason: 'no_figure' });
  });

  test('where they overlap', () => {
    const upTo = (number: number, text: string) => ({
      ...articleOf({
        id: `u${number}`,
        title: '垫江榨油厂出货',
        district: '垫江县',
        date: `2023-0${number + 1}-05`,
        paragraphs: [`今年1至${number}月，垫江县出口菜油${text}。`],
      }),
    });
    expect(ask(QUESTION, [upTo(2, '4500吨'), upTo(3, '7600吨')]).computed).toEqual([]);
  });
});
