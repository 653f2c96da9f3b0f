import { expect, test } from 'vitest';
import { fitMarks, keptOf, marksOf } from '../../fit/marks.ts';

const QUESTIONS = ['渡口几点开', '渡口几点关', '渡船谁在开', '渡船谁在修'].map((q, at) => ({
  q,
  of: at < 2 ? 0 : 1,
  weight: 1,
}));
const fitted = fitMarks(QUESTIONS, { classes: 2, pull: 0.001 });

/** What the marks of a question are worth to a class. */
const worth = (q: string, of: number) =>
  marksOf(q).reduce((sum, mark) => sum + (fitted.weights[of]?.[fitted.marks.indexOf(mark)] ?? 0), 0);

test('a question is told by the marks of those of its class', () => {
  expect(worth('索道几点停', 0)).toBeGreaterThan(worth('索道几点停', 1));
  expect(worth('索道谁在管', 1)).toBeGreaterThan(worth('索道谁在管', 0));
});

test('a mark that stands in one question alone does not count', () => {
  expect(fitted.marks).toContain('几点');
  expect(fitted.marks).not.toContain('点关');
});

test('marks that are worth little to every class are left out, with their weights', () => {
  const kept = keptOf({ marks: ['a', 'b'], weights: [Float64Array.of(0.01, 0.2), Float64Array.of(-0.01, 0)] }, 0.05);
  expect(kept.marks).toEqual(['b']);
  expect(kept.weights.map((row) => [...row])).toEqual([[0.2], [0]]);
});
