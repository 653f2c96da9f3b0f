import { expect, test } from 'vitest';
import { beside, misses, raised } from './floors.ts';

const pinned = { corpus: 'old', floors: { reading: { blocks: 0.9, title: 0.95 } } };

test('a score below its floor is missed, a score without a floor is not', () => {
  const lines = beside({ reading: { blocks: 0.89, title: 0.95, kicker: 0.1 } }, pinned);
  expect(lines.filter(misses).map(({ measure }) => measure)).toEqual(['blocks']);
});

test('a floor whose score is no longer measured is missed', () => {
  const lines = beside({ reading: { blocks: 0.95 } }, pinned);
  expect(lines.filter(misses).map(({ measure }) => measure)).toEqual(['title']);
});

test('a section that was not measured this time is left alone', () => {
  expect(beside({ answering: { right: 0.9 } }, pinned)).toEqual([
    { section: 'answering', measure: 'right', score: 0.9, floor: null },
  ]);
});

test('raising lifts floors to the thousandth below the score and never lowers one', () => {
  const measured = { reading: { blocks: 0.98765, title: 0.5 }, answering: { right: 1 } };
  expect(raised(measured, pinned, 'new')).toEqual({
    corpus: 'new',
    floors: { reading: { blocks: 0.987, title: 0.95 }, answering: { right: 1 } },
  });
});
