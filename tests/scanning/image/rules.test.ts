import { expect, test } from 'vitest';
import { grayOf } from '../../../src/scanning/image/gray.ts';
import { findRules } from '../../../src/scanning/image/rules.ts';

/** Ink in rows of a field, each from where to where. */
function inked(rows: readonly (readonly [y: number, from: number, to: number])[]) {
  const ink = grayOf({ width: 300, height: 60 });
  for (const [y, from, to] of rows) ink.data.fill(1, y * ink.width + from, y * ink.width + to);
  return ink;
}

test('a rule is one, though its first row of ink is several runs', () => {
  const ink = inked([
    [20, 10, 80],
    [20, 100, 180],
    [20, 200, 290],
    [21, 10, 290],
  ]);
  expect(findRules(ink, 40)).toEqual([{ left: 10, top: 20, width: 280, height: 2 }]);
});

test('rules beside each other on one level are two', () => {
  const ink = inked([
    [20, 10, 120],
    [21, 10, 120],
    [20, 150, 290],
    [21, 150, 290],
  ]);
  expect(findRules(ink, 40)).toHaveLength(2);
});
