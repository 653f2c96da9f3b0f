import { comparable } from '../figures/convert.ts';
import { districtName } from '../lookup/names.ts';
import type { Answer } from '../model.ts';
import { QUESTION_FORMS } from '../tables/questions.ts';
import { phrase } from '../text/phrase.ts';
import { notesOn } from './answer-trend.ts';
import type { Candidate } from './candidates.ts';
import { answered, figureLine, quoteOfFigure } from './compose.ts';
import type { Evidence } from './evidence.ts';
import { type FigureFit, fitFigures } from './pick-figure.ts';
import type { Question } from './question.ts';
import { plainer, sizeBeside } from './side-by-side.ts';

const FITS = 0.4;
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
  // Every place has an article of its own; none is the lesser for being found later.
  const equal = candidates.map(({ article }) => ({ article, standing: 1 }));
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
  const least = QUESTION_FORMS.asks.least.test(question.folded);
  const ordered = [...ofPlace.values()]
    .toSorted((a, b) => (least ? 1 : -1) * (sizeBeside(a.figure, best.figure) - sizeBeside(b.figure, best.figure)))
    .slice(0, RANKED);
  const [first] = ordered;
  if (first === undefined) return null;
  const { language } = question;
  const place = districtName(first.article.district ?? '', language);
  return answered(question, {
    text: [
      phrase(least ? 'answer.least' : 'answer.most', language, { place }),
      ...ordered.map(({ figure, article }) => figureLine(figure, article.district, language)),
    ].join('\n'),
    article: first.article,
    quotes: ordered.map(({ figure, article }) => quoteOfFigure(figure, article)).filter((quote) => quote !== null),
    figure: first.figure,
    figures: ordered.map(({ figure }) => figure),
    computed: plainer(first.figure),
    notes: notesOn(ordered, question),
  });
}
