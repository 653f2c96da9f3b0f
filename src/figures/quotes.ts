import { FIGURES } from '../limits/figures.ts';
import type { Span } from '../text/sentences.ts';

const { before, behind } = FIGURES.quoteChars;

/** Where words may be cut: behind marks and spaces, but not in 1,000 or 10:30. */
const EDGE = /[、;。!?\s]|[,:](?!\d)/;
const IN_NUMERAL = /[\d.,:%]/;

/**
 * The words around a figure that are its quote: its clause, and of one that goes on farther than a quote may have it what
 * is near, from a mark or a space on where one stands at the far end.
 * @param clause - Where the words begin that tell what is measured, and where the clause ends; folded offsets, as all here.
 */
export function quoteAround(text: string, figure: Span, clause: Span): Span {
  const start = figure.start - clause.start > before ? startNear(text, figure.start) : clause.start;
  const end = clause.end - figure.end > behind ? endNear(text, figure.end) : clause.end;
  return { start: Math.min(start, figure.start), end: Math.max(end, figure.end) };
}

function startNear(text: string, figure: number): number {
  const farthest = figure - before;
  const edge = text.slice(farthest, figure - before / 2).search(EDGE);
  let start = edge < 0 ? farthest : farthest + edge + 1;
  while (start < figure && isInNumeral(text, start)) start += 1;
  return start;
}

function endNear(text: string, figure: number): number {
  const farthest = figure + behind;
  for (let end = farthest; end > figure + behind / 2; end -= 1)
    if (text.slice(end, end + 2).search(EDGE) === 0) return end;
  let end = farthest;
  while (end > figure && isInNumeral(text, end)) end -= 1;
  return end;
}

function isInNumeral(text: string, at: number): boolean {
  return IN_NUMERAL.test(text.charAt(at - 1)) && IN_NUMERAL.test(text.charAt(at));
}
