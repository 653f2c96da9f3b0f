import { join } from 'node:path';
import { PAGE } from '../src/tables/weights.ts';
import { fitListwise } from './listwise.ts';
import { fitLogistic } from './logistic.ts';
import { rounded } from './named.ts';
import { type Lessons, lessonsOf } from './pages/examples.ts';
import { ownPages, toldPages } from './pages/known.ts';
import type { Choice, Decision } from './pages/labelled.ts';
import { trainingPage } from './pages/page.ts';
import { partingLessons } from './pages/parting.ts';
import { toldIn } from './pages/told.ts';

const SEED = 1;
const PAGES = 900;
/** How much a page counts whose reading is known for sure, for one that was set by chance. */
const TOLD = { one: 24, own: 60 };
/** The same for titles: the pages known for sure are of few manners. */
const TOLD_OF_TITLES = { one: 5.5, own: 50 };
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
    goingOn: firmly(chosen(lessons, 'goingOn')),
  };
  return {
    source: `Broadsheet: ${PAGES} pages set of news and our own articles in manners drawn by chance from seed ${SEED}, and ${pages.length - PAGES} whose reading is known; npm run fit`,
    ...weights,
    beginning: { ...weights.beginning, ...SURE, bylineBelow: SIGNED_EACH },
    opening: { ...weights.opening, leadingByline: SURE.leadingByline },
    apart: { ...weights.apart, bylineBelow: SIGNED_EACH },
  };
}

/**
 * Who reports in brackets begins a report, and a district's name before a head an article: few pages are set here on which
 * only that tells where one begins.
 */
const SURE = { leadingByline: 8, tagged: 3 } as const;
/** A head with who signs below begins an article, within a text and below another head: few drawn pages leave it to that to tell. */
const SIGNED_EACH = 5;

/**
 * How much more where a text goes on counts than by itself: it is added up over a page, and beside points set by hand (WEIGHTS.runOn),
 * which from 1 to 3 change papers little; the golden pages are read best so.
 */
const FIRM = 2.5;

function firmly(weights: Readonly<Record<string, number>>): Record<string, number> {
  return rounded(Object.fromEntries(Object.entries(weights).map(([sign, weight]) => [sign, FIRM * weight])));
}

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
