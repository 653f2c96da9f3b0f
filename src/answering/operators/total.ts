import type { Question } from '../../asking/question.ts';
import type { Answer, Computed } from '../../model/answer.ts';
import { ASKS } from '../../tables/asks.ts';
import { SAYS } from '../../tables/says.ts';
import { addDays } from '../../text/day.ts';
import { phrase } from '../../text/phrase.ts';
import { likeness } from '../figures/alike.ts';
import { wordsNear } from '../figures/near.ts';
import { seriesOf } from '../figures/series.ts';
import type { Found } from '../figures/signals.ts';
import { lengthOf } from '../figures/time-fit.ts';
import { equally, type Fit, likelyFor } from '../figures/weigh.ts';
import { sumOf } from '../guard.ts';
import { sideBySide } from './side-by-side.ts';

/** Parts of a time that are shown: the months of a year. */
const SHOWN = 12;
/** A figure that covers this share of the time asked for is its total, as printed. */
const WHOLE = 0.6;
/** The best fits of which one may be printed part by part. */
const LOOKED_AT = 6;
/** The share of two labels' letters from which they count the same. */
const SAME_COUNT = 0.8;

type Part = Fit & { period: { from: string; to: string } };

/**
 * Answers how much it was over a time for which only parts are printed (一共新增了几家, month by month): the parts side by
 * side, and their sum where they plainly add up; null where no total is asked for, or one is printed.
 */
export function answerTotal(question: Question, found: readonly Found[]): Answer | null {
  const [asked] = question.periods;
  if (asked?.from == null || asked.to == null || !ASKS.altogether.test(question.folded)) return null;
  const fits = likelyFor({ ...question, periods: [] }, equally(found.map(({ article }) => article)));
  const parts = partsOf(fits, { from: asked.from, to: asked.to });
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0) return null;
  const { language } = question;
  const sum = additionOf([first, ...rest]);
  return sideBySide(question, [first, ...rest], {
    head: phrase('answer.parts', language),
    lead: rest.at(-1) ?? first,
    computed: sum === null ? [] : [sum],
    notes: [{ kind: 'period_differs', text: phrase(sum === null ? 'answer.not_added' : 'answer.added', language) }],
  });
}

/** The parts of a time as one measure is printed for each, oldest first; [] where one of them is nearly the whole. */
function partsOf(fits: readonly Fit[], asked: { from: string; to: string }): Part[] {
  const whole = lengthOf(asked) ?? 0;
  for (const first of fits.slice(0, LOOKED_AT)) {
    const parts = seriesOf(first, fits)
      .flatMap((fit): Part[] => {
        const { from = null, to = null } = fit.figure.period ?? {};
        const within = from !== null && to !== null && asked.from <= from && to <= asked.to;
        return within ? [{ ...fit, period: { from, to } }] : [];
      })
      .slice(-SHOWN);
    if (parts.some(({ period }) => (lengthOf(period) ?? 0) >= whole * WHOLE)) return [];
    if (parts.length > 1 && parts.every(({ period }, at) => at === 0 || (parts[at - 1]?.period.to ?? '') < period.from))
      return parts;
  }
  return [];
}

/**
 * The sum of figures that plainly add up: exact counts of what came or went, of one place and measure, in times that
 * follow on each other without a gap. What stands at the end of a month, an average and a share add up to nothing.
 */
function additionOf(parts: readonly [Part, ...Part[]]): Computed | null {
  const [first, ...rest] = parts;
  const follow = rest.every((part, at) => addDays(parts[at]?.period.to ?? part.period.to, 1) === part.period.from);
  const value = sumOf(parts.map(({ figure }) => figure));
  if (value === null || !follow || !parts.every((part) => isFlow(part) && countsAlike(first, part))) return null;
  return { from: first.figure, value, unit: first.figure.unit, added: rest.map(({ figure }) => figure) };
}

const ADDS_UP = /^(?:count|people|households|visits|money|mass|volume)/;

function isFlow({ figure, article }: Fit): boolean {
  const { label, clause } = wordsNear(figure, article);
  return (
    figure.qualifier === null &&
    ADDS_UP.test(figure.dimension) &&
    SAYS.flow.test(`${label}\n${clause}`) &&
    !SAYS.no_sum.test(label) &&
    !SAYS.as_of.test(clause)
  );
}

function countsAlike({ figure: one, article: { district } }: Fit, { figure, article }: Fit): boolean {
  return figure.unit === one.unit && article.district === district && likeness(figure.label, one.label) >= SAME_COUNT;
}
