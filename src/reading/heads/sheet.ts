import type { Block } from '../../model.ts';
import { type RunIn, runInByline } from '../bylines/run-in-byline.ts';
import { halfWidth } from '../lines/half-width.ts';
import type { Known } from '../lines/known.ts';
import { layOut, type Piece, type Print } from '../lines/lines.ts';
import type { Role } from './head-signs.ts';
import { parted } from './parts.ts';
import { rolesOf } from './roles.ts';

/**
 * A block as read by itself; `closing` is the byline that was run into its end, no longer part of its text, `belowPage` whether it
 * stands right below a line of the page's own, as the first of several briefs does.
 */
export type Leaf = { piece: Piece; role: Role; closing: RunIn | null; belowPage: boolean };

/**
 * Takes run-in bylines off, finds the printed lines, and says what each block is.
 * @param prints - How each block is printed, where that is known.
 */
export function readSheet(given: readonly Block[], known: Known, prints: readonly Print[] = []): Leaf[] {
  const blocks = prints.length > 0 ? given : parted(given);
  const closings = blocks.map((block) => runInByline(halfWidth(block.text)));
  const pieces = layOut(blocks.map((block, at) => withoutByline(block, closings[at] ?? null))).map((piece, at) =>
    asPrinted(piece, prints[at]),
  );
  const closes = (at: number): boolean => (closings[at] ?? null) !== null;
  const roles = rolesOf(pieces, closes, known);
  return pieces.map((piece, at) => ({
    piece,
    role: roles[at] ?? 'text',
    closing: closings[at] ?? null,
    belowPage: roles[at - 1] === 'furniture',
  }));
}

function asPrinted(piece: Piece, print: Print | undefined): Piece {
  return print === undefined ? piece : { ...piece, column: print.column, print };
}

function withoutByline(block: Block, closing: RunIn | null): Block {
  if (closing === null) return block;
  const before = block.text.slice(0, closing.start).trimEnd();
  const after = block.text.slice(closing.end).trimStart();
  return { ...block, text: after === '' ? before : `${before} ${after}` };
}
