import { expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const forests = Object.entries({ 武隆区: '3.5万亩', 璧山区: '1.2万亩', 垫江县: '2万亩', 渝北区: '9000亩' }).map(
  ([district, printed]) =>
    articleOf({
      id: district,
      title: `${district}造林`,
      district,
      paragraphs: [`${district}今年植树造林${printed}。`],
    }),
);

test('the place with the most is named first, the others behind it in order', () => {
  const { answer, figure, figures, quotes, article } = ask('哪个区植树造林最多？', forests);
  expect(answer).toMatch(/^印出的数字里最多的是武隆区\n/);
  expect(figures.map(({ printed }) => printed)).toEqual(['3.5万亩', '2万亩', '1.2万亩', '9000亩']);
  expect(figure).toEqual(figures[0]);
  expect(article?.id).toBe('武隆区');
  expect(quotes).toHaveLength(4);
});

test('最少 asks for the least, and so do its English words', () => {
  expect(ask('哪个区植树造林最少？', forests).answer).toMatch(/^印出的数字里最少的是渝北区\n/);
  const bridges = Object.entries({ 武隆区: 14, 璧山区: 9 }).map(([district, number]) =>
    articleOf({
      id: district,
      title: `${district}修桥`,
      district,
      paragraphs: [`${district}今年新建大桥${number}座。`],
    }),
  );
  const { answer } = ask('Which district has built the fewest bridges?', bridges);
  expect(answer).toMatch(/^Of the printed figures, Bishan District has the least\n/);
});

test('figures of another measure are not set in the order', () => {
  const milk = articleOf({
    id: 'm',
    title: '黔江',
    district: '黔江区',
    paragraphs: ['黔江区今年植树造林义工9万人次。'],
  });
  const { figures } = ask('哪个区植树造林最多？', [...forests, milk]);
  expect(figures.map(({ unit }) => unit)).toEqual(['亩', '亩', '亩', '亩']);
});

test('five places are enough', () => {
  const more = ['江津区', '黔江区', '梁平区'].map((district) =>
    articleOf({ id: district, title: `${district}造林`, district, paragraphs: [`${district}今年植树造林100亩。`] }),
  );
  expect(ask('哪个区植树造林最多？', [...forests, ...more]).figures).toHaveLength(5);
});

test('what there is in a place by now is ranked, not what came or is to come', () => {
  const canteens = (district: string, paragraphs: string[], date: string) =>
    articleOf({ id: `${district}${date}`, title: `${district}食堂`, district, paragraphs, date });
  const { answer } = ask('哪个区的社区食堂最多？', [
    canteens('沙坪坝区', ['去年全区新建社区食堂12家，累计达31家。'], '2023-01-05'),
    canteens('沙坪坝区', ['沙坪坝区新建社区食堂16家，累计达47家。'], '2023-05-01'),
    canteens('南岸区', ['南岸区社区食堂达到37家，计划再建社区食堂60家。'], '2023-04-02'),
    canteens('巴南区', ['巴南区现有社区食堂24家。'], '2023-03-02'),
  ]);
  expect(answer.split('\n')).toEqual([
    '印出的数字里最多的是沙坪坝区',
    '沙坪坝区新建社区食堂16家，累计达47家',
    '南岸区社区食堂达到37家',
    '巴南区现有社区食堂24家',
  ]);
});

test('几个区里 counts nothing', () => {
  expect(ask('报道过的几个区里，植树造林最少的是哪个？', forests).answer).toMatch(/^印出的数字里最少的是渝北区\n/);
});

test('one place alone is no ranking', () => {
  expect(ask('哪个区植树造林最多？', forests.slice(0, 1)).answer).not.toMatch(/最多的是/);
});
