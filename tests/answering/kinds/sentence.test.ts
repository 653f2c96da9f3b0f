import { describe, expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const news = [
  articleOf({
    id: 'canal',
    title: '垫江 新渠通水',
    district: '垫江县',
    paragraphs: [
      '垫江县的龙溪渠4月7日通水，下游三个村的水田有了活水。渠首位于沙坪镇毕桥村，管护由村民左琼负责。',
      '修渠是因为老水塘漏水，年年春旱。渠边种了白茶、花椒、油桐等，景色也好看了。',
    ],
  }),
  articleOf({
    id: 'museum',
    title: '梁平 竹编馆开门',
    district: '梁平区',
    paragraphs: ['梁平区竹编馆在老街开放。馆长马兆熙说，馆里天天有人来学手艺。'],
  }),
];

describe('a question that a sentence answers', () => {
  test.each([
    ['龙溪渠什么时候通水？', '4月7日', '垫江县的龙溪渠4月7日通水，下游三个村的水田有了活水。'],
    ['垫江的渠首在哪里？', '沙坪镇毕桥村', '渠首位于沙坪镇毕桥村，管护由村民左琼负责。'],
    ['渠边种了哪些东西？', '白茶、花椒、油桐', '渠边种了白茶、花椒、油桐等，景色也好看了。'],
    ['竹编馆的馆长是谁？', '马兆熙', '馆长马兆熙说，馆里天天有人来学手艺。'],
  ])('%s', (question, short, quote) => {
    expect(ask(question, news)).toMatchObject({
      status: 'answered',
      short,
      quote,
      answer: `${short}。${quote}`,
      figure: null,
      figures: [],
    });
  });

  test('gets the sentence alone where no few words answer it', () => {
    const { answer, short, quote } = ask('垫江为什么修渠？', news);
    expect(quote).toBe('修渠是因为老水塘漏水，年年春旱。');
    expect([answer, short]).toEqual([quote, null]);
  });

  test('for a place is answered with the district of the report', () => {
    expect(ask('哪个区开了竹编馆？', news)).toMatchObject({
      status: 'answered',
      answer: expect.stringMatching(/^梁平区。/),
      article: { id: 'museum' },
    });
  });

  test('is framed in the language asked for, and quoted as printed', () => {
    expect(ask('竹编馆的馆长是谁？', news, 'en').answer).toBe('马兆熙. 馆长马兆熙说，馆里天天有人来学手艺。');
    expect(ask('哪个区开了竹编馆？', news, 'en').answer).toMatch(/^Liangping District\. 梁平区/);
    expect(ask('哪個區開了竹編館？', news).answer).toMatch(/^梁平區。梁平区/);
  });
});

test('a sentence of the other side does not answer', () => {
  const phases = [
    articleOf({
      title: '园区',
      district: '璧山区',
      paragraphs: ['璧山区的园区一期由左琼承建。园区二期由马兆熙承建。'],
    }),
  ];
  expect(ask('璧山园区二期由谁承建？', phases).quote).toBe('园区二期由马兆熙承建。');
  expect(ask('璧山园区一期由谁承建？', phases).quote).toBe('璧山区的园区一期由左琼承建。');
});

test('a question that no sentence comes near is not answered', () => {
  expect(ask('潜水艇的艇长是谁？', news)).toMatchObject({ status: 'nothing', reason: 'no_match', quotes: [] });
});
