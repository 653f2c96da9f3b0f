import { WEIGHTS } from '../weights.ts';
import { halfWidth } from './half-width.ts';
import type { Piece } from './lines.ts';
import { printedWidth } from './width.ts';

/** What a sentence ends with, and the marks that close behind it. */
const SENTENCE_END = /[。!?…][”"’'」』)】]*$/;
/** UTF-16 units at the end of a text among which the end of its sentence is, with all the marks that close behind it. */
const CLOSING = 16;
const HANGING = /[,。、;:!?”"’'」』)》】]$/;
const SQUEEZED = /[,。、;:!?"“”‘’「」『』()《》【】]/;
/** With these a text is not at its end. */
const GOES_ON = /[,、;:(《“「『【]$/;
/** With these no sentence begins. */
const CANNOT_BEGIN = /^[,。、;:!?)”’」』)》】%]/;

/** Ems that a line may run over its column: a mark at its end hangs over the edge, marks within it are squeezed. */
export function mayRunOver(line: string): number {
  return SQUEEZED.test(halfWidth(line)) ? WEIGHTS.overhang : WEIGHTS.overrun;
}

/** Whether a line ends with a mark, which may hang over the edge of its column. */
export function isHanging(line: string): boolean {
  return HANGING.test(halfWidth(line));
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-CLOSING));
}

export function goesOn(text: string): boolean {
  return GOES_ON.test(text.slice(-1));
}

export function cannotBegin(text: string): boolean {
  return CANNOT_BEGIN.test(text);
}

/**
 * How far, in ems, the first line stays behind its column (below zero) or runs over it. A mark at its end may hang over
 * the edge, so that a line set in by two may measure one short.
 */
export function firstLineOffset(piece: Piece): number {
  if (piece.print !== undefined) return -(piece.print.indent ?? 0);
  if (piece.setIn !== undefined) return piece.setIn ? -WEIGHTS.indent : 0;
  const line = piece.lines[0] ?? '';
  const offset = printedWidth(line) - piece.column;
  if (!isHanging(line) || offset <= -WEIGHTS.indent || offset > 0.5) return offset;
  return offset < -0.5 ? offset - 1 : offset - 0.5;
}

/** Ems by which a first line of the page may be set in. */
export function indentOf({ flush }: Piece): number {
  return flush === true ? 0 : WEIGHTS.indent;
}

/** Whether the last line reaches the edge of its column, so that the text may go on elsewhere. */
export function isLastLineFull(piece: Piece): boolean {
  if (piece.print !== undefined) return piece.print.lacking < WEIGHTS.layout.short;
  const least = piece.lines.length === 1 ? indentOf(piece) + 1 : 1;
  return printedWidth(piece.lines.at(-1) ?? '') >= piece.column - least;
}

/** Whether the text stops in mid-sentence at the edge of its column. */
export function isOpenEnded(piece: Piece): boolean {
  return isLastLineFull(piece) && !endsSentence(piece.text);
}
