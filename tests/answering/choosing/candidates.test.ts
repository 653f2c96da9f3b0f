import { expect, test } from 'vitest';
import type { Archive } from '../../../src/answering/archive.ts';
import { candidatesFor } from '../../../src/answering/choosing/candidates.ts';
import type { Article } from '../../../src/model.ts';
import { articleOf } from '../article.ts';
import { coverageOf, questionOf } from '../ask.ts';

const wulong = articleOf({ id: 'wulong', district: '武隆区', paragraphs: ['武隆区修了水渠。'] });
const bishan = articleOf({ id: 'bishan', district: '璧山区', paragraphs: ['璧山区向武隆区学修水渠。'] });
const yubei = articleOf({ id: 'yubei', district: '渝北区', paragraphs: ['渝北区修了水渠。'] });

/** Articles as found, with the scores given. */
function found(...scored: [Article, number][]): Archive {
  return {
    ranked: scored.map(([article, score]) => ({
      article,
      score,
      bm25: 0,
      coverage: 0,
      bestSentence: 0,
      wording: 0,
      elsewhere: 0,
      named: 0,
    })),
    listed: [],
    spread: { size: scored.length, frequency: () => 1 },
    coverage: coverageOf(scored.map(([article]) => article)),
    knows: () => true,
  };
}

const ids = (text: string, archive: Archive) =>
  candidatesFor(questionOf(text), archive).map(({ article }) => article.id);

test('without a place all articles may answer, best first', () => {
  const candidates = candidatesFor(questionOf('修了几条水渠？'), found([yubei, 1], [wulong, 0.5]));
  expect(candidates).toEqual([
    { article: yubei, standing: 1 },
    { article: wulong, standing: 0.5 },
  ]);
});

test('a place leaves out what neither is about it nor mentions it', () => {
  expect(ids('武隆修了几条水渠？', found([yubei, 1], [bishan, 0.9], [wulong, 0.9]))).toEqual(['wulong', 'bishan']);
});

test('to be about the place counts more than to mention it, but not more than everything', () => {
  expect(ids('武隆修了几条水渠？', found([bishan, 0.5], [wulong, 0.45]))).toEqual(['wulong', 'bishan']);
  expect(ids('武隆修了几条水渠？', found([bishan, 0.7], [wulong, 0.45]))).toEqual(['bishan', 'wulong']);
});

test('a place is found under whatever name was typed', () => {
  expect(ids('How many canals has Wulong built?', found([yubei, 1], [wulong, 0]))).toEqual(['wulong']);
});

test('where nothing was found nothing may answer', () => {
  expect(ids('武隆修了几条水渠？', found())).toEqual([]);
  expect(ids('武隆修了几条水渠？', found([yubei, 1]))).toEqual([]);
});

test('articles that were found by nothing but their place stand alike', () => {
  expect(candidatesFor(questionOf('水渠'), found([yubei, 0], [wulong, 0])).map(({ standing }) => standing)).toEqual([
    1, 1,
  ]);
});
