import { describe, expect, test } from 'vitest';
import { guard } from '../../../src/answering/guard.ts';
import type { Article } from '../../../src/model.ts';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const report = (id: string, district: string, text: string, given: Partial<Article> = {}) =>
  articleOf({ id, title: `${district}新闻`, district, paragraphs: [text], ...given });
const canals = [
  report('dj', '垫江县', '垫江县新修水渠120公里，灌溉农田2.6万亩。', { date: '2023-05-02' }),
  report('lp', '梁平区', '梁平区新修水渠75公里。', { date: '2023-05-06' }),
  report('wl', '武隆区', '武隆区景区接待游客8万人次，村民说，水渠边的路好走了。', { date: '2023-05-08' }),
  report('bs', '璧山区', '璧山区开了两家书店。'),
];

describe('asked which places have something', () => {
  const { answer, quotes, article, short, counted } = ask('哪些区新修了水渠？', canals);

  test('an answer lists every place that truly has it, as printed, with its day', () => {
    expect(answer.split('\n').slice(1).toSorted()).toEqual([
      '垫江县（2023-05-02）：垫江县新修水渠120公里，灌溉农田2.6万亩。',
      '梁平区（2023-05-06）：梁平区新修水渠75公里。',
    ]);
    expect(quotes.map(({ articleId }) => articleId).toSorted()).toEqual(['dj', 'lp']);
    expect(article?.id).toBe(quotes[0]?.articleId);
    expect([short, counted]).toEqual([null, undefined]);
  });

  test('one place alone is answered as any question is', () => {
    expect(ask('哪些区开了书店？', canals)).toMatchObject({ status: 'answered', quotes: [{ articleId: 'bs' }] });
  });

  test('no place at all is none', () => {
    expect(ask('哪些区养了鳄鱼？', canals).status).toBe('nothing');
  });
});

describe('asked how many places have something', () => {
  test('an answer lists them, and counts what it lists apart from its words', () => {
    const given = ask('有几个区新修了水渠？', canals);
    expect(given.counted).toEqual({ value: 2, of: 'places' });
    expect(given.quotes).toHaveLength(2);
    expect(given.figure).toBeNull();
    expect(guard(given, { question: '', articles: canals })).toEqual([]);
    expect(guard({ ...given, counted: { value: 3, of: 'places' } }, { question: '', articles: canals })).toEqual([
      'not the count of what is quoted: 3',
    ]);
  });

  test('a printed number goes before a count', () => {
    const total = report('cq', '渝中区', '全市共有新修水渠的区县18个。', { district: null });
    expect(ask('有几个区县新修了水渠？', [...canals, total])).toMatchObject({ short: '18个' });
  });

  test('who finds none counts none', () => {
    expect(ask('有几个区养了鳄鱼？', canals)).toMatchObject({ status: 'nothing', figures: [] });
  });
});

describe('asked behind what it is about', () => {
  test('the places are listed where no report answers by itself', () => {
    expect(ask('新修水渠都在哪些区？', canals).quotes.length).toBeGreaterThan(0);
    expect(ask('养鳄鱼都在哪些区？', canals).status).toBe('nothing');
  });
});

test('asked how much it is in all, the districts stand side by side and are not added up', () => {
  const { figures, computed, notes } = ask('全市一共新修水渠多少公里？', canals);
  expect(figures.map(({ printed }) => printed).toSorted()).toEqual(['120公里', '75公里']);
  expect(computed).toEqual([]);
  expect(notes.map(({ text }) => text)).toContain('这些数字不一定能相加，所以并列');
});

test('asked how much each place has, the figure of each is given, and none of another measure', () => {
  const { answer, figures } = ask('各区新修水渠多少公里？', canals);
  expect(figures.map(({ printed }) => printed).toSorted()).toEqual(['120公里', '75公里']);
  expect(answer).toContain('垫江县：新修水渠 120公里（2023-05-02）');
});

describe('asked what news there is on something', () => {
  test('the reports on it are listed by title, not those that mention it', () => {
    const hospital = [
      report('a', '垫江县', '垫江县新医院启用，有床位800张。'),
      report('b', '梁平区', '梁平区中医院请来名医坐诊。'),
      report('c', '武隆区', '武隆区公交开通。', { paragraphs: ['武隆区公交开通。', '李婆婆说，去医院方便了。'] }),
    ];
    const { answer, quotes } = ask('最近有哪些关于医院的消息？', hospital);
    expect(quotes.map(({ articleId }) => articleId).toSorted()).toEqual(['a', 'b']);
    expect(answer).toContain('垫江县 · 垫江县新闻（2023-05-12）：垫江县新医院启用，有床位800张。');
  });

  test('of a place those about it are listed, reports of one event once', () => {
    const again = report('dj2', '垫江县', '垫江县新修水渠120公里，今起放水。', { date: '2023-05-03' });
    const bridge = report('dj3', '垫江县', '垫江县石桥修好了，村民走了四十年的老路。', { date: '2023-05-09' });
    const { quotes, article } = ask('垫江有哪些新闻？', [...canals, again, bridge]);
    expect(quotes.map(({ articleId }) => articleId)).toEqual(['dj3', 'dj2']);
    expect(article?.also).toBeUndefined();
  });
});

test('a title that is a whole sentence is cut short, but never within a number', () => {
  const title = `${'清溪河两岸的村民今年把旧渠翻修一新而且在渠边种树'.repeat(2).slice(0, 34)}2026株`;
  const long = (id: string) =>
    articleOf({
      id,
      title,
      paragraphs: [`第${id === 'a' ? '一' : '二'}条水渠放水。`],
      date: `2023-05-0${id === 'a' ? 1 : 9}`,
    });
  const given = ask('有哪些关于水渠的消息？', [long('a'), long('b')]);
  expect(given.answer).toContain(`${title.slice(0, 34)}…`);
  expect(guard(given, { question: '', articles: [long('a'), long('b')] })).toEqual([]);
});

test('figures of another measure are not listed', () => {
  const canteens = [
    report('a', '垫江县', '垫江县油菜产量1.2万吨。'),
    report('b', '梁平区', '梁平区油菜产量9000吨。'),
    report('c', '武隆区', '武隆区水泥厂油菜地旁的水泥熟料年产量170万吨。'),
  ];
  const { figures } = ask('各区油菜产量多少吨？', canteens);
  expect(figures.map(({ articleId }) => articleId).toSorted()).toEqual(['a', 'b']);
});

test('a list has five items at most, and says that there is more', () => {
  const many = ['武隆区', '璧山区', '垫江县', '渝北区', '江津区', '黔江区', '梁平区'].map((place) =>
    report(place, place, `${place}新修水渠。`),
  );
  const { answer, quotes } = ask('哪些区新修了水渠？', many);
  expect(quotes).toHaveLength(5);
  expect(answer).toContain('先列最对得上的');
});

test('things that several reports have are listed where no sentence lists them', () => {
  const exports = [
    report('a', '垫江县', '垫江县的柚子出口新加坡。'),
    report('b', '梁平区', '梁平区的柚子出口泰国。'),
    report('c', '武隆区', '武隆区的公交开通。'),
  ];
  expect(
    ask('有哪些柚子出口了？', exports)
      .quotes.map(({ articleId }) => articleId)
      .toSorted(),
  ).toEqual(['a', 'b']);
});
