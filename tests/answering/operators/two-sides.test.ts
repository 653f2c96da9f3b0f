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

const pomelos = [
  ['2021-11-20', '4.1'],
  ['2022-11-20', '3.6'],
].map(([date = '', size]) =>
  articleOf({ id: date, title: '垫江柚子', district: '垫江县', date, paragraphs: [`今年垫江县柚子产量${size}万吨。`] }),
);

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
      expect(reckoned(text, news).computed).toEqual([['difference', 23000, '亩']]);
    },
  );

  test('stands in no word of the answer, only beside it', () => {
    const { answer, quotes } = ask('武隆植树造林比璧山多多少？', news);
    expect(answer).not.toMatch(/2\.3|23000/);
    expect(quotes).toHaveLength(2);
  });

  test('is not reckoned where one of them is not printed, and neither is told for it: the printed words stand alone', () => {
    expect(ask('垫江柚子产量2022年比2019年少多少？', pomelos)).toMatchObject({
      figure: expect.anything(),
      computed: [],
    });
    expect(ask('武隆植树造林比梁平多多少？', news)).toMatchObject({
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
  expect(reckoned('武隆植树造林是璧山的几倍？', news).computed).toEqual([['times', 2.92, '倍']]);
  const printed = articleOf({ district: '垫江县', paragraphs: ['垫江柚子产量是枇杷产量的4倍，柚子产量3.6万吨。'] });
  expect(ask('垫江柚子产量是枇杷产量的几倍？', [printed])).toMatchObject({ figure: { printed: '4倍' }, computed: [] });
});

test('a share is reckoned from a part and its whole', () => {
  const port = articleOf({ district: '忠县', paragraphs: ['忠县新生港完成吞吐量400万吨，其中煤炭100万吨。'] });
  expect(reckoned('忠县新生港煤炭占吞吐量的几成？', [port]).computed).toEqual([['share', 25, '%']]);
});

test('where what they print of one thing measures two, neither is said to have more', () => {
  const unlike = [
    articleOf({ id: 'yubei', district: '渝北区', paragraphs: ['科技企业今年拿到288万元。'] }),
    articleOf({ id: 'jiangbei', district: '江北区', paragraphs: ['全区降费减负5.39亿元，科技企业有盼头。'] }),
  ];
  expect(ask('渝北和江北哪个科技企业多？', unlike).answer).not.toContain('更多');
});

test('of two things a figure is of the one that is named in its sentence or over it', () => {
  const boats = [
    articleOf({ id: 'ferry', title: '柳河渡船', paragraphs: ['渡船今年运了300人。'] }),
    articleOf({ id: 'coach', title: '山路班车', paragraphs: ['班车今年运了900人。'] }),
  ];
  expect(ask('渡船和班车哪个运的人多？', boats).answer).toMatch(/^山路班车更多\n/);
  expect(ask('渡船和缆车哪个运的人多？', boats).answer).not.toContain('更多');
});
