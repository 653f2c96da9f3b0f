import { sentenceWeights } from '../../tables/weights.ts';
import { SIGNALS } from './signal-names.ts';
import type { Candidate } from './signals.ts';

/** A candidate with how much speaks for it; scores compare within one question. */
export type Scored = Candidate & { score: number };

let weights: Float64Array | null = null;

/** Candidates by how much speaks for them, the best first; of equal ones the better found and earlier printed. */
export function scored(candidates: readonly Candidate[]): Scored[] {
  weights ??= sentenceWeights(SIGNALS);
  const known = weights;
  return candidates
    .map((candidate) => ({ ...candidate, score: weighedSum(candidate.signals, known) }))
    .toSorted((a, b) => b.score - a.score);
}

/** The sum of signals, each by its weight. */
export function weighedSum(signals: Float64Array, by: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < by.length; at += 1) sum += (signals[at] ?? 0) * (by[at] ?? 0);
  return sum;
}
