import { termsNamed } from '../../asking/named.ts';
import { type Question, understand } from '../../asking/question.ts';
import { type Reckoning, reckoningAsked } from '../../asking/reckoning.ts';
import { reckonedSides, sidesOf } from '../../asking/sides.ts';
import { termsOf } from '../../asking/terms.ts';
import { likeness, sizeBeside } from '../../figures/alike.ts';
import { comparable } from '../../figures/amounts/convert.ts';
import { nameOf } from '../../figures/measure.ts';
import { districtName } from '../../lookup/names.ts';
import type { Answer, Computed } from '../../model/answer.ts';
import { type Day, type Figure, isSound } from '../../model.ts';
import { headsOf } from '../../search/index/document.ts';
import { distinctTermsOf, type Term } from '../../search/index/terms.ts';
import { ASKS } from '../../tables/asks.ts';
import { SAYS } from '../../tables/says.ts';
import { foldText } from '../../text/fold.ts';
import { phrase } from '../../text/phrase.ts';
import type { Found } from '../../weighing/figures/signals.ts';
import { equally, type Fit, fitsFor } from '../../weighing/figures/weigh.ts';
import { labelOf } from '../say.ts';
import { sameMeasure, sideBySide } from './side-by-side.ts';

/** A side says little of what is asked, so its figure is likely from here on. */
const LIKELY = -2;
/** What it is worth that both figures measure the same. */
const SAME_MEASURE = 2;
/** A figure of an asked time by its words alone may be of another year: nothing is reckoned from it. */
const SURE_OF_TIME = 0.1;
/** Decimals of what is reckoned: no more than the printed figures tell. */
const DECIMALS = 2;

/**
 * Answers by a like figure of each of two sides, one above the other: which is more, or by how much one is more than the
 * other (2022年比2021年多多少), how many times as much, or what share of it. Null where a side has none.
 */
export function answerTwoSides(question: Question, found: readonly Found[], today: Day): Answer | null {
  if (question.terms.length === 0 && question.wanted === null) return null;
  const as = reckoningAsked(question.folded);
  const sides = sidesIn(question, as, today);
  const isTimed = sides.some(({ periods }) => periods.length > 0);
  const pair = bestPair(
    sides.map((side, at) => {
      const fits = fitsOf(side, found, as).filter(as === null ? isOfSide(side, sides[1 - at]) : () => true);
      return as === 'difference' && isTimed && side.periods.length === 0 ? newestOf(fits) : fits;
    }),
  );
  if (pair === null) return null;
  // Money is never more than households: where one thing is asked of both and they measure two, each side's own words say more.
  if (as === null) return asksOfOneThing(sides) && !sameMeasure(...pair) ? null : whichIsMore(question, pair);
  const computed = reckon(as, ...pair);
  if (computed === null) return null;
  return sideBySide(question, pair, {
    head: phrase('answer.reckoned', question.language),
    computed: [computed],
    dated: ({ figure }) => figure.period === null,
  });
}

/** Both sides as questions of their own, each with its time, place and matter: what only one names is meant of both. */
function sidesIn(question: Question, as: Reckoning | null, today: Day): Question[] {
  const { language, wanted, periods, against } = question;
  const { sides, measure } =
    as === null
      ? { sides: sidesOf(question.text), measure: '' }
      : (reckonedSides(question.text, as) ?? { sides: [], measure: '' });
  const [one, other] = sides.map((text) => understand(text, { today, language }));
  if (one === undefined || other === undefined) return [];
  const behind = termsOf(measure).filter(({ text }) => text.length > 1);
  const timesOf = ({ folded }: Question) =>
    [...periods, ...against].filter(({ printed }) => folded.includes(foldText(printed)));
  const whole = (side: Question, beside: Question): Question => ({
    ...side,
    terms: [...(side.terms.length > 0 ? side : beside).terms, ...behind],
    places: [side, beside, question].find(({ places }) => places.length > 0)?.places ?? [],
    periods: timesOf(side),
    wanted: as === null || as === 'difference' ? wanted : null,
  });
  return [whole(one, other), whole(other, one)];
}

