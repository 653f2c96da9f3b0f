import { expect, test } from 'vitest';
import { COUNTED_RUNS } from '../../../src/limits/reading.ts';
import { knownOf } from '../../../src/reading/lines/known.ts';

test('of a page of letters at random no more runs are kept than of a hundred broadsheets', () => {
  // No two runs of three are alike.
  const text = Array.from({ length: 4 * COUNTED_RUNS }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * at) % 20_011)),
  ).join('');
  const known = knownOf([
    { number: 0, text: '武隆冷库武隆' },
    { number: 1, text },
    { number: 2, text: '再无一字' },
  ]);
  expect(known.get('武隆')).toBe(2);
  expect(known.size).toBeLessThan(3 * COUNTED_RUNS);
  expect(known.has('再无')).toBe(false);
});
