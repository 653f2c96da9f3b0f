import type { Answer, Computed } from '../../model/answer.ts';
import { ASKS } from '../../tables/asks.ts';
import { SAYS } from '../../tables/says.ts';
import { addDays } from '../../text/day.ts';
import { phrase } from '../../text/phrase.ts';
import { type Candidate, equally } from '../choosing/candidates.ts';
import type { Evidence } from '../choosing/evidence.ts';
import { wordsNear } from '../choosing/near-figure.ts';
import { FITS, type FigureFit, fitFigures } from '../choosing/pick-figure.ts';
import { lengthOf } from '../choosing/time-fit.ts';
import { answered, lineOf, quotesOf } from '../compose.ts';
import { sumOf } from '../guard.ts';
import type { Question } from '../question/question.ts';
import { seriesOf } from './series.ts';
import { likeness } from './side-by-side.ts';

/** Parts of a time that are shown: the months of a year. */
const SHOWN = 12;
/** A figure that covers this share of the time asked for is its total, as printed. */
const WHOLE = 0.6;
/** The best fits of which one may be printed part by part. */
const LOOKED_AT = 6;
/** The share of two labels' letters from which they count the same. */
const SAME_COUNT = 0.8;

type Part = FigureFit & { period: { from: string; to: string } };

/**
 * Answers how much it was over a time for which only parts are printed (一共新增了几家, month by month): the parts side by
 * side, and their sum where they plainly add up; null where no total is asked for, or one is printed.
 */
export function answerTotal(question: Question, candidates: readonly Candidate[], evidence: Evidence): Answer | null {
  const [asked] = question.periods;
  if (asked?.from == null || asked.to == null || !ASKS.altogether.test(question.folded)) return null;
  const equal = equally(candidates.map(({ article }) => article));
  const fits = fitFigures({ ...question, periods: [] }, equal, evidence).filter(({ score }) => score >= FITS);
  const parts = partsOf(fits, { from: asked.from, to: asked.to });
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2) return null;
  const { language } = question;
  const sum = additionOf(parts);
  return answered(question, {
    text: [phrase('answer.parts', language), ...parts.map((part) => lineOf(part, language))].join('\n'),
    article: last.article,
    quotes: quotesOf(parts.toReversed()),
    figure: last.figure,
    figures: parts.map(({ figure }) => figure),
    computed: sum === null ? [] : [sum],
    notes: [{ kind: 'period_differs', text: phrase(sum === null ? 'answer.not_added' : 'answer.added', language) }],
  });
}

/** The parts of a time as one measure is printed for each, oldest first; [] where one of them is nearly the whole. */
function partsOf(fits: readonly FigureFit[], asked: { from: string; to: string }): Part[] {
  const whole = lengthOf(asked) ?? 0;
  for (const first of fits.slice(0, LOOKED_AT)) {
    const parts = seriesOf(first, fits)
      .flatMap((fit): Part[] => {
        const { from = null, to = null } = fit.figure.period ?? {};
        return from !== null && to !== null && asked.from <= from && to <= asked.to
          ? [{ ...fit, period: { from, to } }]
          : [];
      })
      .slice(-SHOWN);
    if (parts.some(({ period }) => (lengthOf(period) ?? 0) >= whole * WHOLE)) return [];
    if (parts.length > 1 && parts.every((part, at) => at === 0 || isBehind(part, parts[at - 1]))) return parts;
  }
  return [];
}

function isBehind({ period }: Part, before: Part | undefined): boolean {
  return before !== undefined && before.period.to < period.from;
}

/**
 * The sum of figures that plainly add up: exact counts of what came or went, of one place and measure, in times that
 * follow on each other without a gap. What stands at the end of a month, an average and a share add up to nothing.
 */
function additionOf(parts: readonly Part[]): Computed | null {
  const [first, ...rest] = parts;
  if (first === undefined || !parts.every(isFlow)) return null;
  const follow = rest.every((part, at) => {
    const before = parts[at];
    return before !== undefined && addDays(before.period.to, 1) === part.period.from && alike(first, part);
  });
  const value = sumOf(parts.map(({ figure }) => figure));
  if (!follow || value === null) return null;
  return { from: first.figure, value, unit: first.figure.unit, added: rest.map(({ figure }) => figure) };
}

function isFlow({ figure, article }: FigureFit): boolean {
  const { label, clause } = wordsNear(figure, article);
  const said = `${label}\n${clause}`;
  return (
    figure.qualifier === null &&
    ADDS_UP.test(figure.dimension) &&
    SAYS.flow.test(said) &&
    !SAYS.no_sum.test(label) &&
    !SAYS.as_of.test(clause)
  );
}

const ADDS_UP = /^(?:count|people|households|visits|money|mass|volume)/;

function alike(first: FigureFit, other: FigureFit): boolean {
  return (
    other.figure.unit === first.figure.unit &&
    other.article.district === first.article.district &&
    likeness(other.figure.label, first.figure.label) >= SAME_COUNT
  );
}
