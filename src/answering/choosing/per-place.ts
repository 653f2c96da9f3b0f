import { comparable } from '../../figures/convert.ts';
import type { Question } from '../question/question.ts';
import { type Candidate, equally } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import { FITS, type FigureFit, fitFigures } from './pick-figure.ts';

/** The share of the fullest figure's words, of those that are asked for, that the figure of every place holds. */
const SHARED = 0.75;

/** Of every place the figure that fits a question best and can be set beside the best of all, best first; and all that fit. */
export function fitsByPlace(
  question: Question,
  candidates: readonly Candidate[],
  evidence: Evidence,
): { ofPlaces: FigureFit[]; fits: FigureFit[] } {
  const equal = equally(candidates.map(({ article }) => article));
  const all = fitFigures(question, equal, evidence).filter(({ score }) => score >= FITS);
  // 茶园面积 is no 柠檬种植面积: what is set beside others holds as much of the question as the one that holds most.
  const most = Math.max(...all.map(({ share }) => share));
  const fits = all.filter(({ share }) => share >= most * SHARED);
  const [best] = fits;
  const ofPlace = new Map<string, FigureFit>();
  for (const fit of fits) {
    const { district } = fit.article;
    if (best !== undefined && district !== null && comparable(fit.figure, best.figure) && !ofPlace.has(district))
      ofPlace.set(district, fit);
  }
  return { ofPlaces: [...ofPlace.values()], fits };
}
