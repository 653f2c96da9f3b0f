import { type Ahead, headsBeginArticle, type SoFar, textBeginsArticle } from './boundaries.ts';
import { type ReadByline, readByline } from './byline.ts';
import { beginPoints } from './chain.ts';
import type { Piece } from './lines.ts';
import { pairsOf } from './pairs.ts';
import type { Leaf } from './sheet.ts';
import { endsSentence } from './signs.ts';
import { WEIGHTS } from './weights.ts';

/** What stands in an article below its head, in printed order. */
type Item = { kind: 'text' | 'subhead' | 'scrap'; piece: Piece };

/** An article while it is put together. */
export type Draft = {
  heads: Piece[];
  items: Item[];
  bylines: ReadByline[];
  bylineBlocks: number[];
  /** Whether a byline stands below its text. */
  closed: boolean;
};

/** A sheet cut into articles, and scraps that stand outside of every article. */
type Drafts = { drafts: Draft[]; scraps: Piece[] };

/** The article that is being read. */
type Open = SoFar & { draft: Draft; said: Set<string>; texts: Piece[] };

/**
 * Cuts the sheet into articles: a byline below the text ends one, heads begin one unless they are subheads of the one
 * before, and a text begins one where another report begins.
 */
export function draftArticles(leaves: readonly Leaf[]): Drafts {
  const first = cut(leaves, 0);
  // Where nearly every article closes with a byline, one that does not is more likely none.
  const closed = first.drafts.filter((draft) => draft.closed).length;
  const odds = (first.drafts.length - closed + 0.5) / (closed + 0.5);
  return cut(leaves, Math.min(0, Math.log(odds)) * WEIGHTS.article.habit);
}

function cut(leaves: readonly Leaf[], habit: number): Drafts {
  const drafts: Draft[] = [];
  const scraps: Piece[] = [];
  let open: Open | null = null;
  const begin = (): Open => {
    const draft: Draft = { heads: [], items: [], bylines: [], bylineBlocks: [], closed: false };
    drafts.push(draft);
    return { draft, said: new Set(), texts: [] };
  };
  for (const [at, leaf] of leaves.entries()) {
    if (leaf.role === 'scrap' || (open?.texts.length === 0 && isAdrift(leaves, at))) {
      if (open === null || open.draft.closed || open.texts.length === 0) scraps.push(leaf.piece);
      else open.draft.items.push({ kind: 'scrap', piece: leaf.piece });
      continue;
    }
    if (open === null || beginsArticle(open, leaves, at, habit)) open = begin();
    take(open, leaves, at);
  }
  return { drafts, scraps };
}

/** Whether a line that ends a sentence stands below a head, where nothing is that it could end. */
function isAdrift(leaves: readonly Leaf[], at: number): boolean {
  const [leaf, next] = [leaves[at], leaves[at + 1]];
  if (leaf?.role !== 'text' || leaf.closing !== null || leaf.piece.lines.length > 1) return false;
  if (!endsSentence(leaf.piece.text) || next === undefined) return false;
  return next.role === 'head' || (beginPoints(leaf.piece) < 0 && beginPoints(next.piece) > 0);
}

function beginsArticle(open: Open, leaves: readonly Leaf[], at: number, habit: number): boolean {
  const role = leaves[at]?.role;
  if (role === 'byline') return false;
  if (open.draft.closed) return true;
  if (open.texts.length === 0) return false;
  const ahead = lookAhead(leaves, at);
  return habit + (role === 'head' ? headsBeginArticle(open, ahead) : textBeginsArticle(open, ahead.texts)) > 0;
}

function take(open: Open, leaves: readonly Leaf[], at: number): void {
  const leaf = leaves[at];
  if (leaf === undefined) return;
  const { draft, texts } = open;
  const { piece, role, closing } = leaf;
  if (role === 'byline') {
    const read = readByline(piece.text);
    if (read !== null) draft.bylines.push(read);
    draft.bylineBlocks.push(piece.number);
    // A byline right under the head leads its article.
    draft.closed = texts.length > 0 || !leadsText(leaves, at);
  } else if (role === 'head') {
    if (texts.length === 0) draft.heads.push(piece);
    else draft.items.push({ kind: 'subhead', piece });
  } else {
    draft.items.push({ kind: 'text', piece });
    texts.push(piece);
    for (const pair of pairsOf(piece.text)) open.said.add(pair);
  }
  if (closing !== null) {
    draft.bylines.push(closing);
    draft.closed = true;
  }
}

/** Whether a byline stands above the text that it belongs to. */
function leadsText(leaves: readonly Leaf[], at: number): boolean {
  return leaves[at]?.role === 'byline' && leaves[at + 1]?.role === 'text';
}

/** The heads that stand together from `at` on, and the text below them up to the next head or byline. */
function lookAhead(leaves: readonly Leaf[], at: number): Ahead {
  const heads: Piece[] = [];
  const texts: Piece[] = [];
  let on = at;
  for (; leaves[on]?.role === 'head'; on += 1) heads.push(...pieceAt(leaves, on));
  const bylineBelowHead = heads.length > 0 && leadsText(leaves, on);
  if (bylineBelowHead) on += 1;
  for (; leaves[on]?.role === 'text' && texts.length < AHEAD; on += 1) texts.push(...pieceAt(leaves, on));
  return { heads, texts, bylineBelowHead };
}

function pieceAt(leaves: readonly Leaf[], at: number): Piece[] {
  const piece = leaves[at]?.piece;
  return piece === undefined ? [] : [piece];
}

/** Blocks ahead that are looked at: enough to tell what they are about. */
const AHEAD = 6;
