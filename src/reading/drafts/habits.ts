import type { Leaf } from '../heads/sheet.ts';
import { isMarkedHead } from '../lines/marks.ts';
import type { Draft } from './draft.ts';

/** By how much more articles close with a byline than do not: where nearly all do, one that does not is more likely none. */
export function closingOf(drafts: readonly Draft[]): number {
  const closed = drafts.filter((draft) => draft.closed).length;
  return Math.max(0, (2 * closed) / Math.max(1, drafts.length) - 1);
}

/** How sure it is that a page has marks before its subheads: from two on it is. A head in one block with its text is a short piece's. */
export function marksOf(leaves: readonly Leaf[]): number {
  const marked = leaves.filter(({ role, piece }, at) => {
    const [above, below] = [leaves[at - 1], leaves[at + 1]];
    const isSubhead = role === 'head' && above?.role === 'text' && below?.piece.number !== piece.number;
    return isSubhead && isMarkedHead(piece.text);
  });
  return Math.min(1, marked.length / 2);
}

/** Whether a byline stands above the text that it belongs to. */
export function leadsText(leaves: readonly Leaf[], at: number): boolean {
  return leaves[at]?.role === 'byline' && leaves[at + 1]?.role === 'text';
}
