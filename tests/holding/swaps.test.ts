import { expect, test } from 'vitest';
import { swapsOf } from './swaps.ts';
import known from './wordings.json' with { type: 'json' };
import { type Group, judged } from './wordings.ts';
import unseen from './wordings-unseen.json' with { type: 'json' };

/** Every third report, which says what all do at a third of the time. */
const groups = ([...known, ...unseen] as Group[])
  .filter((_, at) => at % 3 === 0)
  .map((group) => ({
    ...group,
    truthful: [],
    inventions: group.truthful.flatMap((words) => swapsOf(words, group.passages)),
  }));

/** The share of mechanical turns that may be believed: most of those left put a printed place or day in another's stead. */
const SHARES = { unit: 0, way: 0, plan: 0.15, number: 0.2, all: 0.25 };

test('of true sentences in which something is turned mechanically few are believed, and hardly one with a number', () => {
  const { believed, inventions, kinds } = judged(groups);
  const shareOf = (pattern: RegExp) => {
    const all = Object.entries(kinds).reduce((sum, [kind, count]) => sum + (pattern.test(kind) ? count : 0), 0);
    return believed.filter(({ kind }) => pattern.test(kind)).length / Math.max(1, all);
  };
  const told = believed.map(({ kind, words }) => `${kind}: ${words}`).join('\n');
  expect(inventions).toBeGreaterThan(100);
  expect(shareOf(/^unit/), told).toBeLessThanOrEqual(SHARES.unit);
  expect(shareOf(/^way/), told).toBeLessThanOrEqual(SHARES.way);
  expect(shareOf(/^plan/), told).toBeLessThanOrEqual(SHARES.plan);
  expect(shareOf(/number/), told).toBeLessThanOrEqual(SHARES.number);
  expect(shareOf(/./), told).toBeLessThanOrEqual(SHARES.all);
});
