import type { Answer, Note } from '../../model/answer.ts';
import type { Day, Period } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { phrase } from '../../text/phrase.ts';
import { type Candidate, equally } from '../choosing/candidates.ts';
import type { Evidence } from '../choosing/evidence.ts';
import { tellsOfChange } from '../choosing/figure-signs.ts';
import { FITS, type FigureFit, fitFigures } from '../choosing/pick-figure.ts';
import { lengthOf, timeOf } from '../choosing/time-fit.ts';
import { answered, lineOf, quotesOf } from '../compose.ts';
import type { Question } from '../question/question.ts';
import { seriesOf } from './series.ts';
import { likeness, plainer, sizeBeside } from './side-by-side.ts';

/** Printings of one measure that are shown, the newest ones. */
const SHOWN = 6;
/** Lengths of two periods, as a share, below which they are not of one kind: a month and a quarter. */
const SAME_LENGTH = 0.8;

/** Answers how a measure changed, by what each edition prints of it; null where only one does. */
export function answerTrend(question: Question, candidates: readonly Candidate[], evidence: Evidence): Answer | null {
  // Every edition has a report of its own, and the times that are named are those to be set side by side.
  const equal = equally(candidates.map(({ article }) => article));
  const all = fitFigures({ ...question, periods: [] }, equal, evidence).filter(({ score }) => score >= FITS);
  const course = withinTimes(all, question);
  const series = longest(course, question).slice(-SHOWN);
  const [first, last] = [series.at(0), series.at(-1)];
  if (first === undefined || last === undefined || series.length < 2) return null;
  const { language } = question;
  const lines = series.map((fit) =>
    phrase('answer.trend_line', language, { line: lineOf(fit, language), date: fit.article.date ?? '' }),
  );
  return answered(question, {
    text: [phrase(headOf(first, last), language), ...lines].join('\n'),
    article: last.article,
    quotes: quotesOf(series.toReversed()),
    figure: last.figure,
    figures: series.map(({ figure }) => figure),
    computed: plainer(last.figure),
    notes: notesOn(series, question),
  });
}

/** A stretch of days from which the printings that it holds are a course: 2024年. */
const COURSE = 180;

/** Only what is of the year asked for, where it is one and holds a course. */
function withinTimes(all: readonly FigureFit[], { periods: [asked, ...others] }: Question): readonly FigureFit[] {
  if (asked === undefined || others.length > 0 || (lengthOf(asked) ?? COURSE) < COURSE) return all;
  const within = all.filter((fit) => isWithin(timeOf(fit), asked) || isWithin(fit.article.date ?? '', asked));
  return new Set(within.map(({ article }) => article.id)).size > 1 ? within : all;
}

function isWithin(day: Day, { from, to }: Pick<Period, 'from' | 'to'>): boolean {
  return (from ?? '') <= day && day <= (to ?? '9');
}

/** How much the best fits are looked at for a measure that more than one edition prints. */
const LOOKED_AT = 6;

function longest(all: readonly FigureFit[], { folded }: Question): FigureFit[] {
  const [best] = all;
  if (best === undefined) return [];
  // How much it was says more than by how much it changed since, and how many there are than how many came.
  const standsBehind = ({ figure }: FigureFit) =>
    Number(figure.dimension === 'percent') * 2 + Number(tellsOfChange(figure) && !ASKS.addition.test(folded));
  const near = all
    .slice(0, LOOKED_AT)
    .filter(({ score }) => best.score - score < NEAR)
    .toSorted((a, b) => standsBehind(a) - standsBehind(b));
  const course = near.map((fit) => seriesOf(fit, all)).find((series) => series.length > 1) ?? [];
  // Quarters by themselves are a course; a quarter, a half and a whole year are none.
  const even = near
    .map((fit) =>
      seriesOf(
        fit,
        all.filter((other) => sameLength(other, fit)),
      ),
    )
    .toSorted((a, b) => b.length - a.length)[0];
  return even !== undefined && even.length > 1 && even.length >= course.length * EVEN ? even : course;
}

/** Printings of one length of time are shown alone where they are so many of all, as a share. */
const EVEN = 0.5;

/** A figure that fits so much less than the best is another measure. */
const NEAR = 0.3;

function headOf(first: FigureFit, last: FigureFit): string {
  const [from, to] = [sizeBeside(first.figure, last.figure), sizeBeside(last.figure, last.figure)];
  if (from === to || !sameLength(first, last)) return 'answer.trend';
  return to > from ? 'answer.trend_up' : 'answer.trend_down';
}

function sameLength(a: FigureFit, b: FigureFit): boolean {
  const [one, other] = [a, b].map(({ figure: { period } }) => (period === null ? null : lengthOf(period)));
  return one == null || other == null || Math.min(one, other) / Math.max(one, other) >= SAME_LENGTH;
}

/** What keeps the printings from being compared outright. */
export function notesOn(fits: readonly FigureFit[], { language }: Pick<Question, 'language'>): Note[] {
  const [first, ...rest] = fits;
  if (first === undefined) return [];
  const otherMeasure = rest.some(({ figure }) => likeness(figure.label, first.figure.label) < 0.3);
  return [
    ...(rest.some((fit) => !sameLength(first, fit))
      ? [{ kind: 'period_differs' as const, text: phrase('answer.periods_differ', language) }]
      : []),
    ...(otherMeasure ? [{ kind: 'period_differs' as const, text: phrase('answer.measures_differ', language) }] : []),
  ];
}
