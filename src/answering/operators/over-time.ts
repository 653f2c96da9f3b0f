import type { Question } from '../../asking/question.ts';
import { likeness, sizeBeside } from '../../figures/alike.ts';
import { lengthOf } from '../../figures/dates/times.ts';
import { tellsOfChange } from '../../figures/measure.ts';
import type { Answer, Computed } from '../../model/answer.ts';
import { ASKS } from '../../tables/asks.ts';
import { SAYS } from '../../tables/says.ts';
import { addDays } from '../../text/day.ts';
import { phrase } from '../../text/phrase.ts';
import { wordsNear } from '../../weighing/figures/near.ts';
import { seriesOf } from '../../weighing/figures/series.ts';
import type { Found } from '../../weighing/figures/signals.ts';
import { equally, type Fit, likelyFor } from '../../weighing/figures/weigh.ts';
import { sumOf } from '../guard.ts';
import { sameLength, sideBySide } from './side-by-side.ts';

/** Printings of one measure that are shown, the newest ones: of a course, and of the parts of a time, as the months of a year. */
const SHOWN = { course: 6, parts: 12 } as const;
/** The best fits of which one may be printed again and again. */
const LOOKED_AT = 6;
/** A figure that covers this share of the time asked for is its total, as printed. */
const WHOLE = 0.6;
/** The share of two labels' letters from which they count the same. */
const SAME_COUNT = 0.8;

/** Answers how a measure changed, by what report after report prints of it, the oldest first; null where only one does. */
export function answerCourse(question: Question, found: readonly Found[]): Answer | null {
  const [first, ...rest] = courseOf(question, found).slice(-SHOWN.course);
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return null;
  const [from, to] = [sizeBeside(first.figure, last.figure), sizeBeside(last.figure, last.figure)];
  const way = from === to || !sameLength(first, last) ? 'trend' : to > from ? 'trend_up' : 'trend_down';
  return sideBySide(question, [first, ...rest], {
    head: phrase(`answer.${way}`, question.language),
    lead: last,
    dated: () => true,
  });
}

/** The figures of a measure as report after report prints it, the oldest first; one alone is no course yet. */
export function courseOf(question: Question, found: readonly Found[]): Fit[] {
  const all = ofAnyTime(question, found);
  // How much it was goes before by how much it changed.
  const standsBehind = ({ figure }: Fit) =>
    Number(figure.dimension === 'percent') * 2 + Number(tellsOfChange(figure) && !ASKS.addition.test(question.folded));
  const near = all.slice(0, LOOKED_AT).toSorted((a, b) => standsBehind(a) - standsBehind(b));
  return near.map((fit) => seriesOf(fit, all)).find((series) => series.length > 1) ?? all.slice(0, 1);
}

/**
 * Answers how much it was over a time for which only parts are printed (一共新增了几家, month by month): the parts side by
 * side, and their sum where they plainly add up; null where no total is asked for, or one is printed.
 */
export function answerTotal(question: Question, found: readonly Found[]): Answer | null {
  const { language, folded } = question;
  const [first, ...rest] = ASKS.altogether.test(folded) ? partsOf(question, found) : [];
  if (first === undefined) return null;
  const sum = additionOf(first, rest);
  return sideBySide(question, [first, ...rest], {
    head: phrase('answer.parts', language),
    lead: rest.at(-1) ?? first,
    computed: sum === null ? [] : [sum],
    notes: [{ kind: 'period_differs', text: phrase(sum === null ? 'answer.not_added' : 'answer.added', language) }],
  });
}

/** The parts of the time asked for as one measure is printed for each, oldest first; [] where one of them is nearly the whole. */
function partsOf(question: Question, found: readonly Found[]): Fit[] {
  const [asked] = question.periods;
  if (asked?.from == null || asked.to == null) return [];
  const { from, to } = asked;
  const whole = lengthOf(asked) ?? 0;
  const all = ofAnyTime(question, found);
  const within = all.filter((fit) => from <= startOf(fit) && endOf(fit) <= to);
  const parts = within
    .slice(0, LOOKED_AT)
    .map((fit) => seriesOf(fit, within).slice(-SHOWN.parts))
    .find((series) => series.length > 1 && series.every((fit, at) => at === 0 || endOf(series[at - 1]) < startOf(fit)));
  const isWhole = ({ figure }: Fit) => figure.period !== null && (lengthOf(figure.period) ?? 0) >= whole * WHOLE;
  return parts === undefined || within.slice(0, LOOKED_AT).some(isWhole) ? [] : parts;
}

function startOf(fit: Fit | undefined): string {
  return fit?.figure.period?.from ?? '';
}

function endOf(fit: Fit | undefined): string {
  return fit?.figure.period?.to ?? '9';
}

function ofAnyTime(question: Question, found: readonly Found[]): readonly Fit[] {
  return likelyFor({ ...question, periods: [] }, equally(found.map(({ article }) => article)));
}

const ADDS_UP = /^(?:count|people|households|visits|money|mass|volume)/;

/**
 * The sum of figures that plainly add up: exact counts of what came or went, of one place and measure, in times that
 * follow on each other without a gap. What stands at the end of a month, an average and a share add up to nothing.
 */
function additionOf(first: Fit, rest: readonly Fit[]): Computed | null {
  const all = [first, ...rest];
  const follow = rest.every((fit, at) => addDays(endOf(all[at]), 1) === startOf(fit));
  const value = sumOf(all.map(({ figure }) => figure));
  const isPart = ({ figure, article }: Fit) => {
    const { label, clause } = wordsNear(figure, article);
    return (
      figure.qualifier === null &&
      ADDS_UP.test(figure.dimension) &&
      SAYS.flow.test(`${label}\n${clause}`) &&
      !SAYS.no_sum.test(label) &&
      !SAYS.as_of.test(clause) &&
      figure.unit === first.figure.unit &&
      article.district === first.article.district &&
      likeness(figure.label, first.figure.label) >= SAME_COUNT
    );
  };
  if (value === null || !follow || !all.every(isPart)) return null;
  return { from: first.figure, value, unit: first.figure.unit, added: rest.map(({ figure }) => figure) };
}
