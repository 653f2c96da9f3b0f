import { join } from 'node:path';
import { PAGE } from '../src/tables/weights.ts';
import { fitListwise } from './listwise.ts';
import { fitLogistic } from './logistic.ts';
import { rounded } from './named.ts';
import { type Lessons, lessonsOf, misreadSigns, rightPage } from './pages/examples.ts';
import { ownPages, toldPages } from './pages/known.ts';
import type { Choice, Decision, Labelled } from './pages/labelled.ts';
import { trainingPage } from './pages/page.ts';
import { partingLessons } from './pages/parting.ts';
import { toldIn } from './pages/told.ts';

const SEED = 1;
const PAGES = 900;
/** How much a page counts whose reading is known for sure, for one that was set by chance. */
const TOLD = { one: 24, own: 60 };
/** The same for titles: the pages known for sure are of few manners. */
const TOLD_OF_TITLES = { one: 3.6, own: 46 };
const PULL = 1e-4;

/** The weights by which a page of blocks is read. */
export function readingTable(truth: string): object {
  const news = toldIn(truth);
  const pages = [
    ...Array.from({ length: PAGES }, (_, at) => ({ ...trainingPage(news, SEED * PAGES + at), weight: 1, ofTitles: 1 })),
    ...toldPages(join(truth, 'eval/pages')).map((page) => ({
      ...page,
      weight: TOLD.one,
      ofTitles: TOLD_OF_TITLES.one,
    })),
    ...[...ownPages(), ...toldPages(join(truth, 'seed/truth'))].map((page) => ({
      ...page,
      weight: TOLD.own,
      ofTitles: TOLD_OF_TITLES.own,
    })),
  ];
  // What stands in one block is parted before anything else is asked.
  const parting = decided(
    pages.map((page) => ({ parting: partingLessons(page), weight: page.weight })),
    'parting',
  );
  Object.assign(PAGE.parting, parting);
  const lessons = pages.map((page) => ({ ...lessonsOf(page), weight: page.weight, ofTitles: page.ofTitles }));
  const weights = {
    parting,
    head: decided(lessons, 'head'),
    beginning: decided(lessons, 'beginning'),
    apart: decided(lessons, 'apart'),
    opening: decided(lessons, 'opening'),
    title: chosen(
      lessons.map((page) => ({ ...page, weight: page.ofTitles })),
      'title',
    ),
    goingOn: chosen(lessons, 'goingOn'),
  };
  return {
    source: `Broadsheet: ${PAGES} pages set of news and our own articles in manners drawn by chance from seed ${SEED}, and ${pages.length - PAGES} whose reading is known; npm run fit`,
    ...weights,
    beginning: { ...weights.beginning, ...SURE, bylineBelow: SIGNED_EACH },
    opening: { ...weights.opening, leadingByline: SURE.leadingByline },
    apart: { ...weights.apart, bylineBelow: SIGNED_EACH },
    goingOn: overWholePages(pages, weights),
  };
}

/**
 * Who reports in brackets begins a report, and a district's name before a head an article: few pages are set here on which
 * only that tells where one begins.
 */
const SURE = { leadingByline: 8, tagged: 3 } as const;
/** A head with who signs below begins an article, within a text and below another head: few drawn pages leave it to that to tell. */
const SIGNED_EACH = 5;

/** What the weights of going on are held to: moved one at a time on the golden pages, which fitting alone reads worse. */
const HELD: Readonly<Record<string, number>> = {
  stays: 1.5,
  own: -1.1,
  waiting: 0.3,
  waitingMiddle: -3.1,
  report: 3.2,
  likeness: 3.2,
  headLikeness: 6.1,
  link: 0.59,
  unended: -0.25,
  age: 1,
  waitingAge: -2.7,
  below: 1.9,
  size: -1.5,
  resume: 0,
  resumeWaiting: 1.1,
  steadyStays: 0.43,
  steadyAge: -1.09,
  photographed: -3,
  // Chosen on papers that set nothing in, of which few drawn pages interleave as they do.
  fits: 0.9,
};

/** Rounds over all pages, and how far one page moves a weight. */
const ROUNDS = 3;
const STEP = 0.003;
/** By what weight a page is seen once more in a round, and how often at most. */
const OFTEN = 6;
const MOST_SEEN = 10;

/**
 * The weights of going on moved until whole pages are read rightly with them, which single steps do not tell: the mean of an
 * averaged perceptron.
 */
function overWholePages(pages: readonly (Labelled & { weight: number })[], fitted: Tables): Record<string, number> {
  for (const name of Object.keys(fitted) as (keyof typeof fitted)[]) Object.assign(PAGE[name], fitted[name]);
  const weights: Record<string, number> = { ...fitted.goingOn };
  const sums = { ...weights };
  let count = 1;
  const right = pages.map(rightPage);
  // What counts more is seen more often.
  const seen = Array.from({ length: MOST_SEEN }, (_, time) =>
    right.filter((_, at) => (pages[at]?.weight ?? 0) / OFTEN > time),
  ).flat();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of seen) {
      Object.assign(PAGE.goingOn, weights);
      for (const [sign, off] of Object.entries(misreadSigns(page))) weights[sign] = (weights[sign] ?? 0) + STEP * off;
      for (const [sign, weight] of Object.entries(weights)) sums[sign] = (sums[sign] ?? 0) + weight;
      count += 1;
    }
  }
  return rounded(Object.fromEntries(Object.entries(sums).map(([sign, sum]) => [sign, held(sign, sum / count)])));
}

/** How far a weight is held to what the golden pages chose: half-way and not so far they are read worse. */
const HOLD = 0.8;

function held(sign: string, fitted: number): number {
  return HOLD * (HELD[sign] ?? fitted) + (1 - HOLD) * fitted;
}

type Tables = Record<keyof Lessons, Readonly<Record<string, number>>>;
type Weighed<K extends keyof Lessons> = Pick<Lessons, K> & { weight: number };

function decided<K extends 'parting' | 'head' | 'beginning' | 'apart' | 'opening'>(
  lessons: readonly Weighed<K>[],
  of: K,
): Record<string, number> {
  const cases = lessons.flatMap((page) => page[of].map((one: Decision) => ({ ...one, weight: page.weight })));
  const names = namesIn(cases.map(({ signs }) => signs));
  return rounded(
    fitLogistic(
      cases.map(({ signs, ...one }) => ({ ...one, signals: row(signs, names) })),
      { pull: PULL },
    ),
  );
}

function chosen<K extends 'title' | 'goingOn'>(lessons: readonly Weighed<K>[], of: K): Record<string, number> {
  const groups = lessons.flatMap((page) => page[of].map((one: Choice) => ({ ...one, weight: page.weight })));
  const names = namesIn(groups.flatMap(({ rows }) => rows));
  return rounded(
    fitListwise(
      groups.map(({ rows, ...one }) => ({ ...one, rows: rows.map((signs) => row(signs, names)) })),
      { pull: PULL },
    ),
  );
}

type Signs = Readonly<Record<string, number>>;

/** All signs by their names, that of every case first: it is not held back. */
function namesIn(rows: readonly Signs[]): string[] {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  names.delete('prior');
  return ['prior', ...[...names].toSorted()];
}

function row(signs: Signs, names: readonly string[]): Signs {
  return Object.fromEntries(names.map((name) => [name, signs[name] ?? 0]));
}
