import { expect, test } from 'vitest';
import { aheadIn, bestOf, type Scored } from '../../src/weighing/score.ts';
import { articleOf } from '../answering/article.ts';
import { weighed } from '../answering/weighed.ts';

const [model] = weighed('磨坊', [articleOf({ paragraphs: ['磨坊重开。'] })]).sentences as [Scored];

/** Sentences of some items by their scores, the best first. */
function sentences(scores: Record<string, readonly number[]>): Scored[] {
  return Object.entries(scores)
    .flatMap(([id, own]) => {
      const item = { ...model.item, article: articleOf({ id, paragraphs: [] }) };
      return own.map((score, at) => ({ ...model, item, at, score }));
    })
    .toSorted((a, b) => b.score - a.score);
}

function chosen(scores: Record<string, readonly number[]>): string | undefined {
  const best = bestOf(sentences(scores));
  return best && `${best.item.article.id} ${best.at}`;
}

test('an item with several good sentences goes before one with a single one that is little better', () => {
  expect(chosen({ chance: [5.2, -1], told: [4, 5, 4.5] })).toBe('told 1');
});

test('many sentences that hardly fit do not make up for one that plainly answers', () => {
  expect(chosen({ plain: [9], long: Array.from({ length: 60 }, () => 3) })).toBe('plain 0');
});

test('where nothing was weighed nothing is best', () => {
  expect(bestOf([])).toBeUndefined();
});

test('how far an item is ahead counts from the likeliest one that tells of something else', () => {
  const items = (vector: Float32Array, day: string) =>
    sentences({ first: [5], second: [4.5], third: [3] }).map((one) => {
      const { id } = one.item.article;
      const [own, date] = id === 'second' ? [vector, day] : [unit(id === 'first' ? 0 : 1), '2026-01-02'];
      return { ...one, item: { ...one.item, article: { ...one.item.article, date }, vector: () => own } };
    });
  expect(aheadIn(items(unit(0), '2026-01-01'))).toBeCloseTo(2);
  expect(aheadIn(items(unit(1), '2026-01-01'))).toBeCloseTo(0.5);
  expect(aheadIn(items(unit(0), '2026-02-01'))).toBeCloseTo(0.5);
});

test('an item that nothing stands beside is ahead of nothing', () => {
  expect(aheadIn(sentences({ only: [3, 2] }))).toBe(0);
  expect(aheadIn([])).toBe(0);
});

function unit(at: number): Float32Array {
  return Float32Array.from([0, 1], (of) => Number(of === at));
}
