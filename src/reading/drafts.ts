import { findPlaces } from '../lookup/find-places.ts';
import { BYLINES } from '../tables/people.ts';
import { type Ahead, headsBeginArticle, textBeginsArticle } from './boundaries.ts';
import { readByline } from './byline.ts';
import { beginPoints } from './chain.ts';
import type { Draft } from './draft.ts';
import type { Known } from './known.ts';
import type { Piece } from './lines.ts';
import { pairsOf, rarityOf } from './pairs.ts';
import { partnersOf } from './partners.ts';
import { type Choice, choicesFor, goOn, type Page, signedBy, type Thread } from './run-on.ts';
import type { Leaf } from './sheet.ts';
import { endsSentence } from './signs.ts';
import { atEnd, beginWay, likeliest, threadOf, type Way, waysOn } from './ways.ts';
import { WEIGHTS } from './weights.ts';

/** A sheet cut into articles, and scraps that stand outside of every article. */
type Drafts = { drafts: Draft[]; scraps: Piece[] };

/** The same, and by how much text goes on where it is rather than in an article that was left: a logarithm. */
type Cut = Drafts & { steady: number };

/**
 * Cuts the sheet into articles: a byline below the text ends one, heads begin one unless they are subheads of the one
 * before, and a text begins one where another report begins.
 */
export function draftArticles(sheet: readonly Leaf[], known: Known): Drafts {
  // What belongs to the page parts nothing.
  const leaves = sheet.filter(({ role }) => role !== 'furniture');
  // What is known to be read on by its place is not looked for by its words.
  const isPlaced = leaves.some(({ piece }) => piece.print !== undefined);
  const partners = isPlaced || leaves.length > WEIGHTS.carefulBlocks ? null : partnersOf(leaves, known);
  const rarity = rarityOf(leaves.map(({ piece }) => piece.text));
  let page: Page = { known, partners, rarity, steady: WEIGHTS.runOn.steady.usual };
  let habit = 0;
  let drafts = cut(leaves, habit, page);
  // What the page does for the most part is likelier for the rest of it, too.
  for (let again = 0; again < AGAIN; again += 1) {
    habit = habitOf(drafts.drafts);
    page = { ...page, steady: drafts.steady };
    drafts = cut(leaves, habit, page);
  }
  return drafts;
}

const AGAIN = 1;

/** Where nearly every article closes with a byline, one that does not is more likely none. */
function habitOf(drafts: readonly Draft[]): number {
  const closed = drafts.filter((draft) => draft.closed).length;
  return Math.min(0, Math.log((drafts.length - closed + 0.5) / (closed + 0.5))) * WEIGHTS.article.habit;
}

type Sheet = { leaves: readonly Leaf[]; habit: number; page: Page };

/** Reads the sheet from top to bottom in the few ways that are likeliest so far. */
function cut(leaves: readonly Leaf[], habit: number, page: Page): Cut {
  let ways: Way[] = [beginWay()];
  for (const at of leaves.keys()) ways = likeliest(ways.flatMap((way) => readOn(way, at, { leaves, habit, page })));
  const [{ threads, scraps, stayed, left } = beginWay()] = likeliest(ways.map(atEnd));
  return { drafts: threads.map(({ draft }) => draft), scraps, steady: Math.log((stayed + 10) / (left + 0.5)) };
}

/** The block at `at` put to an article; several ways where it may be of several. */
function readOn(way: Way, at: number, sheet: Sheet): Way[] {
  const { leaves, page } = sheet;
  const leaf = leaves[at];
  if (leaf === undefined) return [way];
  const open = way.open === null ? undefined : way.threads[way.open];
  if (leaf.role === 'scrap' || (open?.draft.items.length === 0 && isAdrift(leaves, at))) {
    if (open === undefined || open.draft.closed || open.texts.length === 0) way.scraps.push(leaf.piece);
    else threadOf(way, way.open ?? 0, at).draft.items.push({ kind: 'scrap', piece: leaf.piece });
    return [way];
  }
  const was = way.open;
  const count = way.threads.length;
  return waysOn(way, choices(way, at, sheet)).map((next) => {
    const chosen = next.open ?? 0;
    if (leaf.role === 'text') {
      if (was !== null && chosen !== was && chosen < count) next.left += 1;
      else next.stayed += 1;
    }
    const thread = threadOf(next, chosen, at);
    if (chosen !== was) thread.behind = was;
    take(thread, leaves, at, page);
    thread.last = at;
    if (leaf.role !== 'byline') for (const pair of pairsOf(leaf.piece.text)) thread.told.add(pair);
    return next;
  });
}

/** The articles that a block may belong to: the one being read, one that was left for it, or a new one. */
function choices(way: Way, at: number, sheet: Sheet): Choice[] {
  const { leaves, page } = sheet;
  const leaf = leaves[at];
  const open = way.open === null ? undefined : way.threads[way.open];
  const begins = open === undefined ? 1 : pointsForBeginning(open, at, sheet);
  const sure = (thread: number): Choice[] => [{ thread, points: 0 }];
  if (leaf?.role === 'text' && page.partners !== null)
    return choicesFor(way, { piece: leaf.piece, at, office: officeAhead(leaves, at), page, begins });
  const other = leaf?.role === 'byline' ? signedBy(officeAhead(leaves, at), way) : null;
  if (other !== null) return sure(other);
  return sure(way.open !== null && begins <= 0 ? way.open : way.threads.length);
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
function pointsForBeginning(open: Thread, at: number, { leaves, habit, page }: Sheet): number {
  const role = leaves[at]?.role;
  const print = leaves[at]?.piece.print;
  if (print?.begins === true) return WEIGHTS.article.printedFirst;
  if (role === 'byline') return -1;
  if (open.draft.closed) return print === undefined || role === 'head' ? 1 : -1;
  if (open.texts.length === 0) return -1;
  const ahead = { ...lookAhead(leaves, at), rarity: page.rarity };
  const soFar = { ...open, signed: open.draft.bylines.length > 0 };
  const within = print === undefined ? 0 : WEIGHTS.article.printedWithin;
  if (role !== 'head') return within + habit + textBeginsArticle(soFar, ahead);
  const [below] = ahead.texts;
  const before = below === undefined ? undefined : page.partners?.before.get(below);
  // A subhead cuts no sentence: where one goes on below, the head is another article's, and this one ends later.
  const isCut = before !== undefined && open.texts.includes(before);
  return within + (isCut ? WEIGHTS.beginning.cutsSentence : habit) + headsBeginArticle(soFar, ahead);
}

function take(open: Thread, leaves: readonly Leaf[], at: number, page: Page): void {
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
export function lookAhead(leaves: readonly Leaf[], at: number): Omit<Ahead, 'rarity'> {
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
