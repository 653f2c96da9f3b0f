import { NOT_FIGURES } from '../../tables/figures.ts';
import type { Span } from '../../text/sentences.ts';

const NAMES = new RegExp(NOT_FIGURES.map((row) => row.pattern).join('|'), 'g');
const TITLES = /《[^》]{0,60}》/g;

/** The stretches of folded text whose numerals name, rank or tell the time, in printed order. */
export function notFigures(text: string): Span[] {
  return [NAMES, TITLES].flatMap((pattern) =>
    text
      .matchAll(pattern)
      .map((found) => ({ start: found.index, end: found.index + found[0].length }))
      .toArray(),
  );
}
