import { halfWidth } from '../lines/half-width.ts';
import type { Piece } from '../lines/lines.ts';

/**
 * The lines of heads, each a piece that keeps the number of its block: a kicker may stand in one block with its title. A block
 * of which it is not known where its lines end is one line.
 */
export function headLinesOf(heads: readonly Piece[]): Piece[] {
  return heads.flatMap((head) => {
    const { lines, text, print } = head;
    if (print !== undefined || lines.length < 2 || !text.includes('\n')) return [head];
    return lines.map((line) => ({ ...head, text: halfWidth(line), lines: [line] }));
  });
}

/** Whether a line of heads stands in one block with the one before. */
export function isOfBlockAbove(heads: readonly Piece[], at: number): boolean {
  return heads[at] !== undefined && heads[at]?.number === heads[at - 1]?.number;
}

/** In how many blocks some lines of heads stand. */
export function blocksIn(heads: readonly Piece[]): number {
  return new Set(heads.map(({ number }) => number)).size;
}
