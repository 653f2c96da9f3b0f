import { withoutPlace } from '../answering/say.ts';
import { byTime, timeOf } from '../figures/dates/times.ts';
import { readsAlone } from '../figures/labels/noun-phrase.ts';
import { PICTURES } from '../limits/pictures.ts';
import type { Point } from '../model/series.ts';
import { haveOneUnit, largestAlike, type Unlike } from './comparable.ts';

/** Figures that make one drawing, and along what: times, places, or the several things that one report tells of. */
export type Chosen = { by: 'time' | 'place' | 'thing'; points: readonly [Point, ...Point[]] };

/** Of figures of any kind those that can be set in one drawing; else why none can. */
export function choose(points: readonly Point[]): Chosen | Unlike {
  const alike = largestAlike(points);
  if (typeof alike === 'string') return alike;
  const places = newestOfEach(alike);
  if (places.length >= PICTURES.least) return chosen('place', places);
  const [times = []] = [...Map.groupBy(alike, placeOf).values()]
    .map((own) => onceEach(own.toSorted(byTime), timeOf))
    .toSorted((a, b) => b.length - a.length);
  return times.length >= PICTURES.least ? chosen('time', times) : 'few';
}

/** Counts say how many of something, and beside the count of something else nothing; shares are each of another whole. */
const NOT_BESIDE = /^(?:count|people|households|time|years|age|percent)/;

/** The largest group of amounts that one report tells in one unit and for one time (money for this and that); null where no three are. */
export function chooseThings(points: readonly Point[]): Chosen | null {
  const told = points.filter(
    ({ figure }) => readsAlone(withoutPlace(figure, figure.district).label) && !NOT_BESIDE.test(figure.dimension),
  );
  const groups = told.map((one) => {
    const beside = told.filter((other) => ofOneReport(one, other) && haveOneUnit(one.figure, other.figure));
    return onceEach(beside, ({ figure }) => figure.label);
  });
  const [best = []] = groups.toSorted((a, b) => b.length - a.length);
  return best.length >= PICTURES.least && isLegible(best) ? chosen('thing', best) : null;
}

/** The figures of a series as it stands: those that go with most of the others. */
export function chooseSeries(by: 'time' | 'place', points: readonly Point[]): Chosen | Unlike {
  const alike = largestAlike(points);
  return typeof alike === 'string' ? alike : chosen(by, alike);
}

function chosen(by: Chosen['by'], points: readonly Point[]): Chosen {
  return { by, points: points as Chosen['points'] };
}

/** The place that a figure is of, else its report's. */
export function placeOf({ figure, article }: Point): string | null {
  return figure.district ?? article.district;
}

/** The newest figure of each place, in the order of the first. */
function newestOfEach(points: readonly Point[]): Point[] {
  const ofPlaces = Map.groupBy(points, placeOf);
  ofPlaces.delete(null);
  return [...ofPlaces.values()].flatMap((own) => own.toSorted((a, b) => byTime(b, a)).slice(0, 1));
}

function onceEach(points: readonly Point[], keyOf: (point: Point) => string): Point[] {
  return [...Map.groupBy(points, keyOf).values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}

function ofOneReport(one: Point, other: Point): boolean {
  const [a, b] = [one.figure.period, other.figure.period];
  return (
    one.article.id === other.article.id && placeOf(one) === placeOf(other) && a?.from === b?.from && a?.to === b?.to
  );
}

/** Whether the smallest is still seen beside the largest. */
function isLegible(points: readonly Point[]): boolean {
  const sizes = points.map(({ figure }) => Math.abs(Math.max(...[figure.value].flat())));
  return Math.min(...sizes) * PICTURES.spread >= Math.max(...sizes) && Math.max(...sizes) > 0;
}
