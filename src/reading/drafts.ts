import { type ReadByline, readByline } from './byline.ts';
import { opensReport } from './lead.ts';
import type { Piece } from './lines.ts';
import { isTagged } from './roles.ts';
import type { Leaf } from './sheet.ts';
import { isOpenEnded } from './signs.ts';
import { WEIGHTS } from './weights.ts';
import { printedWidth } from './width.ts';

/** What stands in an article below its head, in printed order. */
export type Item = { kind: 'text' | 'subhead' | 'scrap'; piece: Piece };

/** An article while it is put together. */
export type Draft = { heads: Piece[]; items: Item[]; bylines: ReadByline[]; bylineBlocks: number[] };

/** The first part of a sheet read into articles, and scraps that stand outside of every article. */
export type Drafts = { drafts: Draft[]; scraps: Piece[] };

/**
 * Cuts the sheet into articles: a byline ends one, a head begins one unless it is a subhead of the one before, and a
 * report that begins in another column without a head is a caption.
 */
export function draftArticles(leaves: readonly Leaf[]): Drafts {
  const drafts: Draft[] = [];
  const scraps: Piece[] = [];
  let draft: Draft | null = null;
  let closed = true;
  const begin = (): Draft => {
    const next: Draft = { heads: [], items: [], bylines: [], bylineBlocks: [] };
    drafts.push(next);
    closed = false;
    return next;
  };
  for (const [at, leaf] of leaves.entries()) {
    const { piece, role } = leaf;
    if (role === 'scrap') {
      if (draft === null || closed || draft.items.length === 0) scraps.push(piece);
      else draft.items.push({ kind: 'scrap', piece });
    } else if (role === 'byline') {
      const read = readByline(piece.text);
      if (draft === null) draft = begin();
      if (read !== null) draft.bylines.push(read);
      draft.bylineBlocks.push(piece.number);
      // A byline right under the head leads its article.
      closed = draft.items.length > 0;
    } else if (role === 'head') {
      if (draft === null || closed || (draft.items.length > 0 && beginsArticle(leaves, at, draft))) draft = begin();
      if (draft.items.length === 0) draft.heads.push(piece);
      else draft.items.push({ kind: 'subhead', piece });
    } else {
      if (draft === null || closed || isNewCaption(draft, piece)) draft = begin();
      draft.items.push({ kind: 'text', piece });
    }
    if (leaf.closing !== null && draft !== null) {
      draft.bylines.push(leaf.closing);
      closed = true;
    }
  }
  return { drafts, scraps };
}

/** Whether a head in an article without a byline so far begins the next article and is no subhead. */
function beginsArticle(leaves: readonly Leaf[], at: number, draft: Draft): boolean {
  const { article } = WEIGHTS;
  const head = leaves[at]?.piece;
  if (head === undefined) return false;
  const run = headsFrom(leaves, at);
  const next = leaves[at + run.length]?.piece;
  const last = draft.items.findLast((item) => item.kind === 'text')?.piece;
  let points = article.prior;
  if (run.length > 1) points += article.severalHeads;
  if (run.some((piece) => isTagged(piece.text))) points += article.tagged;
  if (run.some((piece) => printedWidth(piece.text) > piece.column + WEIGHTS.overhang)) points += article.wideHead;
  if (next !== undefined && opensReport(next.text)) points += article.opensReport;
  if (last !== undefined && next !== undefined && Math.abs(last.column - next.column) > 1.5)
    points += article.otherColumn;
  if (last !== undefined && isOpenEnded(last)) points += article.afterOpenEnd;
  return points > 0;
}

function headsFrom(leaves: readonly Leaf[], at: number): Piece[] {
  const run: Piece[] = [];
  for (let on = at; leaves[on]?.role === 'head'; on += 1) {
    const piece = leaves[on]?.piece;
    if (piece !== undefined) run.push(piece);
  }
  return run;
}

/** Whether a text begins a caption although no byline closed the article before. */
function isNewCaption(draft: Draft, piece: Piece): boolean {
  const texts = draft.items.flatMap((item) => (item.kind === 'text' ? [item.piece] : []));
  const narrowest = Math.min(...texts.map((text) => text.column));
  const last = texts.at(-1);
  if (last === undefined || isOpenEnded(last)) return false;
  return opensReport(piece.text) && piece.column < narrowest * WEIGHTS.captionColumn;
}
