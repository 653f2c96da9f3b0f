import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPairs } from '../../../src/reading/paragraphs/assignment.ts';

const total = (edges: readonly { points: number }[]) => edges.reduce((sum, edge) => sum + edge.points, 0);

test('the pairs with the most points together win, not the best pair', () => {
  const edges = [
    { from: 0, to: 1, points: 5 },
    { from: 0, to: 2, points: 4 },
    { from: 3, to: 1, points: 4 },
  ];
  expect(bestPairs(edges).toSorted((a, b) => a.from - b.from)).toEqual([edges[1], edges[2]]);
});

test('a pair that costs more than it brings is not made', () => {
  expect(bestPairs([{ from: 0, to: 1, points: -1 }])).toEqual([]);
});

test('no choice of pairs is better', () => {
  const edge = fc.record({ from: fc.nat(4), to: fc.nat(4), points: fc.integer({ min: -5, max: 9 }) });
  const edges = fc.uniqueArray(edge, { maxLength: 9, selector: ({ from, to }) => `${from} ${to}` });
  fc.assert(
    fc.property(edges, (all) => {
      let most = 0;
      for (let choice = 0; choice < 2 ** all.length; choice += 1) {
        const chosen = all.filter((_, at) => (choice >> at) % 2 === 1);
        const apart = (end: 'from' | 'to') => new Set(chosen.map((one) => one[end])).size === chosen.length;
        if (apart('from') && apart('to')) most = Math.max(most, total(chosen));
      }
      expect(total(bestPairs(all))).toBe(most);
    }),
    { numRuns: 100 },
  );
});
