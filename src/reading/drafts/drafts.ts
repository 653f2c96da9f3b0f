import { findPlaces } from '../../lookup/find-places.ts';
import { BYLINES } from '../../tables/people.ts';
import { type ReadByline, readByline } from '../bylines/byline.ts';
import { signedUnder } from '../heads/head-signs.ts';
import type { Leaf } from '../heads/sheet.ts';
import type { Known } from '../lines/known.ts';
import { opensReport } from '../lines/lead.ts';
import type { Piece } from '../lines/lines.ts';
import { differentPairs, rarityOf } from '../lines/pairs.ts';
import { endsSentence } from '../lines/signs.ts';
import { beginPoints, isWide } from '../paragraphs/chain.ts';
import { partnersOf } from '../paragraphs/partners.ts';
import { WEIGHTS } from '../weights.ts';
import { type Ahead, headStandsApart, headsBeginArticle, textBeginsArticle } from './boundaries.ts';
import type { Draft, Thread } from './draft.ts';
import { closingOf, leadsText, marksOf } from './habits.ts';
import { type Choice, choicesFor, goOn, type Page } from './run-on.ts';
import { atEnd, beginWay, likeliest, threadOf, type Way, waysOn } from './ways.ts';

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
  let page: Page = { known, partners, rarity, under: signedUnder(leaves), marks: marksOf(leaves), ...UNKNOWN };
  let drafts = cut(leaves, page);
  // What the page does for the most part is likelier for the rest of it, too.
  for (let again = 0; again < AGAIN; again += 1) {
    page = { ...page, steady: drafts.steady, closing: closingOf(drafts.drafts) };
    drafts = cut(leaves, page);
  }
  return drafts;
}

const AGAIN = 1;
/** Of a page that was not read yet: text goes on where it is rather than elsewhere, a logarithm. */
const UNKNOWN = { steady: 1, closing: 0 };

type Sheet = { leaves: readonly Leaf[]; page: Page };

/** Reads the sheet from top to bottom in the few ways that are likeliest so far. */
function cut(leaves: readonly Leaf[], page: Page): Cut {
  let ways: Way[] = [beginWay()];
  for (const at of leaves.keys()) ways = likeliest(ways.flatMap((way) => readOn(way, at, { leaves, page })));
  const [{ threads, scraps, stayed, left } = beginWay()] = likeliest(ways.map(atEnd));
  return { drafts: threads.map(({ draft }) => draft), scraps, steady: Math.log((stayed + 10) / (left + 0.5)) };
}

/** The block at `at` put to an article; several ways where it may be of several. */
function readOn(way: Way, at: number, sheet: Sheet): Way[] {
  const { leaves, page } = sheet;
  const leaf = leaves[at];
  if (leaf === undefined) return [way];
  const open = way.open === null ? undefined : way.threads[way.open];
  const isRest = isOfBlockBefore(leaves, at);
  if (!isRest && (leaf.role === 'scrap' || (open?.draft.items.length === 0 && isAdrift(leaves, at)))) {
    if (open === undefined || open.draft.closed || open.texts.length === 0) way.scraps.push(leaf.piece);
    else threadOf(way, way.open ?? 0, at).draft.items.push({ kind: 'scrap', piece: leaf.piece });
    return [way];
  }
  const was = way.open;
  const count = way.threads.length;
  const all = isRest && was !== null ? [{ thread: was, points: 0 }] : choices(way, at, sheet);
  return waysOn(way, all).map((next) => {
    const chosen = next.open ?? 0;
    if (leaf.role === 'text') {
      if (was !== null && chosen !== was && chosen < count) next.left += 1;
      else next.stayed += 1;
    }
    const thread = threadOf(next, chosen, at);
    if (chosen !== was) thread.behind = was;
    take(thread, leaves, at, page);
    return next;
  });
}

/** Whether a leaf is another part of the block before it, which is of one article. */
function isOfBlockBefore(leaves: readonly Leaf[], at: number): boolean {
  return leaves[at] !== undefined && leaves[at - 1]?.piece.number === leaves[at]?.piece.number;
}

