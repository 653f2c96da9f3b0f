import { expect, test } from 'vitest';
import { fitListwise, type Group } from '../../fit/listwise.ts';

const row = (tells: number, chance: number) => ({ tells, chance });
/** The right one has more of the first signal; the second is chance. */
const GROUPS: Group[] = [
  { rows: [row(0.9, 0.1), row(0.2, 0.8), row(0.1, 0.1)], good: [true, false, false], weight: 1 },
  { rows: [row(0.3, 0.2), row(0.8, 0.9)], good: [false, true], weight: 1 },
  { rows: [row(0.4, 0.7), row(0.7, 0.3)], good: [false, true], weight: 1 },
];
const weightsOf = (groups: readonly Group[], pull = 0.001) => fitListwise(groups, { pull });

test('right candidates come first under the weights', () => {
  const weights = weightsOf(GROUPS);
  for (const { rows, good } of GROUPS) {
    const scores = rows.map(
      ({ tells = 0, chance = 0 }) => tells * (weights.tells ?? 0) + chance * (weights.chance ?? 0),
    );
    expect(scores.indexOf(Math.max(...scores))).toBe(good.indexOf(true));
  }
  expect(weights.tells).toBeGreaterThan(Math.abs(weights.chance ?? 0));
});

test('a stronger pull keeps weights nearer to 0', () => {
  expect(Math.abs(weightsOf(GROUPS, 1).tells ?? 0)).toBeLessThan(Math.abs(weightsOf(GROUPS).tells ?? 0));
});

test('a question without a right candidate teaches nothing', () => {
  const idle: Group = { rows: [row(1, 1), row(0, 0)], good: [false, false], weight: 1 };
  expect(weightsOf([idle])).toEqual({ tells: 0, chance: 0 });
});

test('the same questions give the same weights', () => {
  expect(weightsOf(GROUPS)).toEqual(weightsOf(GROUPS));
});
