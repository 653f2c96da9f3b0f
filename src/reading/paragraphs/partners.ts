import type { Known } from '../lines/known.ts';
import type { Piece } from '../lines/lines.ts';
import { endsSentence } from '../lines/signs.ts';
import { WEIGHTS } from '../weights.ts';
import { bestPairs, type Edge } from './assignment.ts';
import { beginPoints, openPoints } from './chain.ts';
import { seamPoints } from './seam-points.ts';

/** A block, what it is, and who signs in its end. */
type Part = { piece: Piece; role: string; closing: unknown };

/** For a piece that begins within a sentence, the piece that it goes on best. */
export type Partners = ReadonlyMap<Piece, Piece>;

/**
 * Pairs the open ends of a whole page with the pieces that begin within a sentence, before it is known which article
 * any of them is in: the pairs with the most points together, so that no end is spent on a piece that another fits.
 */
export function partnersOf(leaves: readonly Part[], known: Known): Partners {
  const edges = leaves.flatMap((leaf, to) => edgesTo(leaves, leaf, to, known));
  const before = new Map<Piece, Piece>();
  for (const { from, to } of bestPairs(edges)) {
    const [end, piece] = [leaves[from]?.piece, leaves[to]?.piece];
    if (end !== undefined && piece !== undefined) before.set(piece, end);
  }
  return before;
}

function edgesTo(leaves: readonly Part[], { piece, role }: Part, to: number, known: Known): Edge[] {
  const { runOn, chain } = WEIGHTS;
  const begin = beginPoints(piece);
  if (role !== 'text' || begin > 0 || (begin === 0 && piece.flush !== true)) return [];
  const first = Math.max(0, to - runOn.partnerReach);
  return leaves.slice(first, to).flatMap((before, at) => {
    const from = first + at;
    if (!staysOpen(leaves, from, to) || (begin === 0 && endsSentence(before.piece.text))) return [];
    const distance = to === from + 1 ? chain.next : runOn.apart;
    const base = openPoints(before.piece) - begin + runOn.orphan + distance;
    return [{ from, to, points: base + seamPoints(before.piece, piece, known) }];
  });
}

/** Whether a text may go on at `to`: no byline closes its article before that, as far as no head is between. */
function staysOpen(leaves: readonly Part[], at: number, to: number): boolean {
  const leaf = leaves[at];
  if (leaf?.role !== 'text' || leaf.closing !== null || openPoints(leaf.piece) <= -2) return false;
  for (const { role, closing } of leaves.slice(at + 1, to)) {
    if (role === 'head') return true;
    if (role === 'byline' || closing !== null) return false;
  }
  return true;
}
