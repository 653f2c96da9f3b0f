import type { Piece } from '../lines/lines.ts';
import { partnersOf } from '../paragraphs/partners.ts';
import { WEIGHTS } from '../weights.ts';
import { type Context, looksLikeLines, type Role } from './head-signs.ts';

/** Of each piece that may end within a sentence the one that goes on it best, wherever on the page that is. */
export function goingOnOf(
  pieces: readonly Piece[],
  roles: readonly Role[],
  { closes, known }: Pick<Context, 'closes' | 'known'>,
): ReadonlyMap<Piece, Piece> {
  if (pieces.length > WEIGHTS.carefulBlocks || pieces.some(({ print }) => print !== undefined)) return new Map();
  const parts = pieces.map((piece, at) => ({
    piece,
    role: roles[at] === 'head' && looksLikeLines(piece) ? 'text' : (roles[at] ?? 'text'),
    closing: closes(at) || null,
  }));
  return new Map([...partnersOf(parts, known)].map(([after, before]) => [before, after]));
}
