import { expect, test } from 'vitest';
import { type Case, fitLogistic } from '../../fit/logistic.ts';

const one = (value: number, is: boolean, weight = 1): Case => ({ signals: { bias: 1, value }, is, weight });
const CASES = [one(0, false), one(0.2, false), one(0.4, false), one(0.6, true), one(0.8, true), one(1, true)];
const fit = (cases: readonly Case[], pull = 0.0001) => fitLogistic(cases, { pull });
const likelihood = (weights: Record<string, number>, value: number) =>
  1 / (1 + Math.exp(-((weights.bias ?? 0) + (weights.value ?? 0) * value)));

test('cases are told apart by their signal', () => {
  const weights = fit(CASES);
  for (const { signals, is } of CASES) expect(likelihood(weights, signals.value ?? 0) > 0.5).toBe(is);
});

test('without a telling signal the likelihood is the share of cases that are so', () => {
  const weights = fit([one(0, true), one(0, false), one(0, false), one(0, false)]);
  expect(likelihood(weights, 0)).toBeCloseTo(0.25, 2);
});

test('a case that counts more draws the likelihood to itself', () => {
  expect(likelihood(fit([one(0, true, 3), one(0, false)]), 0)).toBeCloseTo(0.75, 2);
});

test('the pull spares the bias', () => {
  const weights = fit([one(1, true), one(1, true), one(1, true), one(1, false)], 10);
  expect(Math.abs(weights.value ?? 1)).toBeLessThan(0.1);
  expect(likelihood(weights, 1)).toBeCloseTo(0.75, 1);
});