/** The articles that a block may belong to: the one being read, one that was left for it, or a new one. */
function choices(way: Way, at: number, sheet: Sheet): Choice[] {
  const { leaves, page } = sheet;
  const leaf = leaves[at];
  const open = way.open === null ? undefined : way.threads[way.open];
  const begins = open === undefined ? 1 : pointsForBeginning(open, at, sheet);
  if (leaf?.role === 'text' && page.partners !== null)
    return choicesFor(way, { piece: leaf.piece, at, office: officeAhead(leaves, at), page, begins });
  return [{ thread: way.open !== null && begins <= 0 ? way.open : way.threads.length, points: 0 }];
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
function pointsForBeginning(open: Thread, at: number, { leaves, page }: Sheet): number {
  const role = leaves[at]?.role;
  const print = leaves[at]?.piece.print;
  if (print?.begins === true) return WEIGHTS.article.printedFirst;
  if (role === 'byline') return -1;
  if (open.draft.closed) return print === undefined || role === 'head' ? 1 : -1;
  // Of heads alone a byline below them says that they are whole.
  if (open.texts.length === 0 && (role !== 'head' || open.draft.bylines.length === 0)) return -1;
  const within = print === undefined ? 0 : WEIGHTS.article.printedWithin;
  const ahead = lookAhead(leaves, at, page);
  if (role !== 'head') return within + textBeginsArticle(open, ahead);
  return within + (open.texts.length === 0 ? headStandsApart(open, ahead) : headsBeginArticle(open, ahead));
}

/** Puts the block at `at` to an article. */
export function take(open: Thread, leaves: readonly Leaf[], at: number, page: Page): void {
  const leaf = leaves[at];
  if (leaf === undefined) return;
  const { draft, texts } = open;
  const { piece, role, closing } = leaf;
  open.last = at;
  if (role !== 'byline') for (const pair of differentPairs(piece)) open.told.add(pair);
  if (role === 'byline') {
    const read = readByline(piece.text);
    if (read !== null) draft.bylines.push(read);
    draft.bylineBlocks.push(piece.number);
    draft.closed = texts.length > 0 && !isUnderLead(open, read, leaves.slice(at + 1, at + AHEAD), page);
  } else if (role === 'head') {
    if (texts.length === 0) draft.heads.push(piece);
    else draft.items.push({ kind: 'subhead', piece });
  } else {
    if (texts.length === 0) draft.closed = false;
    draft.items.push({ kind: 'text', piece });
    goOn(open, piece, page);
  }
  if (role === 'text') open.photographed = closing !== null && isPhotographer(closing);
  if (closing !== null) sign(open, closing);
}

/**
 * Whether a byline stands between a first paragraph and the text that goes on, or its first subhead: that paragraph is set wide
 * over the columns, or the page signs above its texts elsewhere.
 */
function isUnderLead(
  { draft, texts }: Thread,
  read: ReadByline | null,
  ahead: readonly Leaf[],
  { under }: Page,
): boolean {
  const [lead, more] = texts;
  if (lead === undefined || more !== undefined || lead.print !== undefined || draft.heads.length === 0) return false;
  // A photographer signs the words to a picture, which may be as wide.
  if (read === null || isPhotographer(read)) return false;
  const text = ahead.find(({ role }) => role === 'text');
  if (text === undefined || opensReport(text.piece.text)) return false;
  return isWide(lead, text.piece.column) || (text === ahead[0] && under >= WEIGHTS.habit.often);
}

/** A photographer signs a caption, wherever in its article that stands; names by themselves may be anybody's. */
function sign({ draft, photographed }: Thread, closing: ReadByline): void {
  (photographed || !closing.said ? draft.credits : draft.bylines).push(closing);
  draft.closed ||= !photographed;
}

/** The heads that stand together from `at` on, and the text below them up to the next head or byline. */
export function lookAhead(
  leaves: readonly Leaf[],
  at: number,
  { rarity, partners, closing, under, marks }: Page,
): Ahead {
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
  const [below] = texts;
  return {
    heads,
    texts,
    bylineBelowHead,
    belowPage: leaves[at]?.belowPage === true && leaves[at].piece.print === undefined,
    photo: signsPhoto(leaves[on - 1]) || signsPhoto(leaves[on]),
    goesOn: below === undefined ? undefined : partners?.get(below),
    rarity,
    closing,
    under,
    marks,
  };
}

/** Whether a photographer signs a block, or in it. */
function signsPhoto(leaf: Leaf | undefined): boolean {
  const read = leaf?.closing ?? (leaf?.role === 'byline' ? readByline(leaf.piece.text) : null);
  return read !== null && isPhotographer(read);
}

function isPhotographer({ byline }: ReadByline): boolean {
  return byline.role !== null && BYLINES.photo.has(byline.role);
}

function pieceAt(leaves: readonly Leaf[], at: number): Piece[] {
  const piece = leaves[at]?.piece;
  return piece === undefined ? [] : [piece];
}

/** Blocks ahead that are looked at: enough to tell what they are about. */
const AHEAD = 6;
