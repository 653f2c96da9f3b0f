import { expect, test } from 'vitest';
import type { Everyday } from './everyday.ts';
import { everydayScores, everydayTable, kindCounts, notAhead } from './everyday-report.ts';

function setOf(set: string, product: string, rival: string, trained = false): Everyday {
  return { set, trained, product: kindCounts(product), rival: kindCounts(rival) };
}

const harbour = setOf('harbour', 'who 3/4, figure 2/4\nall 5 of 8 (0.625)', 'who 1/4, figure 3/4\nall 4 of 8 (0.500)');

test('what the judge prints is read by kind, with the total', () => {
  expect([...harbour.product]).toEqual([
    ['who', { right: 3, of: 4 }],
    ['figure', { right: 2, of: 4 }],
    ['all', { right: 5, of: 8 }],
  ]);
});

test('a judge that prints no total is a fault, not a score of nothing', () => {
  expect(() => kindCounts('who 3/4')).toThrow('no total');
});

test('who is level with the rival on a set as a whole is not ahead, whatever single kinds say', () => {
  const level = setOf('level', 'who 4/4, when 0/4\nall 4 of 8 (0.500)', 'who 0/4, when 4/4\nall 4 of 8 (0.500)');
  expect(notAhead([harbour, level])).toEqual(['level']);
});

test('scores are of the sets that were not trained on, each and all together', () => {
  const trained = setOf('own', 'who 9/9\nall 9 of 9 (1.000)', 'who 0/9\nall 0 of 9 (0.000)', true);
  const small = setOf('small', 'who 1/2\nall 1 of 2 (0.500)', 'who 0/2\nall 0 of 2 (0.000)');
  expect(everydayScores([harbour, small, trained])).toEqual({ harbour: 0.625, small: 0.5, all: 0.6 });
});

test('the table sets product and rival side by side by kind, the total last, and says what was trained on', () => {
  const table = everydayTable([{ ...harbour, trained: true }]);
  expect(table.split('\n').map((line) => line.trim().replace(/\s+/g, ' '))).toEqual([
    'everyday: harbour (looked at: trained on)',
    'figure 4 product 2 0.500 rival 3 0.750',
    'who 4 product 3 0.750 rival 1 0.250',
    'all 8 product 5 0.625 rival 4 0.500',
  ]);
});

test('a set on which the rival is not behind says so under its rows', () => {
  expect(everydayTable([setOf('level', 'who 1/2\nall 1 of 2 (0.5)', 'who 1/2\nall 1 of 2 (0.5)')])).toMatch(
    /NOT AHEAD of the rival$/,
  );
});
