import { NOT_FIGURES } from '../tables/figures.ts';
import type { Span } from '../text/sentences.ts';

const NAMES = new RegExp(NOT_FIGURES.map((row) => row.pattern).join('|'), 'g');
const TITLES = /《[^》]{0,60}》/g;
/** A policy that is called by the number of its articles: "助企纾困45条". */
const QUOTED_NAMES = /"[^",。;]{2,20}\d+[条招]"/g;

/** The stretches of folded text whose numerals name, rank or tell the time, in printed order. */
export function notFigures(text: string): Span[] {
  return [NAMES, TITLES, QUOTED_NAMES].flatMap((pattern) =>
    text
      .matchAll(pattern)
      .map((found) => ({ start: found.index, end: found.index + found[0].length }))
      .toArray(),
  );
}
