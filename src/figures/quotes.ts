import { FIGURES } from '../limits/figures.ts';
import type { Span } from '../text/sentences.ts';

const { before, behind } = FIGURES.quoteChars;

/** Behind these words may be cut, and where two more stand in no number (1,000 and 10:30 are whole). */
const EDGE = /[、;。!?\s]/;
const EDGE_OUTSIDE_NUMERAL = /[,:]/;
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
  for (let at = farthest; at < figure - before / 2; at += 1) if (isEdge(text, at)) return at + 1;
  let start = farthest;
  while (start < figure && isInNumeral(text, start)) start += 1;
  return start;
}

function endNear(text: string, figure: number): number {
  const farthest = figure + behind;
  for (let at = farthest; at > figure + behind / 2; at -= 1) if (isEdge(text, at)) return at;
  let end = farthest;
  while (end > figure && isInNumeral(text, end)) end -= 1;
  return end;
}

function isEdge(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (EDGE.test(mark)) return true;
  return EDGE_OUTSIDE_NUMERAL.test(mark) && !(/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)));
}

function isInNumeral(text: string, at: number): boolean {
  return IN_NUMERAL.test(text.charAt(at - 1)) && IN_NUMERAL.test(text.charAt(at));
}
