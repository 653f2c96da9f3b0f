import { expect, test } from 'vitest';
import { documentOf } from '../../../src/search/index/document.ts';
import { createIndex } from '../../../src/search/index/full-text.ts';
import { confidence, evidenceFor } from '../../../src/search/ranking/confidence.ts';
import { rank } from '../../../src/search/ranking/rank.ts';
import { articleOf } from '../article.ts';

const bridge = articleOf('bridge', '跨江大桥通车', ['新桥昨日通车，全长一千米。', '桥上可以骑车。']);
const scattered = articleOf('scattered', null, ['新书上市。桥边有花。昨天下雨。', '全场通用，全长不限。千米跑开赛。']);
const market = articleOf('market', '菜市场改造完成', ['市场新增摊位六十个，菜价平稳。']);
const archive = [market, scattered, bridge];

const index = createIndex();
index.add(archive.map(documentOf));

function ask(question: string) {
  const found = index.search(question, 20).flatMap(({ id, score }) => {
    const article = archive.find((one) => one.id === id);
    return article === undefined ? [] : [{ article, score }];
  });
  const ranked = rank(question, found, index);
  const evidence = evidenceFor(ranked);
  return { ranked, evidence, confidence: confidence(evidence) };
}

test('an article whose one sentence holds the question is before one that holds its words here and there', () => {
  expect(ask('新桥全长多少千米?').ranked.map(({ article }) => article.id)).toEqual(['bridge', 'scattered']);
});

test('the shares of an article that holds the whole question are 1', () => {
  const [first] = ask('菜市场改造完成了吗?').ranked;
  expect(first).toMatchObject({ article: market, coverage: 1, named: 1 });
});

test('of two articles with the same words the one that words them like the question is first', () => {
  const other = articleOf('other', null, ['沿江公路两侧新建的步道昨日开放。']);
  const same = articleOf('same', null, ['昨日开放新建的沿江两侧公路步道。']);
  const pages = createIndex();
  pages.add([other, same].map(documentOf));
  const found = [other, same].map((article) => ({ article, score: 1 }));
  const ranked = rank('新建的沿江两侧公路步道何时开放?', found, pages);
  expect(ranked.map(({ article }) => article.id)).toEqual(['same', 'other']);
  expect(ranked[0]?.wording).toBeGreaterThan(2 * (ranked[1]?.wording ?? 1));
});

test('a question names an article by its whole title alone', () => {
  expect(ask('跨江大桥通车后能骑车吗?').ranked[0]).toMatchObject({ article: bridge, named: 1 });
  expect(ask('跨江大桥能骑车吗?').ranked[0]).toMatchObject({ article: bridge, named: 0 });
});

test('a question in traditional script is ranked like the same in simplified', () => {
  expect(ask('菜市場新增攤位多少個?').ranked).toEqual(ask('菜市场新增摊位多少个?').ranked);
});

test('a question that an article answers is trusted, one on another matter with a word in common is not', () => {
  expect(ask('菜市场新增摊位多少个?').confidence).toBeGreaterThan(0.9);
  expect(ask('股票市场为什么下跌?').confidence).toBeLessThan(0.3);
});

test('nothing found is no evidence', () => {
  const { ranked, evidence, confidence } = ask('quantum');
  expect({ ranked, evidence }).toEqual({ ranked: [], evidence: { score: 0, gap: 0 } });
  expect(confidence).toBeLessThan(0.01);
});

test('an article without a title is trusted no less for having none', () => {
  const text = ['沙坪码头扩建，新添泊位六个。'];
  const [titled, untitled] = ['码头扩建', null].map((title) => articleOf(String(title), title, text));
  const [named, plain] = [titled, untitled].map((article) => {
    const pages = createIndex();
    const all = [article, market].filter((one) => one !== undefined);
    pages.add(all.map(documentOf));
    const found = pages.search('码头扩建新添泊位几个?', 1).map(({ score }) => ({ article: all[0] ?? market, score }));
    return evidenceFor(rank('码头扩建新添泊位几个?', found, pages)).score;
  });
  expect(plain).toBeGreaterThan((named ?? 1) * 0.9);
});

test('an article of more sentences than a call has arguments is ranked', () => {
  const long = articleOf('long', null, ['油。'.repeat(130_000)]);
  expect(rank('油', [{ article: long, score: 1 }], index)).toHaveLength(1);
});
