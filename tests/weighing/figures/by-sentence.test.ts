import { expect, test } from 'vitest';
import { byTheirSentences } from '../../../src/weighing/figures/by-sentence.ts';
import { fitsFor, foundFor } from '../../../src/weighing/figures/weigh.ts';
import { articleOf } from '../../answering/article.ts';
import { weighed } from '../../answering/weighed.ts';

const mill = articleOf({
  id: 'mill',
  title: '茶厂开工',
  district: null,
  paragraphs: ['茶厂头一批卖出茶叶30吨。', '茶厂头一批卖出茶叶50吨。'],
});
const { query, ranked, sentences } = weighed('茶厂头一批卖出多少吨茶叶？', [mill]);
const fits = fitsFor(query.question, foundFor(query.question, ranked));

test('of figures that fit alike the one goes first whose sentence is likelier to answer', () => {
  for (const printed of ['30吨', '50吨']) {
    const likelier = sentences
      .map((one) => ({ ...one, score: one.sentence.text.includes(printed) ? 10 : 0 }))
      .toSorted((a, b) => b.score - a.score);
    expect(byTheirSentences(fits, likelier)[0]?.figure.printed).toBe(printed);
  }
});

test('without sentences figures stay in their order', () => {
  expect(byTheirSentences(fits, [])).toEqual(fits);
});
