import { SENTENCES } from '../tables/weights.ts';
import type { Candidate } from './signals.ts';
import { weighedSum } from './sum.ts';

/** A candidate with how much speaks for it; scores compare within one question. */
export type Scored = Candidate & { score: number };

/** Candidates by how much speaks for them, the best first; of equal ones the better found and earlier printed. */
export function scored(candidates: readonly Candidate[]): Scored[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: weighedSum(candidate.parts, SENTENCES) + candidate.reads }))
    .toSorted((a, b) => b.score - a.score);
}