/** Whether the same is asked of both sides: how many firms each has, and not one's firms beside the other's fields. */
function asksOfOneThing(sides: readonly Question[]): boolean {
  return new Set(sides.map(({ terms }) => terms.map(({ text }) => text).join(' '))).size === 1;
}

/** How much of the words that one side alone names must be printed beside its figure, or over it. */
const OWN = 0.5;

/** Where each side names something of its own, a figure is of one where that is printed: 哥伦比亚 has nothing to say for 印尼. */
function isOfSide(side: Question, beside: Question | undefined): (fit: Fit) => boolean {
  const only = (some: Question['terms'], than: Question['terms']) =>
    some.filter(({ text }) => than.every((other) => other.text !== text));
  const [own, others] = [termsNamed(side), beside === undefined ? [] : termsNamed(beside)];
  const named = only(own, others);
  if (named.length === 0 || only(others, own).length === 0) return () => true;
  return ({ article, figure }) => {
    const printed = distinctTermsOf(foldText([...headsOf(article), article.paragraphs[figure.paragraph]].join('\n')));
    return named.some(({ words }) => words.some((word) => shareHeld(word, printed) >= OWN));
  };
}

function shareHeld(word: string, printed: ReadonlySet<Term>): number {
  const pairs = [...distinctTermsOf(word)];
  return pairs.filter((pair) => printed.has(pair)).length / Math.max(1, pairs.length);
}

/** The likely figures of a side, of its place alone: 渝北 has nothing to say for 江津. */
function fitsOf(side: Question, found: readonly Found[], as: Reckoning | null): Fit[] {
  const { places, periods } = side;
  return fitsFor(side, equally(found.map(({ article }) => article))).filter(({ score, figure, article, time }) => {
    const own = figure.district ?? article.district;
    const isHere =
      own === null || places.length === 0 || places.some(({ district, place }) => (district ?? place) === own);
    const isThen = as === null || periods.length === 0 || time > SURE_OF_TIME;
    return score >= LIKELY && isSound(figure) && isHere && isThen && (as === null || isSize(figure, as));
  });
}

/** Neither by how much something is more nor a share is a size of which a share is taken. */
function isSize({ label, dimension }: Figure, as: Reckoning): boolean {
  if (as !== 'difference' && dimension === 'percent') return false;
  return !SAYS.difference.test(label) && !SAYS.compared_change.test(label.slice(-2));
}

/** What the newest report prints: of a side that names no time (现在), beside one that does. */
function newestOf(fits: readonly Fit[]): Fit[] {
  const dayOf = ({ article }: Fit) => article.date ?? '';
  const newest = fits.map(dayOf).toSorted().at(-1);
  return fits.filter((fit) => dayOf(fit) === newest);
}

/** Of two sides the figures that can be compared and are worth most together; null where none can. */
function bestPair([left = [], right = []]: readonly Fit[][]): [Fit, Fit] | null {
  const pairs = left.flatMap((one) =>
    right
      .filter(({ figure }) => one.figure !== figure && comparable(one.figure, figure))
      .map((other) => ({
        pair: [one, other] as [Fit, Fit],
        worth: one.score + other.score + SAME_MEASURE * likeness(nameOf(one), nameOf(other)),
      })),
  );
  return pairs.toSorted((a, b) => b.worth - a.worth)[0]?.pair ?? null;
}

function whichIsMore({ language, folded, ...question }: Question, pair: [Fit, Fit]): Answer {
  const sizeOf = ({ figure }: Fit) => sizeBeside(figure, pair[0].figure);
  const [more, less] = pair.toSorted((a, b) => sizeOf(b) - sizeOf(a)) as [Fit, Fit];
  const fewer = ASKS.fewer.test(folded);
  const said = fewer ? less : more;
  // Two measures of one place are told apart by what they measure.
  const place =
    more.article === less.article
      ? labelOf(said.figure, language)
      : districtName(said.article.district ?? said.article.title ?? '', language);
  const head = sizeOf(more) === sizeOf(less) ? 'answer.equal' : fewer ? 'answer.less' : 'answer.more';
  return sideBySide({ ...question, language, folded }, [more, less], { head: phrase(head, language, { place }) });
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
