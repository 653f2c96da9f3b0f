import type { Answer } from '../../model/answer.ts';
import type { Candidate } from '../choosing/candidates.ts';
import type { Evidence } from '../choosing/evidence.ts';
import { fitsByPlace } from '../choosing/per-place.ts';
import type { Question } from '../question/question.ts';
import { answerRanking } from './ranking.ts';

/** Places shown in order. */
const RANKED = 5;

/** Answers which place has the most of a measure, over all that the articles print; null where none does. */
export function answerSuperlative(
  question: Question,
  candidates: readonly Candidate[],
  evidence: Evidence,
): Answer | null {
  const [first, ...rest] = fitsByPlace(question, candidates, evidence).ofPlaces;
  return first === undefined ? null : answerRanking(question, [first, ...rest], RANKED);
}
