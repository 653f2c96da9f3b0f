import type { Question } from '../../asking/question.ts';
import type { Answer } from '../../model/answer.ts';
import { type Figure, isSound, type Quote } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { SAYS } from '../../tables/says.ts';
import type { Signal } from '../../tables/signals.ts';
import { foldText } from '../../text/fold.ts';
import { phrase } from '../../text/phrase.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { signalsIn } from '../../text/signals.ts';
import type { Found } from '../../weighing/figures/signals.ts';
import { type Fit, fitsFor } from '../../weighing/figures/weigh.ts';
import { answered, figureStatement, quotesOf } from '../compose.ts';

/** A figure that agrees may be so much less likely than the best. */
const NEARLY = 1;
/** 约 and 左右 allow this much, as a share. */
const ABOUT = 0.1;
/** UTF-16 units from a figure within which a sentence may say that it was called off. */
const NEARBY = 60;

/**
 * Answers whether a number that the question states agrees with the printed one; null where it states none, or none is
 * printed as a plain fact, and the printed sentence must speak for itself.
 */
export function verify(question: Question, found: readonly Found[]): Answer | null {
  const [stated] = question.stated;
  if (stated === undefined) return null;
  const wanted = { unit: stated.unit, dimensions: [stated.dimension], loose: false };
  const fits = fitsFor({ ...question, wanted, stated: [] }, found).filter(
    ({ figure }) => isSound(figure) && figure.dimension === stated.dimension,
  );
  const chosen = chosenFor(question.folded, stated, fits);
  if (chosen === null || isUnsettled(question.folded, quotesOf([chosen])) || isOverturned(chosen)) return null;
  const { figure, article } = chosen;
  const opening = phrase(agrees(question.folded, stated, figure) ? 'answer.yes' : 'answer.no', question.language);
  return answered(question, {
    // Yes and no mean little behind a question that denies: 不是100%吧. The printed figure speaks for itself.
    says: [figureStatement(chosen, ASKS.denied.test(question.folded) ? {} : { opening })],
    article,
    quotes: quotesOf([chosen]),
    short: figure.printed,
    figure,
    figures: [figure],
  });
}

/** What keeps words from being plain fact: that it is not so, or not yet. */
const UNSETTLING: readonly (readonly Signal[])[] = [
  ['denial', 'refuted', 'hearsay'],
  ['plan', 'maybe', 'will'],
];

/** Whether what is printed is denied, called off or only planned, and the question does not say so itself. */
function isUnsettled(question: string, quotes: readonly Quote[]): boolean {
  const own = signalsIn(question);
  return quotes.some(({ text }) => {
    const folded = foldText(text);
    const said = signalsIn(folded);
    const has = (signals: readonly Signal[], of: typeof own) => signals.some((signal) => of.has(signal));
    return SAYS.unsettled.test(folded) || UNSETTLING.some((signals) => has(signals, said) && !has(signals, own));
  });
}

/** Whether it is what was before (由4小时缩短为2小时), or the headline or a sentence close by calls all of it off. */
function isOverturned({ figure, article }: Fit): boolean {
  const text = article.paragraphs[figure.paragraph] ?? '';
  const [before, behind] = [text.slice(0, figure.start), text.slice(figure.end)].map(foldText);
  if (SAYS.changed_from.test(before ?? '') && SAYS.changed_to.test(behind ?? '')) return true;
  const around = sentencesOf(text).filter(
    ({ start, end }) => start <= figure.end + NEARBY && figure.start - NEARBY <= end,
  );
  return [article.title ?? '', ...around.map(({ start, end }) => text.slice(start, end))].some((words) =>
    SAYS.called_off.test(foldText(words)),
  );
}

/** The likeliest figure, or one nearly as likely that agrees. */
function chosenFor(question: string, stated: Figure, fits: readonly Fit[]): Fit | null {
  const [best] = fits;
  if (best === undefined || best.score <= 0) return null;
  return fits.find(({ figure, score }) => best.score - score < NEARLY && agrees(question, stated, figure)) ?? best;
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
