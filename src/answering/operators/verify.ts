import type { Question } from '../../asking/question.ts';
import type { Answer } from '../../model/answer.ts';
import { type Figure, isSound } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { phrase } from '../../text/phrase.ts';
import { saysPlainly } from '../../weighing/figures/plainly.ts';
import type { Found } from '../../weighing/figures/signals.ts';
import { type Fit, fitsFor } from '../../weighing/figures/weigh.ts';
import { answered, figureStatement, quotesOf } from '../compose.ts';

/** A figure that agrees may be so much less likely than one that does not. */
const NEARLY = 1;
/** Figures that are looked at for one that says what is asked. */
const LOOKED_AT = 8;
/** 约 and 左右 allow this much, as a share. */
const ABOUT = 0.1;

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
  const isStated = ({ figure }: Fit) => agrees(question.folded, stated, figure);
  const chosen = chosenOf(fits, { isStated, isPlain: (fit) => saysPlainly(question, fit, found) });
  if (chosen === null) return null;
  const { figure, article } = chosen;
  const opening = phrase(isStated(chosen) ? 'answer.yes' : 'answer.no', question.language);
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

/**
 * Of figures, best first, the one that says plainly what is stated, where none as plain says otherwise that is likelier by far;
 * else the best, if it says plainly otherwise, and none nearly as likely what is stated.
 */
function chosenOf(
  fits: readonly Fit[],
  { isStated, isPlain }: { isStated: (fit: Fit) => boolean; isPlain: (fit: Fit) => boolean },
): Fit | null {
  const [best] = fits;
  if (best === undefined || best.score <= 0) return null;
  const [first, ...others] = fits.slice(0, LOOKED_AT).filter((fit) => fit.score > 0 && isPlain(fit));
  if (first === undefined) return null;
  const stated = [first, ...others].find((fit) => first.score - fit.score < NEARLY && isStated(fit));
  if (stated !== undefined) return stated;
  return first === best && !fits.some((fit) => best.score - fit.score < NEARLY && isStated(fit)) ? best : null;
}

function agrees(question: string, stated: Figure, printed: Figure): boolean {
  const claims = [stated.value].flat();
  const claim = Math.max(...claims);
  const values = [printed.value].flat();
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const qualifier = stated.qualifier ?? '';
  if (ASKS.below.test(question)) return least < claim;
  if (ASKS.above.test(question)) return most >= claim;
  if (ASKS.some_more.test(qualifier)) return most >= claim && most < claim + lastPlace(claim);
  if (ASKS.about.test(`${qualifier}${question}`)) return Math.abs(most - claim) <= claim * ABOUT;
  return least <= Math.min(...claims) && claim <= most;
}

/** What one more in the last digit is worth that is not 0: 9000多 is less than a thousand more. */
function lastPlace(value: number): number {
  let place = 1;
  while (value > 0 && value % (place * 10) === 0) place *= 10;
  return place;
}
