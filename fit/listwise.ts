import { ascent } from './ascent.ts';
import { byName, rowOf, type Signals } from './named.ts';

/** One question's candidates: a row of signals each, and which of them are right. */
export type Group = { rows: readonly Signals[]; good: readonly boolean[]; weight: number };

const ROUNDS = 250;
const RATE = 0.05;

/**
 * Weights under which right candidates come first: the softmax over each question's candidates, that its right ones
 * share, by gradient ascent with a pull towards 0.
 */
export function fitListwise(groups: readonly Group[], { pull }: { pull: number }): Record<string, number> {
  const names = Object.keys(groups.find(({ rows }) => rows.length > 0)?.rows[0] ?? {});
  const all = groups.map((group) => ({ ...group, rows: group.rows.map(rowOf) }));
  const weights = new Float64Array(names.length);
  const climb = ascent(names.length, RATE);
  const whole = groups.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = weights.map((value) => -pull * value);
    for (const group of all) addSlope(slope, group, weights, whole);
    climb(weights, slope);
  }
  return byName(names, weights);
}

type Rows = { rows: readonly Float64Array[]; good: readonly boolean[]; weight: number };

function addSlope(slope: Float64Array, { rows, good, weight }: Rows, weights: Float64Array, all: number): void {
  const scores = rows.map((row) => scoreOf(row, weights));
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const right = shares.reduce((sum, share, at) => sum + (good[at] === true ? share : 0), 0);
  if (right === 0) return;
  rows.forEach((row, at) => {
    const share = shares[at] ?? 0;
    const pull = ((good[at] === true ? share / right : 0) - share / total) * (weight / all);
    if (pull === 0) return;
    for (let of = 0; of < row.length; of += 1) slope[of] = (slope[of] ?? 0) + pull * (row[of] ?? 0);
  });
}

/** The weighed sum of signals. */
export function scoreOf(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}
