import { comparable } from '../../figures/convert.ts';
import type { Answer } from '../../model.ts';
import { type Candidate, equally } from '../choosing/candidates.ts';
import type { Evidence } from '../choosing/evidence.ts';
import { FITS, type FigureFit, fitFigures } from '../choosing/pick-figure.ts';
import type { Question } from '../question/question.ts';
import { answerRanking } from './ranking.ts';

/** The share of the fullest figure's words, of those that are asked for, that every ranked figure holds. */
const SHARED = 0.75;
/** Places shown in order. */
const RANKED = 5;

/** Answers which place has the most of a measure, over all that the articles print; null where none does. */
export function answerSuperlative(
  question: Question,
  candidates: readonly Candidate[],
  evidence: Evidence,
): Answer | null {
  const equal = equally(candidates.map(({ article }) => article));
  const all = fitFigures(question, equal, evidence).filter(({ score }) => score >= FITS);
  // 茶园面积 is no 柠檬种植面积: what is ranked holds as much of the question as the one that holds most.
  const most = Math.max(...all.map(({ share }) => share));
  const fits = all.filter(({ share }) => share >= most * SHARED);
  const [best] = fits;
  if (best === undefined) return null;
  const ofPlace = new Map<string, FigureFit>();
  for (const fit of fits) {
    const { district } = fit.article;
    if (district !== null && comparable(fit.figure, best.figure) && !ofPlace.has(district)) ofPlace.set(district, fit);
  }
  const [first, ...rest] = ofPlace.values();
  return first === undefined ? null : answerRanking(question, [first, ...rest], RANKED);
}
