import type { Question } from '../../asking/question.ts';
import { findDates } from '../../figures/find-dates.ts';
import type { Answer } from '../../model/answer.ts';
import type { Day, Period } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { SAYS } from '../../tables/says.ts';
import { phrase } from '../../text/phrase.ts';
import { sizeBeside } from '../figures/alike.ts';
import { seriesOf } from '../figures/series.ts';
import { type Found, tellsOfChange } from '../figures/signals.ts';
import { lengthOf, overlap, timeOf } from '../figures/time-fit.ts';
import { type Fit, likelyFor } from '../figures/weigh.ts';
import { answerFigure } from './figure.ts';
import { sameLength, sideBySide } from './side-by-side.ts';

/** Printings of one measure that are shown, the newest ones. */
const SHOWN = 6;
/** The best fits of which one may be printed again and again. */
const LOOKED_AT = 6;
/** Printings of one length of time are shown alone where they are so many of all, as a share. */
const EVEN = 0.5;
/** Days of a time from which the printings that it holds are a course: 2024年. */
const COURSE = 180;

/** Answers how a measure changed, by what report after report prints of it, the oldest first; null where only one does. */
export function answerCourse(question: Question, found: readonly Found[]): Answer | null {
  const series = courseOf(question, found).slice(-SHOWN);
  const [first, second, last] = [series.at(0), series.at(1), series.at(-1)];
  if (first === undefined || second === undefined || last === undefined) return null;
  return sideBySide(question, [first, ...series.slice(1)], {
    head: phrase(headOf(first, last), question.language),
    lead: last,
    dated: () => true,
  });
}

/** The figures of a measure as report after report prints it, the oldest first; one alone is no course yet. */
export function courseOf(question: Question, found: readonly Found[]): Fit[] {
  const all = likelyFor(
    { ...question, periods: [] },
    found.map(({ article }) => ({ article, rank: 1 })),
  );
  const course = longest(withinTime(all, question), question);
  return course.length > 0 ? course : all.slice(0, 1);
}

/** Only what is of the one time asked for, where that holds a course. */
function withinTime(all: readonly Fit[], { periods: [asked, ...others] }: Question): readonly Fit[] {
  if (asked === undefined || others.length > 0 || (lengthOf(asked) ?? COURSE) < COURSE) return all;
  const within = all.filter((fit) => isWithin(timeOf(fit), asked) || isWithin(fit.article.date ?? '', asked));
  return new Set(within.map(({ article }) => article.id)).size > 1 ? within : all;
}

function isWithin(day: Day, { from, to }: Pick<Period, 'from' | 'to'>): boolean {
  return (from ?? '') <= day && day <= (to ?? '9');
}

/** Of the best figures the one that several reports print; how much it was goes before by how much it changed. */
function longest(all: readonly Fit[], { folded }: Question): Fit[] {
  const standsBehind = ({ figure }: Fit) =>
    Number(figure.dimension === 'percent') * 2 + Number(tellsOfChange(figure) && !ASKS.addition.test(folded));
  const near = all.slice(0, LOOKED_AT).toSorted((a, b) => standsBehind(a) - standsBehind(b));
  const course = near.map((fit) => seriesOf(fit, all)).find((series) => series.length > 1) ?? [];
  // Quarters by themselves are a course; a quarter, a half and a whole year are none.
  const [even = []] = near
    .map((fit) =>
      seriesOf(
        fit,
        all.filter((other) => sameLength(other, fit)),
      ),
    )
    .toSorted((a, b) => b.length - a.length);
  return even.length > 1 && even.length >= course.length * EVEN ? even : course;
}

function headOf(first: Fit, last: Fit): string {
  const [from, to] = [sizeBeside(first.figure, last.figure), sizeBeside(last.figure, last.figure)];
  if (from === to || !sameLength(first, last)) return 'answer.trend';
  return to > from ? 'answer.trend_up' : 'answer.trend_down';
}

/** 涨到 and 减至 say what it came to. */
const CAME_TO = new RegExp(`(?:${SAYS.change_verb.source})[到至]`, 'gu');

/** By how much something changed (收购价涨了多少): as a report prints it, from the time asked for; null where none does. */
export function printedChange(question: Question, found: readonly Found[]): Answer | null {
  const printed = answerFigure(question, found);
  if (printed?.figure == null || printed.article === null) return null;
  const tells = SAYS.change.test(printed.figure.label.replace(CAME_TO, ''));
  return tells && isFrom(question.against, printed) ? printed : null;
}

/** Whether a change is from the time that is asked for: 比去年 as the paper means it, 同比 a year before. */
function isFrom([against]: Question['against'], { figure, article }: Answer): boolean {
  if (against?.from == null || figure === null || article?.date == null) return true;
  // The reader's 去年 may be meant as an older paper's own.
  if (SAYS.yearly.test(figure.quote))
    return !/\d/.test(against.printed) || Number(against.from.slice(0, 4)) === Number(article.date.slice(0, 4)) - 1;
  return findDates(figure.quote, article.date).some((date) => overlap(date, against));
}
