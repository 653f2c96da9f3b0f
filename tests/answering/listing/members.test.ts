import { describe, expect, test } from 'vitest';
import { belonging, type Member, weighMembers } from '../../../src/answering/listing/members.ts';
import { subjectOf } from '../../../src/answering/listing/subject.ts';
import { BANDS } from '../../../src/limits/answering.ts';
import { outlineOf } from '../../../src/search/outline.ts';
import { articleOf } from '../article.ts';
import { weighed } from '../weighed.ts';

const NEWS = [
  articleOf({ id: 'water', title: '自来水厂检修停水', paragraphs: ['北坡自来水厂夜里检修，三个小区停水五小时。'] }),
  articleOf({
    id: 'bees',
    title: '忠县蜂农采槐花',
    district: '忠县',
    paragraphs: ['忠县的蜂农带着蜂箱上山采槐花，天黑才收工。'],
  }),
  articleOf({ id: 'kiln', title: '老窑点火', paragraphs: ['龙窑歇了二十年，开春又点火烧陶。'] }),
];

function members(text: string, of: 'topic' | 'place'): Member[] {
  const { query, spread } = weighed(text, NEWS);
  return weighMembers(subjectOf(query.question, spread), NEWS.map(outlineOf), of);
}
const ids = (list: readonly Member[]) => list.map(({ outline }) => outline.article.id);
const likely = (...likelihoods: number[]): Member[] =>
  likelihoods.map((likelihood, at) => ({ outline: outlineOf(NEWS[at] ?? articleOf({ paragraphs: [] })), likelihood }));

describe('how likely an item belongs', () => {
  test('is told the likeliest first', () => {
    const told = members('最近有没有停水通知', 'topic').map(({ likelihood }) => likelihood);
    expect(told).toEqual(told.toSorted((a, b) => b - a));
    expect(told.every((likelihood) => likelihood >= 0 && likelihood < 1)).toBe(true);
  });

  test('is most for the item that prints the words, or is of the place', () => {
    expect(ids(members('最近有没有停水通知', 'topic'))[0]).toBe('water');
    expect(ids(members('忠县最近咋了', 'place'))[0]).toBe('bees');
  });

  test('is above the line for what belongs and below it for what does not', () => {
    expect(ids(belonging(members('最近有没有停水通知', 'topic'), 'topic'))).toEqual(['water']);
    expect(ids(belonging(members('忠县最近咋了', 'place'), 'place'))).toEqual(['bees']);
  });
});

describe('where few surely belong', () => {
  const { belongs, besideBest, fewBelong, few } = BANDS;

  test('the first few of a subject may be less sure', () => {
    const less = Array.from({ length: few.topics }, () => fewBelong);
    expect(belonging(likely(belongs, ...less), 'topic')).toHaveLength(few.topics);
  });

  test('none of a subject belongs where not even the best is likely', () => {
    expect(belonging(likely(belongs - 0.01, fewBelong, fewBelong), 'topic')).toEqual([]);
  });

  test('beside one that surely does, what is far less likely does not', () => {
    const half = 0.9 * besideBest - 0.01;
    const best = Array.from({ length: few.topics }, () => 0.9);
    expect(belonging(likely(...best, half), 'topic')).toHaveLength(few.topics);
    expect(belonging(likely(...best, half + 0.02), 'topic')).toHaveLength(few.topics + 1);
  });

  test('of a place only where none surely does', () => {
    expect(belonging(likely(belongs, fewBelong), 'place')).toHaveLength(1);
    expect(belonging(likely(fewBelong, fewBelong / 2), 'place')).toHaveLength(1);
  });

  test('none belongs that is less likely still', () => {
    expect(belonging(likely(fewBelong / 2, fewBelong / 3), 'topic')).toEqual([]);
  });
});
