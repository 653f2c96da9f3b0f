import { findPlaces } from '../lookup/find-places.ts';
import { BYLINES } from '../tables/people.ts';
import { type Ahead, headsBeginArticle, NO_COLUMNS, textBeginsArticle } from './boundaries.ts';
import { readByline } from './byline.ts';
import { beginPoints } from './chain.ts';
import type { Draft } from './draft.ts';
import type { Known } from './known.ts';
import type { Piece } from './lines.ts';
import { partnersOf } from './partners.ts';
import { goOn, type Page, runsOnIn, signedBy, type Thread } from './run-on.ts';
import type { Leaf } from './sheet.ts';
import { endsSentence } from './signs.ts';
import { WEIGHTS } from './weights.ts';

/** A sheet cut into articles, and scraps that stand outside of every article. */
type Drafts = { drafts: Draft[]; scraps: Piece[] };

/** An article that is being read, or waits until its text goes on. */
type Open = Thread & { draft: Draft };

/**
 * Cuts the sheet into articles: a byline below the text ends one, heads begin one unless they are subheads of the one
 * before, and a text begins one where another report begins.
 */
export function draftArticles(leaves: readonly Leaf[], known: Known): Drafts {
  // What is known to be read on by its place is not looked for by its words.
  const isPlaced = leaves.some(({ piece }) => piece.print !== undefined);
  const partners = isPlaced || leaves.length > WEIGHTS.carefulBlocks ? null : partnersOf(leaves, known);
  const page = { known, partners };
  const first = cut(leaves, 0, page);
  // Where nearly every article closes with a byline, one that does not is more likely none.
  const closed = first.drafts.filter((draft) => draft.closed).length;
  const odds = (first.drafts.length - closed + 0.5) / (closed + 0.5);
  return cut(leaves, Math.min(0, Math.log(odds)) * WEIGHTS.article.habit, page);
}

function cut(leaves: readonly Leaf[], habit: number, page: Page): Drafts {
  const threads: Open[] = [];
  const scraps: Piece[] = [];
  let open: Open | null = null;
  for (const [at, leaf] of leaves.entries()) {
    if (leaf.role === 'furniture') continue;
    if (leaf.role === 'scrap' || (open?.draft.items.length === 0 && isAdrift(leaves, at))) {
      if (open === null || open.draft.closed || open.texts.length === 0) scraps.push(leaf.piece);
      else open.draft.items.push({ kind: 'scrap', piece: leaf.piece });
      continue;
    }
    open = threadFor({ leaves, at, threads, open, habit, page });
    take(open, leaves, at, page);
  }
  return { drafts: threads.map((thread) => thread.draft), scraps };
}

type Turn = {
  leaves: readonly Leaf[];
  at: number;
  threads: Open[];
  open: Open | null;
  habit: number;
  page: Page;
};

/** The article that a block belongs to: the one being read, one that was left for it, or a new one. */
function threadFor({ leaves, at, threads, open, habit, page }: Turn): Open {
  const leaf = leaves[at];
  const points = open === null ? 1 : pointsForBeginning(open, { leaves, at, habit, page });
  if (leaf?.role === 'text' && page.partners !== null) {
    const texts = lookAhead(leaves, at).texts;
    const office = officeAhead(leaves, at);
    const other = runsOnIn({ piece: leaf.piece, texts, office, threads, open, page, begins: points });
    if (other !== null) return other;
  }
  if (leaf?.role === 'byline') {
    const other = signedBy(officeAhead(leaves, at), threads, open);
    if (other !== null) return other;
  }
  if (open !== null && points <= 0) return open;
  const draft: Draft = { heads: [], items: [], bylines: [], bylineBlocks: [], closed: false };
  const begun: Open = { draft, said: new Set(), texts: [], columns: NO_COLUMNS, ends: [], left: null };
  threads.push(begun);
  return begun;
}

/** The place of the office that signs below the block at `at`, or in it; '' where no office does. */
function officeAhead(leaves: readonly Leaf[], at: number): string {
  for (const { role, piece, closing } of leaves.slice(at, at + AHEAD)) {
    const byline = closing?.byline ?? (role === 'byline' ? readByline(piece.text)?.byline : undefined);
    if (byline === undefined) continue;
    return findPlaces(byline.office ?? '')[0]?.printed.slice(0, 2) ?? '';
  }
  return '';
}

/** Whether a line that ends a sentence stands below a head, where nothing is that it could end. */
function isAdrift(leaves: readonly Leaf[], at: number): boolean {
  const [leaf, next] = [leaves[at], leaves[at + 1]];
  if (leaf?.role !== 'text' || leaf.closing !== null || leaf.piece.lines.length > 1) return false;
  if (!endsSentence(leaf.piece.text) || next === undefined) return false;
  return next.role === 'head' || (beginPoints(leaf.piece) < 0 && beginPoints(next.piece) > 0);
}

/** Points for the block at `at` beginning an article, above zero where it does. */
function pointsForBeginning(open: Open, { leaves, at, habit, page }: Omit<Turn, 'threads' | 'open'>): number {
  const role = leaves[at]?.role;
  const print = leaves[at]?.piece.print;
  if (print?.begins === true) return WEIGHTS.article.printedFirst;
  if (role === 'byline') return -1;
  if (open.draft.closed) return print === undefined || role === 'head' ? 1 : -1;
  if (open.texts.length === 0) return -1;
  const ahead = lookAhead(leaves, at);
  const within = print === undefined ? 0 : WEIGHTS.article.printedWithin;
  if (role !== 'head') return within + habit + textBeginsArticle(open, ahead);
  const [below] = ahead.texts;
  const before = below === undefined ? undefined : page.partners?.before.get(below);
  // A subhead cuts no sentence: where one goes on below, the head is another article's, and this one ends later.
  const isCut = before !== undefined && open.texts.includes(before);
  return within + (isCut ? WEIGHTS.article.cutsSentence : habit) + headsBeginArticle(open, ahead);
}

function take(open: Open, leaves: readonly Leaf[], at: number, page: Page): void {
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
    if (texts.length === 0) draft.closed = false;
    draft.items.push({ kind: 'text', piece });
    goOn(open, piece, page);
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
  for (; leaves[on]?.role === 'head' && heads.length < WEIGHTS.headsTogether; on += 1)
    heads.push(...pieceAt(leaves, on));
  const bylineBelowHead = heads.length > 0 && leadsText(leaves, on);
  if (bylineBelowHead) on += 1;
  // A byline in a block's end is the end of its article.
  while (leaves[on]?.role === 'text' && texts.length < AHEAD) {
    texts.push(...pieceAt(leaves, on));
    on += 1;
    if ((leaves[on - 1]?.closing ?? null) !== null) break;
  }
  return { heads, texts, bylineBelowHead, photo: signsPhoto(leaves[on - 1]) || signsPhoto(leaves[on]) };
}

/** Whether a photographer signs a block, or in it. */
function signsPhoto(leaf: Leaf | undefined): boolean {
  const byline = leaf?.closing?.byline ?? (leaf?.role === 'byline' ? readByline(leaf.piece.text)?.byline : undefined);
  return byline?.role !== undefined && byline.role !== null && BYLINES.photo.has(byline.role);
}

function pieceAt(leaves: readonly Leaf[], at: number): Piece[] {
  const piece = leaves[at]?.piece;
  return piece === undefined ? [] : [piece];
}

/** Blocks ahead that are looked at: enough to tell what they are about. */
const AHEAD = 6;
