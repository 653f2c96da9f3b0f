import { foundFor } from '../../../src/weighing/figures/weigh.ts';
import type { Scored } from '../../../src/weighing/score.ts';
import { articleOf } from '../../answering/article.ts';
import { weighed } from '../../answering/weighed.ts';

const mill = articleOf({
  id: 'mill',
  title: '茶厂开工',
  paragraphs: ['茶厂头一批卖出茶叶30吨。', '茶厂头一批卖出茶叶50吨。'],
});
const { query, ranked, sentences } = weighed('茶厂头一批卖出多少吨茶叶？', [mill]);

/** A question with two figures that fit it alike, 30吨 and 50吨. */
export const twoAlike = { question: query.question, found: foundFor(query.question, ranked) };

/** Its sentences, those with some words the likeliest to answer by far. */
export function likelierWith(words: string): Scored[] {
  return sentences
    .map((one) => ({ ...one, score: one.sentence.text.includes(words) ? 10 : 0 }))
    .toSorted((a, b) => b.score - a.score);
}
