import { type Question, understand } from '../../asking/question.ts';
import { type Reckoning, reckoningAsked } from '../../asking/reckoning.ts';
import { reckonedSides } from '../../asking/sides.ts';
import { termsOf } from '../../asking/terms.ts';
import type { Answer, Computed } from '../../model/answer.ts';
import type { Day } from '../../model.ts';
import { SAYS } from '../../tables/says.ts';
import { foldText } from '../../text/fold.ts';
import { phrase } from '../../text/phrase.ts';
import { likeness, sizeBeside } from '../figures/alike.ts';
import { nameOf } from '../figures/series.ts';
import type { Found } from '../figures/signals.ts';
import { timeFit } from '../figures/time-fit.ts';
import type { Fit } from '../figures/weigh.ts';
import { printedChange } from './course.ts';
import { answerFigure } from './figure.ts';
import { sideBySide } from './side-by-side.ts';
import { bestPair, likelySide, sharing } from './which-is-more.ts';

/** What it is worth that both figures measure the same. */
const SAME_MEASURE = 2;
/** A figure of an asked time by its words alone may be of another year: nothing is reckoned from it. */
const SURE_OF_TIME = 0.1;
/** Decimals of what is reckoned: no more than the printed figures tell. */
const DECIMALS = 2;

/**
 * Answers by how much one thing is more than another (2022年比2021年多多少), how many times as much, or what share of it:
 * with what a report prints of that, else with the two printed figures side by side and what is reckoned from them. Null
 * where the question asks for no such thing, or does not find both.
 */
export function answerReckoned(question: Question, found: readonly Found[], today: Day): Answer | null {
  const as = reckoningAsked(question.folded);
  const sides = as === null ? null : sidesIn(question, as, today);
  if (as === null || sides === null) return null;
  const printed = printedAs(as, question, { sides, found });
  if (printed !== null) return printed;
  const [left, right] = sides.map((side) => fitsOf(side, found));
  if (left === undefined || right === undefined) return null;
  const pair = bestPair(
    [newestOf(left, right), newestOf(right, left)],
    (one, other) => one.score + other.score + SAME_MEASURE * likeness(nameOf(one), nameOf(other)),
  );
  const computed = pair === null ? null : reckon(as, ...pair);
  if (pair === null || computed === null) return null;
  return sideBySide(question, pair, {
    head: phrase('answer.reckoned', question.language),
    computed: [computed],
    dated: ({ figure }) => figure.period === null,
  });
}

/** What a report prints of it itself: 同比少了5万吨, 占总投资的53%, 为去年的1.4倍. */
function printedAs(
  as: Reckoning,
  question: Question,
  { sides, found }: { sides: readonly Question[]; found: readonly Found[] },
): Answer | null {
  if (as === 'difference')
    return sides.some(({ periods }) => periods.length > 0) ? printedChange(question, found) : null;
  const printed = answerFigure(question, found);
  if (printed?.figure == null || !(as === 'share' ? SAYS.share : SAYS.times).test(printed.figure.quote)) return null;
  return isChange(printed.figure) ? null : printed;
}

/** Both sides as questions of their own, each with its time, place and matter: what only one names is meant of both. */
function sidesIn(question: Question, as: Reckoning, today: Day): [Question, Question] | null {
  const { language, wanted, periods, against } = question;
  const found = reckonedSides(question.text, as);
  if (found === null) return null;
  const [one, other] = found.sides.map((text) => understand(text, { today, language }));
  if (one === undefined || other === undefined) return null;
  const measure = termsOf(found.measure).filter(({ text }) => text.length > 1);
  const timesOf = ({ folded }: Question) =>
    [...periods, ...against].filter(({ printed }) => folded.includes(foldText(printed)));
  const whole = (side: Question, beside: Question): Question => {
    const own = timesOf(side);
    // 去年永川比南川多多少 names the time once for both; 产量比去年多多少 asks of now.
    const names = ({ terms, places }: Question) => terms.length > 0 || places.length > 0;
    const isSaidOnce = own.length === 0 && names(side) && names(beside);
    const shared = sharing(side, beside);
    return {
      ...shared,
      terms: [...shared.terms, ...measure],
      periods: isSaidOnce ? timesOf(beside) : own,
      wanted: as === 'difference' ? wanted : null,
    };
  };
  return [whole(one, other), whole(other, one)];
}

type Side = { side: Question; fits: Fit[] };

function fitsOf(side: Question, found: readonly Found[]): Side {
  const fits = likelySide(side, found).filter(
    ({ figure, time }) => !isChange(figure) && (side.periods.length === 0 || time > SURE_OF_TIME),
  );
  return { side, fits };
}

/** By how much something is more is no size that could be set beside another. */
function isChange({ label }: Fit['figure']): boolean {
  return SAYS.difference.test(label) || SAYS.compared_change.test(label.slice(-2));
}

/** Of a side that names no time, where the other does, the newest report's. */
function newestOf(
  { side, fits }: Side,
  {
    side: {
      periods: [time],
    },
  }: Side,
): Fit[] {
  if (side.periods.length > 0 || time === undefined) return fits;
  const others = fits.filter(
    ({ figure, article: { date } }) => figure.period === null || timeFit([time], figure, { date, sentence: '' }) < 0,
  );
  const [newest] = others.map(({ article }) => article.date ?? '').toSorted((a, b) => b.localeCompare(a));
  return others.filter(({ article }) => (article.date ?? '') === newest);
}

/** What is reckoned from two figures, the first set beside the other; null for ranges. */
function reckon(as: Reckoning, { figure: from }: Fit, { figure: beside }: Fit): Computed | null {
  const size = sizeBeside(beside, from);
  if (typeof from.value !== 'number' || typeof beside.value !== 'number' || (size === 0 && as !== 'difference'))
    return null;
  const ratio = from.value / size;
  const [value, unit] = {
    difference: [Math.abs(from.value - size), from.unit] as const,
    times: [ratio, '倍'] as const,
    share: [ratio * 100, '%'] as const,
  }[as];
  return { from, with: beside, as, value: Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS, unit };
}
