import { describe, expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const news = [
  articleOf({ id: 'wulong', title: '武隆造林', district: '武隆区', paragraphs: ['武隆区今年植树造林3.5万亩。'] }),
  articleOf({ id: 'bishan', title: '璧山造林', district: '璧山区', paragraphs: ['璧山区今年植树造林1.2万亩。'] }),
];

describe('the two sides of a comparison', () => {
  test.each([
    '武隆和璧山哪个植树造林更多？',
    '武隆与璧山相比，谁植树造林多？',
    '武隆植树造林比璧山多吗，哪个更多？',
    '武隆还是璧山，哪个植树造林更多？',
    '哪个植树造林更多，武隆还是璧山？',
    '植树造林武隆和璧山谁更多？',
  ])('%s', (question) => {
    expect(ask(question, news)).toMatchObject({
      status: 'answered',
      answer: expect.stringMatching(/^武隆区更多\n/),
      figure: { printed: '3.5万亩' },
      article: { id: 'wulong' },
    });
  });

  test('stand in English questions too', () => {
    const { answer, figures } = ask('Which has planted more trees, Wulong or Bishan?', news, 'en');
    expect(answer).toMatch(/^Wulong District has more\n/);
    expect(figures.map(({ printed }) => printed)).toEqual(['3.5万亩', '1.2万亩']);
  });

  test('are shown one below the other, each with its sentence', () => {
    const { answer, quotes, figures } = ask('武隆和璧山哪个植树造林更多？', news);
    expect(answer.split('\n')).toHaveLength(3);
    expect(quotes.map(({ text }) => text)).toEqual(['武隆区今年植树造林3.5万亩。', '璧山区今年植树造林1.2万亩。']);
    expect(figures.map(({ printed }) => printed)).toEqual(['3.5万亩', '1.2万亩']);
  });
});

test('a measure that is named with one side is asked of both', () => {
  const farms = Object.entries({ 武隆区: ['3.5万亩', '9万亩'], 璧山区: ['1.2万亩', '8万亩'] }).map(
    ([district, [trees, rape]]) =>
      articleOf({
        id: district,
        district,
        paragraphs: [`${district}种油菜${rape}。`, `${district}植树造林${trees}。`],
      }),
  );
  for (const question of ['武隆植树造林比璧山多吗，哪个更多？', '武隆和璧山植树造林谁更多？']) {
    expect(ask(question, farms).figures.map(({ printed }) => printed)).toEqual(['3.5万亩', '1.2万亩']);
  }
});

test.each(['哪个更少', '哪个植树造林更少', '谁更低'])('%s asks for the lesser', (asking) => {
  expect(ask(`武隆和璧山植树造林${asking}？`, news).answer).toMatch(/^璧山区更少\n/);
});

test('sides of one size are equal, in whatever unit', () => {
  const other = articleOf({
    id: 'b',
    title: '璧山造林',
    district: '璧山区',
    paragraphs: ['璧山区今年植树造林35000亩。'],
  });
  const [wulong] = news;
  expect(wulong && ask('武隆和璧山哪个植树造林更多？', [wulong, other]).answer).toMatch(/^两边一样\n/);
});

test('areas are set in order whatever their unit', () => {
  const other = articleOf({
    id: 'b',
    title: '璧山造林',
    district: '璧山区',
    paragraphs: ['璧山区今年植树造林40平方公里。'],
  });
  const [wulong] = news;
  expect(wulong && ask('武隆和璧山哪个植树造林面积更大？', [wulong, other]).answer).toMatch(/^璧山区更多\n/);
});

describe('three places and more', () => {
  const three = [
    articleOf({ id: 'fuling', title: '涪陵造林', district: '涪陵区', paragraphs: ['涪陵区今年植树造林2.1万亩。'] }),
    ...news,
  ];

  test('are set in order, the most first', () => {
    const { answer, figures, article, quotes } = ask('武隆、璧山和涪陵哪个植树造林更多？', three);
    expect(answer).toMatch(/^印出的数字里最多的是武隆区\n/);
    expect(figures.map(({ printed }) => printed)).toEqual(['3.5万亩', '2.1万亩', '1.2万亩']);
    expect(article?.id).toBe('wulong');
    expect(quotes).toHaveLength(3);
  });

  test('are set in order from the least on where that is asked for', () => {
    const { answer, figures } = ask('武隆、璧山和涪陵哪个植树造林更少？', three);
    expect(answer).toMatch(/^印出的数字里最少的是璧山区\n/);
    expect(figures.map(({ printed }) => printed)).toEqual(['1.2万亩', '2.1万亩', '3.5万亩']);
  });

  test('have each their own figure: one of which none is printed is left out', () => {
    const { figures } = ask('武隆、璧山和梁平哪个植树造林更多？', three);
    expect(figures.map(({ printed }) => printed)).toEqual(['3.5万亩', '1.2万亩']);
  });
});

test('sides are each of their own place: where only one has the figure, nothing is compared', () => {
  const both = articleOf({
    id: 'wulong',
    title: '武隆造林',
    district: '武隆区',
    paragraphs: ['武隆区今年植树造林3.5万亩，其中退耕造林0.4万亩。'],
  });
  const bishan = articleOf({ id: 'bishan', title: '璧山修路', district: '璧山区', paragraphs: ['璧山区修路造林。'] });
  expect(ask('武隆和璧山哪个植树造林更多？', [both, bishan]).answer).not.toContain('更多');
});

test.each(['忠县柑橘网上卖得多还是门店卖得多？', '忠县柑橘网上卖得更多还是门店卖得更多'])(
  '%s compares what was sold, not what there is to sell',
  (text) => {
    const fair = articleOf({
      district: '忠县',
      paragraphs: [
        '忠县柑橘节摆出8个网上柑橘品种和50个门店柑橘品种。',
        '忠县柑橘网上销售额7亿元、门店销售额达30亿元。',
      ],
    });
    expect(ask(text, [fair]).figures.map(({ printed }) => printed)).toEqual(['达30亿元', '7亿元']);
  },
);

test('where nothing is named that could be measured, nothing is compared', () => {
  const towns = ['武隆区', '璧山区'].map((district, at) =>
    articleOf({
      id: district,
      title: `${district}新闻`,
      district,
      paragraphs: [`${district}绿化面积${at + 3}万平方米。`],
    }),
  );
  expect(ask('武隆和璧山哪个区的消息多？', towns).figures).toEqual([]);
});
