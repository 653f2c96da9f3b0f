import { ascent } from './ascent.ts';
import { scoreOf } from './listwise.ts';
import { byName, rowOf, type Signals } from './named.ts';

/** One example: its signals, the bias among them, whether it is so, and how much it counts. */
export type Case = { signals: Signals; is: boolean; weight: number };

const ROUNDS = 800;
const RATE = 0.1;

/** Weights of a logistic regression, all but the first pulled towards 0. */
export function fitLogistic(cases: readonly Case[], { pull }: { pull: number }): Record<string, number> {
  const names = Object.keys(cases[0]?.signals ?? {});
  const rows = cases.map((one) => ({ ...one, signals: rowOf(one.signals) }));
  const weights = new Float64Array(names.length);
  const climb = ascent(names.length, RATE);
  const all = cases.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = weights.map((value, at) => (at === 0 ? 0 : -pull * value));
    for (const one of rows) addSlope(slope, one, weights, all);
    climb(weights, slope);
  }
  return byName(names, weights);
}

type Row = { signals: Float64Array; is: boolean; weight: number };

function addSlope(slope: Float64Array, { signals, is, weight }: Row, weights: Float64Array, all: number): void {
  const step = ((is ? 1 : 0) - 1 / (1 + Math.exp(-scoreOf(signals, weights)))) * (weight / all);
  for (let at = 0; at < slope.length; at += 1) slope[at] = (slope[at] ?? 0) + step * (signals[at] ?? 0);
}
