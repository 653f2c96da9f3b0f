import type { Computed } from '../model/answer.ts';
import { type Article, type Day, type Figure, isSound } from '../model.ts';
import { QUALIFIERS, UNITS } from '../tables/figures.ts';
import { daysBetween } from '../text/day.ts';
import { foldText } from '../text/fold.ts';
import { remembering } from '../text/remembering.ts';
import { comparable, convert } from './amounts/convert.ts';

/** Other reports named that print a value differently: enough to see that they differ. */
const OTHERS_NAMED = 3;

/** The share of two labels' letters, 0 to 1, from which they name the same measure. */
const SAME_MEASURE = 0.8;

/** A figure's value in the unit of another, so that 亩 and 平方米 can be set in order; the upper end of a range. */
export function sizeBeside(figure: Figure, other: Figure): number {
  const converted = figure.unit === other.unit ? null : convert(figure, other.unit);
  return converted?.value ?? Math.max(...[figure.value].flat());
}

const PLAINER = new Map(UNITS.map(({ unit, plainer }) => [unit, plainer]));

/** A figure once more in a unit that readers know better, or nothing; never one that was hard to read. */
export function plainer(figure: Figure): Computed[] {
  if (!isSound(figure)) return [];
  const converted = (PLAINER.get(figure.unit) ?? [])
    .map((unit) => convert(figure, unit))
    .filter((computed) => computed !== null);
  const readable = converted.find(({ value }) => value >= 1) ?? converted.at(-1);
  return readable === undefined ? [] : [readable];
}

/** Days between two editions from which each tells of its own time, where neither names one. */
const OTHER_TIME = 14;

/**
 * The figures of other articles that print another value for the same measure, place and period: both are kept, and
 * every reply that uses one says so. The first few articles stand for all; what a later edition prints anew is no
 * contradiction.
 * @param date - The day of the figure's own article.
 */
export function contradicting(
  figure: Figure,
  date: Day | null,
  articles: readonly Article[],
): { figure: Figure; article: Article }[] {
  const ofItsTime = articles.filter((other) => figure.period !== null || isSameTime(date, other.date));
  const others = ofItsTime.flatMap((article) => {
    const other = article.figures.find(
      (one) => one.articleId !== figure.articleId && measuresTheSame(figure, one) && !agrees(figure, one),
    );
    return other === undefined ? [] : [{ figure: other, article }];
  });
  return others.slice(0, OTHERS_NAMED);
}

function isSameTime(a: Day | null, b: Day | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(daysBetween(a, b)) <= OTHER_TIME);
}

function measuresTheSame(a: Figure, b: Figure): boolean {
  return (
    isSound(a) &&
    isSound(b) &&
    comparable(a, b) &&
    a.label !== '' &&
    a.district !== null &&
    a.district === b.district &&
    a.period?.from === b.period?.from &&
    a.period?.to === b.period?.to &&
    likeness(a.label, b.label) >= SAME_MEASURE
  );
}

/** How far the true number may be from one that is qualified, as a share of it. */
const QUALIFIED = 0.1;

const LIES = new Map<string, (typeof QUALIFIERS)[number]['lies']>(
  QUALIFIERS.map(({ qualifier, lies }) => [qualifier, lies]),
);

/** Whether two printed values can both be true: 近200 and 198 say the same, and 达200 is 200. */
export function agrees(a: Figure, b: Figure): boolean {
  const [one, other] = [rangeOf(a, sizeBeside(a, b)), rangeOf(b, sizeBeside(b, b))];
  const blur = 1e-9 * Math.max(...[...one, ...other].map(Math.abs));
  return one[0] <= other[1] + blur && other[0] <= one[1] + blur;
}

/** Between which numbers the true one lies. */
function rangeOf({ qualifier }: Figure, size: number): [least: number, most: number] {
  if (qualifier === null) return [size, size];
  // English words have no rows: about, nearly.
  const lies = LIES.get(qualifier) ?? 'near';
  const far = QUALIFIED * Math.abs(size);
  return [
    lies === 'below' || lies === 'near' ? size - far : size,
    lies === 'above' || lies === 'near' ? size + far : size,
  ];
}

/** The share of two labels' letters, 0 to 1, that they have in common. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairsIn(a), pairsIn(b)];
  if (one.size === 0 || other.size === 0) return foldText(a) === foldText(b) ? 1 : 0;
  return (2 * one.intersection(other).size) / (one.size + other.size);
}

/** The pairs of letters of the labels that were compared last: two sides may have a hundred figures each. */
const pairsIn = remembering(pairsOf, { latest: 1_000, longest: 200 });

function pairsOf(label: string): ReadonlySet<string> {
  const text = foldText(label);
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}
