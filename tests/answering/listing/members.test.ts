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
  articleOf({
    id: 'tried',
    title: '原主任李某受审',
    topics: ['廉政'],
    paragraphs: ['李某收下现金和金条，一审被判十年。'],
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

  test('is more for an item of the topic that is named, though it prints none of the words', () => {
    const [first, second] = members('又有哪些贪官倒台了', 'topic');
    expect(first?.outline.article.id).toBe('tried');
    expect(first?.likelihood).toBeGreaterThan(2 * (second?.likelihood ?? 1));
  });

  test('is above the line for what belongs and below it for what does not', () => {
    expect(ids(belonging(members('最近有没有停水通知', 'topic'), 'topic'))).toEqual(['water']);
    expect(ids(belonging(members('忠县最近咋了', 'place'), 'place'))).toEqual(['bees']);
  });
});

describe('of what may belong as many are taken as make the best list', () => {
  const { belongs } = BANDS;
  const taken = (...likelihoods: number[]) => belonging(likely(...likelihoods), 'topic').length;

  test('what is hardly likely is left out beside what surely belongs', () => {
    expect(taken(0.9, 0.9, 0.9, 0.9, 0.2)).toBe(4);
    expect(taken(0.9, 0.9, 0.9, 0.9, 0.6)).toBe(5);
  });

  test('and stands in a list of nothing likelier', () => {
    expect(taken(0.3, 0.25, 0.2, 0.2)).toBe(4);
  });

  test('none of a subject belongs where not even the best is likely, and of a place it need be less so', () => {
    const unlikely = likely(belongs.topic - 0.01, belongs.topic - 0.01);
    expect(belonging(unlikely, 'topic')).toEqual([]);
    expect(belonging(unlikely, 'place')).toHaveLength(2);
    expect(belonging(likely(belongs.place - 0.01), 'place')).toEqual([]);
  });
});
