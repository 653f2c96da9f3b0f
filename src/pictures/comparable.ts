import { likeness, sizeBeside } from '../figures/alike.ts';
import { comparable, convert } from '../figures/amounts/convert.ts';
import { takesOtherSide } from '../figures/contrast.ts';
import { lengthOf, timeOf } from '../figures/dates/times.ts';
import { nameOf } from '../figures/measure.ts';
import { PICTURES } from '../limits/pictures.ts';
import type { Point } from '../model/series.ts';
import type { Figure } from '../model.ts';
import { SAYS } from '../tables/says.ts';
import { foldText } from '../text/fold.ts';
import { isPlanned } from './planned.ts';

/** Why figures cannot be set in one drawing: too few of one kind, of other units, of times of other length, of other things. */
export type Unlike = 'few' | 'units' | 'times' | 'measures';

/** What two figures have in common: nothing that keeps them apart, or the first thing that does. */
export function apart(one: Point, other: Point): Exclude<Unlike, 'few'> | null {
  if (!haveOneUnit(one.figure, other.figure)) return 'units';
  if (!haveOneLength(one.figure, other.figure)) return 'times';
  return measureOneThing(one, other) ? null : 'measures';
}

/** Whether both are single values that can be told in one unit. */
export function haveOneUnit(a: Figure, b: Figure): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return false;
  return comparable(a, b) && (a.unit === b.unit || convert(b, a.unit) !== null);
}

/** Whether both are of times of one length, as far as they are printed: a month is none beside a year. */
function haveOneLength({ period: a }: Figure, { period: b }: Figure): boolean {
  const [one, other] = [a && lengthOf(a), b && lengthOf(b)];
  if (one === null || other === null) return true;
  return Math.min(one, other) / Math.max(one, other) >= PICTURES.sameLength;
}

/** Whether both are called alike, and neither is a part, a kind or an addition of which the other is none. */
function measureOneThing(one: Point, other: Point): boolean {
  const [a, b] = [one, other].map((point) => foldText(nameOf(point)));
  if (a === undefined || b === undefined || likeness(a, b) < PICTURES.sameMeasure) return false;
  const isAdded = ({ figure: { label } }: Point) => SAYS.addition.test(label);
  if (Math.min(a.length, b.length) <= PICTURES.bareMeasure && !shareSubject(one, other)) return false;
  return isAdded(one) === isAdded(other) && !takesOtherSide(a, [b]) && !takesOtherSide(b, [a]);
}

/** Whether two reports are about one thing as far as their titles tell: 产量 alone is of oranges here and of tea there. */
function shareSubject(one: Point, other: Point): boolean {
  const [ours, theirs] = [subjectOf(one), subjectOf(other)];
  const pairs = Array.from({ length: Math.max(0, ours.length - 1) }, (_, at) => ours.slice(at, at + 2));
  return pairs.some((pair) => /^[\p{L}\p{N}]+$/u.test(pair) && theirs.includes(pair));
}

/** A title without the name of its place. */
function subjectOf({ article: { title, district } }: Point): string {
  return foldText(title ?? '').replaceAll(foldText(district ?? '').replace(/[区县市]$/u, '') || ' ', ' ');
}

/** The most figures among some that go with one of them, in their order; why no three do where none have three. */
export function largestAlike(points: readonly Point[]): Point[] | Unlike {
  let best: Point[] = [];
  const reasons: Exclude<Unlike, 'few'>[] = [];
  for (const one of points) {
    const why = points.map((other) => apart(one, other));
    reasons.push(...why.filter((reason) => reason !== null));
    const alike = points.filter((_, at) => why[at] === null);
    if (alike.length > best.length) best = alike;
  }
  if (best.length >= PICTURES.least) return best;
  if (points.length < PICTURES.least) return 'few';
  return ORDER.find((reason) => reasons.includes(reason)) ?? 'few';
}

/** The reason that says most is told: other things before other times, and those before other units. */
const ORDER = ['measures', 'times', 'units'] as const satisfies Unlike[];

/** What is drawn of a figure, beside the first of its drawing. */
export function drawnBeside({ figure, article }: Point, first: Point) {
  return {
    figure,
    size: sizeBeside(figure, first.figure),
    planned: isPlanned(figure),
    place: figure.district ?? article.district,
    until: timeOf({ figure, article }) || null,
    day: article.date,
    source: article.source,
  };
}
