import { SENTENCES } from '../tables/weights.ts';
import type { Candidate } from './signals.ts';

/** A candidate with how much speaks for it; scores compare within one question. */
export type Scored = Candidate & { score: number };

/** Candidates by how much speaks for them, the best first; of equal ones the better found and earlier printed. */
export function scored(candidates: readonly Candidate[]): Scored[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: weighedSum(candidate.signals, SENTENCES) + candidate.reads }))
    .toSorted((a, b) => b.score - a.score);
}

/** Signals by name, each by its weight, together. */
export function weighedSum<S extends Readonly<Record<keyof S, number>>>(
  signals: S,
  by: Readonly<Record<string, number>>,
): number {
  let sum = 0;
  for (const name in signals) sum += signals[name] * (by[name] ?? 0);
  return sum;
}

/** The same as a likelihood, 0 to 1. */
export function likelihoodOf<S extends Readonly<Record<keyof S, number>>>(
  signals: S,
  by: Readonly<Record<string, number>>,
): number {
  return 1 / (1 + Math.exp(-weighedSum(signals, by)));
}
