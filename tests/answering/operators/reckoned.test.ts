import { describe, expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const pomelos = [
  ['2021-11-20', '4.1'],
  ['2022-11-20', '3.6'],
].map(([date = '', size]) =>
  articleOf({ id: date, title: '垫江柚子', district: '垫江县', date, paragraphs: [`今年垫江县柚子产量${size}万吨。`] }),
);
const trees = [
  articleOf({ id: 'wulong', title: '武隆造林', district: '武隆区', paragraphs: ['武隆区今年植树造林3.5万亩。'] }),
  articleOf({ id: 'bishan', title: '璧山造林', district: '璧山区', paragraphs: ['璧山区今年植树造林1.2万亩。'] }),
];

function reckoned(text: string, articles: Parameters<typeof ask>[1]) {
  const { status, figures, computed } = ask(text, articles);
  return {
    status,
    printed: figures.map(({ printed }) => printed),
    computed: computed.map(({ as, value, unit }) => [as, value, unit]),
  };
}

describe('the difference of two printed figures', () => {
  test.each([
    '垫江柚子产量2022年比2021年少多少？',
    '垫江柚子2022年的产量与2021年相比少了多少？',
    '垫江柚子产量2022年和2021年相差多少？',
  ])('is reckoned for %s', (text) => {
    expect(reckoned(text, pomelos)).toEqual({
      status: 'answered',
      printed: ['3.6万吨', '4.1万吨'],
      computed: [['difference', 5000, '吨']],
    });
  });

  test.each(['武隆植树造林比璧山多多少？', '武隆比璧山多植树造林多少亩？', '武隆和璧山植树造林差多少？'])(
    'of two places is reckoned for %s',
    (text) => {
      expect(reckoned(text, trees).computed).toEqual([['difference', 23000, '亩']]);
    },
  );

  test('stands in no word of the answer, only beside it', () => {
    const { answer, quotes } = ask('武隆植树造林比璧山多多少？', trees);
    expect(answer).not.toMatch(/2\.3|23000/);
    expect(quotes).toHaveLength(2);
  });

  test('is not reckoned where one of them is not printed, and neither is told for it: the printed words stand alone', () => {
    expect(ask('垫江柚子产量2022年比2019年少多少？', pomelos)).toMatchObject({
      figure: expect.anything(),
      computed: [],
    });
    expect(ask('武隆植树造林比梁平多多少？', trees)).toMatchObject({
      short: null,
      figure: null,
      figures: [],
      computed: [],
    });
  });
});

test('a change that is printed answers, unless it is from another time than the one asked for', () => {
  const change = articleOf({
    title: '垫江柚子',
    district: '垫江县',
    date: '2022-11-20',
    paragraphs: ['今年垫江县柚子产量3.6万吨，柚子产量同比减少12%。'],
  });
  expect(ask('垫江柚子产量比去年减少了多少？', [change]).figure?.printed).toBe('12%');
  expect(ask('垫江柚子产量2022年比2019年减少了多少？', [change]).figure?.printed).not.toBe('12%');
});

test('how many times as much is reckoned, where it is not printed', () => {
  expect(reckoned('武隆植树造林是璧山的几倍？', trees).computed).toEqual([['times', 2.92, '倍']]);
  const printed = articleOf({ district: '垫江县', paragraphs: ['垫江柚子产量是枇杷产量的4倍，柚子产量3.6万吨。'] });
  expect(ask('垫江柚子产量是枇杷产量的几倍？', [printed])).toMatchObject({ figure: { printed: '4倍' }, computed: [] });
});

test('a share is reckoned from a part and its whole', () => {
  const port = articleOf({ district: '忠县', paragraphs: ['忠县新生港完成吞吐量400万吨，其中煤炭100万吨。'] });
  expect(reckoned('忠县新生港煤炭占吞吐量的几成？', [port]).computed).toEqual([['share', 25, '%']]);
});
