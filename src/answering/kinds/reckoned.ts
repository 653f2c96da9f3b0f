import { comparable } from '../../figures/convert.ts';
import type { Answer } from '../../model/answer.ts';
import type { Article, Day } from '../../model.ts';
import { SAYS } from '../../tables/says.ts';
import { foldText } from '../../text/fold.ts';
import { phrase } from '../../text/phrase.ts';
import { type Candidate, equally } from '../choosing/candidates.ts';
import type { Evidence } from '../choosing/evidence.ts';
import { FITS, type FigureFit, fitFigures } from '../choosing/pick-figure.ts';
import { timeFit } from '../choosing/time-fit.ts';
import { answered, lineOf, quotesOf } from '../compose.ts';
import { type Question, understand } from '../question/question.ts';
import { type Reckoning, reckoningAsked } from '../question/reckoning.ts';
import { reckonedSides } from '../question/sides.ts';
import { termsOf } from '../question/terms.ts';
import { printedChange } from './change.ts';
import { isOfSide, sharing } from './compare.ts';
import { answerFigure } from './figure.ts';
import { reckon } from './reckon.ts';
import { likeness } from './side-by-side.ts';
import { notesOn } from './trend.ts';

/** The share of a side's terms, by weight, that must stand with its figure. */
const SHARED = 0.4;
/** What it is worth that both figures measure the same, and that their times are those asked for. */
const WORTH = { measure: 0.4, time: 0.2 };
/** A figure of an asked time by its words alone may be of another year: nothing is reckoned from it. */
const SURE_OF_TIME = 0.1;

/**
 * Answers by how much one thing is more than another (2022年比2021年多多少), how many times as much, or what share of it:
 * with what a report prints of that, else with the two printed figures side by side and what is reckoned from them. Null
 * where the question asks for no such thing, or does not find both.
 */
export function answerReckoned(
  question: Question,
  candidates: readonly Candidate[],
  { evidence, today }: { evidence: Evidence; today: Day },
): Answer | null {
  const as = reckoningAsked(question.folded);
  const sides = as === null ? null : sidesIn(question, as, today);
  if (as === null || sides === null) return null;
  const printed = printedAs(as, question, { sides, candidates, evidence });
  if (printed !== null) return printed;
  const articles = candidates.map(({ article }) => article);
  const pair = pairOf(sides.map((side) => fitsOf(side, articles, evidence)));
  if (pair === null) return null;
  const [one, other] = pair;
  const computed = reckon(as, one, other);
  if (computed.length === 0) return null;
  const { language } = question;
  return answered(question, {
    text: [phrase('answer.reckoned', language), ...pair.map((fit) => datedLine(fit, question))].join('\n'),
    article: one.article,
    quotes: quotesOf(pair),
    figure: one.figure,
    figures: [one.figure, other.figure],
    computed,
    notes: notesOn(pair, question),
  });
}

/** What a report prints of it itself: 同比少了5万吨, 占总投资的53%, 为去年的1.4倍. */
function printedAs(
  as: Reckoning,
  question: Question,
  { sides, candidates, evidence }: { sides: readonly Question[]; candidates: readonly Candidate[]; evidence: Evidence },
): Answer | null {
  if (as === 'difference') return sides.some(isTime) ? printedChange(question, candidates, evidence) : null;
  const printed = answerFigure(question, candidates, evidence);
  if (printed?.figure == null || !(as === 'share' ? SAYS.share : SAYS.times).test(printed.figure.quote)) return null;
  return isChange({ figure: printed.figure }) ? null : printed;
}

/** Both sides as questions of their own, each with its time, place and matter: what only one names is meant of both. */
function sidesIn(question: Question, as: Reckoning, today: Day): [Question, Question] | null {
  const { language, wanted, periods, against } = question;
  const found = reckonedSides(question.text, as);
  if (found === null) return null;
  const [one, other] = found.sides.map((text) => understand(text, { today, language }));
  if (one === undefined || other === undefined) return null;
  const times = [...periods, ...against];
  const measure = termsOf(found.measure).filter(({ text }) => text.length > 1);
  const whole = (side: Question, beside: Question): Question => {
    const timesOf = ({ folded }: Question) => times.filter(({ printed }) => folded.includes(foldText(printed)));
    const own = timesOf(side);
    // 去年永川比南川多多少 names the time once for both; 产量比去年多多少 asks of now.
    const isNamed = beside.terms.length > 0 || beside.places.length > 0;
    const isSaidOnce = own.length === 0 && isNamed && (side.terms.length > 0 || side.places.length > 0);
    const places = side.places.length > 0 ? side.places : beside.places;
    const terms = [...sharing(side, beside).terms, ...measure];
    return {
      ...side,
      terms,
      places,
      periods: isSaidOnce ? timesOf(beside) : own,
      wanted: as === 'difference' ? wanted : null,
    };
  };
  return [whole(one, other), whole(other, one)];
}

function isTime({ periods }: Question): boolean {
  return periods.length > 0;
}

type Side = { side: Question; fits: FigureFit[] };

function fitsOf(side: Question, articles: readonly Article[], evidence: Evidence): Side {
  const fits = fitFigures(side, equally(articles), evidence).filter(
    (fit) =>
      fit.score >= FITS &&
      fit.share >= SHARED &&
      isOfSide(fit, side) &&
      !isChange(fit) &&
      (!isTime(side) || fit.time > SURE_OF_TIME),
  );
  return { side, fits };
}

/** By how much something is more is no size that could be set beside another. */
function isChange({ figure: { label } }: Pick<FigureFit, 'figure'>): boolean {
  return SAYS.difference.test(label) || SAYS.compared_change.test(label.slice(-2));
}

/** The two figures that fit best and measure the same; of a side that names no time where the other does, the newest. */
function pairOf([left, right]: readonly Side[]): [FigureFit, FigureFit] | null {
  if (left === undefined || right === undefined) return null;
  let best: { pair: [FigureFit, FigureFit]; worth: number } | null = null;
  for (const one of newestIn(left, right)) {
    for (const other of newestIn(right, left)) {
      if (isSame(one, other) || !comparable(one.figure, other.figure)) continue;
      const worth =
        one.score +
        other.score +
        WORTH.measure * likeness(nameOf(one), nameOf(other)) +
        WORTH.time * (one.time + other.time);
      if (best === null || worth > best.worth) best = { pair: [one, other], worth };
    }
  }
  return best?.pair ?? null;
}

/** What a figure is called, without what only says whose time it is of: 产值同期 is 产值. */
function nameOf({ figure: { label } }: FigureFit): string {
  return label.replace(/同期$/, '');
}

function isSame(one: FigureFit, other: FigureFit): boolean {
  return one.figure === other.figure;
}

function newestIn({ side, fits }: Side, { side: beside }: Side): FigureFit[] {
  const [time] = beside.periods;
  if (isTime(side) || time === undefined) return fits;
  const others = fits.filter(
    ({ figure, article }) =>
      figure.period === null || timeFit([time], figure, { date: article.date, sentence: '' }) < 0,
  );
  const newest = others
    .map(({ article }) => article.date ?? '')
    .sort()
    .at(-1);
  return others.filter(({ article }) => (article.date ?? '') === newest);
}

/** A figure's line, with the day of its report where it prints no time. */
function datedLine(fit: FigureFit, { language }: Question): string {
  const line = lineOf(fit, language);
  const { date } = fit.article;
  return fit.figure.period !== null || date === null ? line : phrase('answer.trend_line', language, { line, date });
}
