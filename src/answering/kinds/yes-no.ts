import type { Answer } from '../../model/answer.ts';
import type { Figure, Quote } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { foldText } from '../../text/fold.ts';
import { phrase } from '../../text/phrase.ts';
import type { Candidate } from '../choosing/candidates.ts';
import type { Evidence } from '../choosing/evidence.ts';
import { FITS, type FigureFit, fitFigures } from '../choosing/pick-figure.ts';
import { answered, lineOf, quotesOf } from '../compose.ts';
import type { Question } from '../question/question.ts';

/** Less than for a figure that is asked for: the question states its number and unit as well. */
const SHARED = 0.35;
/** A figure that agrees may fit this much less than the best. */
const NEARLY = 0.1;
/** 约 and 左右 allow this much, as a share. */
const ABOUT = 0.1;
const UNSETTLED = new RegExp(ASKS.unsettled, 'gu');

/**
 * Answers whether a number that the question states agrees with the printed one; null where it states none, or none is
 * printed as a plain fact, and the printed sentence must speak for itself.
 */
export function answerYesNo(question: Question, candidates: readonly Candidate[], evidence: Evidence): Answer | null {
  const [stated] = question.stated;
  if (stated === undefined) return null;
  const asked: Question = { ...question, wanted: { unit: stated.unit, dimensions: [stated.dimension], loose: false } };
  const fits = fitFigures(asked, candidates, evidence).filter(({ figure }) => figure.dimension === stated.dimension);
  const chosen = chooseFor(question.folded, stated, fits);
  if (chosen === null) return null;
  const { figure, article } = chosen;
  if (isUnsettled(question.folded, quotesOf([chosen]))) return null;
  const fact = lineOf(chosen, question.language);
  const cited = { article, quotes: quotesOf([chosen]), short: figure.printed, figure, figures: [figure] };
  // Yes and no mean little behind a question that denies: 不是100%吧. The printed figure speaks for itself.
  if (ASKS.denied.test(question.folded)) return answered(question, { text: fact, ...cited });
  return answered(question, {
    text: phrase(agrees(question.folded, stated, figure) ? 'answer.yes' : 'answer.no', question.language, { fact }),
    ...cited,
  });
}

/** Whether what is printed is denied, called off or only planned, and the question does not say so itself. */
function isUnsettled(question: string, quotes: readonly Quote[]): boolean {
  return quotes.some(({ text }) =>
    [...foldText(text).matchAll(UNSETTLED)].some(({ 0: words }) => !question.includes(words)),
  );
}

/**
 * The figure that the question is about: the best fit, unless one that agrees fits nearly as well; where none fits by
 * its words, the only one with that unit in the best article.
 */
function chooseFor(question: string, stated: Figure, fits: readonly FigureFit[]): FigureFit | null {
  const good = fits.filter(({ score, share }) => score >= FITS && share >= SHARED);
  const [best] = good;
  if (best !== undefined) {
    return good.find(({ figure, score }) => best.score - score < NEARLY && agrees(question, stated, figure)) ?? best;
  }
  const [only, ...others] = fits.filter(({ figure, standing }) => standing === 1 && figure.unit === stated.unit);
  return only !== undefined && others.length === 0 ? only : null;
}

function agrees(question: string, stated: Figure, printed: Figure): boolean {
  const claim = Math.max(...[stated.value].flat());
  const values = [printed.value].flat();
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const qualifier = stated.qualifier ?? '';
  if (ASKS.below.test(question)) return least < claim;
  if (ASKS.above.test(question)) return most >= claim;
  if (ASKS.some_more.test(qualifier)) return most >= claim && most < claim * 10;
  if (ASKS.about.test(`${qualifier}${question}`)) return Math.abs(most - claim) <= claim * ABOUT;
  return least <= claim && claim <= most;
}
