import { type Columns, cohesionPoints } from './boundaries.ts';
import { beginPoints, openPoints } from './chain.ts';
import type { Draft } from './draft.ts';
import type { Known } from './known.ts';
import { opensReport } from './lead.ts';
import type { Piece } from './lines.ts';
import { pairsOf } from './pairs.ts';
import type { Partners } from './partners.ts';
import { seamPoints } from './seam-points.ts';
import { WEIGHTS } from './weights.ts';

/**
 * What stands whole on the page, and which of its pieces go on which; null where it has too many blocks to ask. Then
 * text is read on in the article above it.
 */
export type Page = { known: Known; partners: Partners | null };

/** An article as far as it is read. */
export type Thread = {
  draft: Draft;
  said: Set<string>;
  texts: Piece[];
  columns: Columns;
  /** Pieces that nothing has gone on yet, the last ones of it. */
  ends: Piece[];
  /** The article that was left when this one was taken up again. */
  left: Thread | null;
};

type Next<T extends Thread> = {
  piece: Piece;
  /** The piece and the text behind it, up to the next head or byline. */
  texts: readonly Piece[];
  /** The place of the office that signs next below; '' where none does. */
  office: string;
  threads: readonly T[];
  open: T | null;
  page: Page;
  /** Points for the piece beginning an article of its own. */
  begins: number;
};

/**
 * The article that a piece of text belongs to where columns run on behind another article's head: the one whose open
 * end it goes on, or one of which only the head has been printed.
 * @returns null where the text goes on in the open article, or begins one.
 */
export function runsOnIn<T extends Thread>({ piece, texts, office, threads, open, page, begins }: Next<T>): T | null {
  const here = pointsHere(open, piece, texts, page);
  let best: T | null = null;
  let most = floorFor(open, piece, begins);
  for (const thread of threads.slice(-WEIGHTS.runOn.reach)) {
    const waits = thread.texts.length === 0;
    if (thread === open || (thread.draft.closed && !waits)) continue;
    const points = waits
      ? waiting(thread, open, piece, texts) - (isWaiting(open) ? here : 0)
      : goingOn(thread, open, piece, texts, page) - here;
    const told = officePoints(thread, office) - officePoints(open, office);
    if (points + told <= most) continue;
    best = thread;
    most = points + told;
  }
  if (best !== null) best.left = open;
  return best;
}

/** What the text gains where it stays, or begins an article: a line from the middle of a sentence begins no text. */
function floorFor(open: Thread | null, piece: Piece, begins: number): number {
  if (open !== null && !open.draft.closed && !isWaiting(open)) return Math.max(0, begins);
  return beginPoints(piece) < 0 ? WEIGHTS.runOn.headless : 0;
}

/**
 * The article that an office signs: not the open one where another that no byline closes yet has named its place.
 */
export function signedBy<T extends Thread>(office: string, threads: readonly T[], open: T | null): T | null {
  if (office === '' || open === null || officePoints(open, office) > 0) return null;
  const near = threads.slice(-WEIGHTS.runOn.reach).filter((thread) => thread.texts.length > 0 && !thread.draft.closed);
  return near.findLast((thread) => officePoints(thread, office) > 0) ?? null;
}

/** Points for an office's place being named in an article, or in its heads. */
function officePoints(thread: Thread | null, office: string): number {
  if (office === '' || thread === null) return 0;
  const heads = headWords(thread.draft);
  const named = heads.includes(office) || pairsOf(office).every((pair) => thread.said.has(pair));
  return named ? WEIGHTS.runOn.office : 0;
}

/** What the first heads of an article say: no article has more, but a page that is no page may. */
function headWords({ heads }: Draft): string {
  return heads
    .slice(0, WEIGHTS.headsTogether)
    .map((head) => head.text)
    .join('');
}

function isWaiting(thread: Thread | null): boolean {
  return thread !== null && thread.texts.length === 0;
}

/** Points for the piece going on where the page just was. */
function pointsHere(open: Thread | null, piece: Piece, texts: readonly Piece[], page: Page): number {
  if (open === null || open.draft.closed) return 0;
  // Below a head its text begins; a line from the middle of a sentence is another's.
  if (isWaiting(open)) return (beginPoints(piece) < 0 ? 0 : WEIGHTS.runOn.ownHead) + likeness(open, texts);
  return linkPoints(open, piece, page) - cohesionPoints(open.said, texts);
}

function goingOn(thread: Thread, open: Thread | null, piece: Piece, texts: readonly Piece[], page: Page): number {
  const { runOn } = WEIGHTS;
  const prior = open?.left === thread ? runOn.resume : runOn.prior;
  const link = linkPoints(thread, piece, page);
  return prior + (link > 0 ? link : runOn.newParagraph) - cohesionPoints(thread.said, texts);
}

/** Points for the text belonging to heads that no text stands below yet. */
function waiting(thread: Thread, open: Thread | null, piece: Piece, texts: readonly Piece[]): number {
  const { runOn } = WEIGHTS;
  if (thread.draft.heads.length === 0 || beginPoints(piece) <= 0) return Number.NEGATIVE_INFINITY;
  const isLeft = open?.left === thread;
  let points = (isLeft ? runOn.resumeWaiting : runOn.waiting) + likeness(thread, texts);
  if (opensReport(piece.text)) points += runOn.report;
  if (open === null || open.draft.closed) points += isLeft ? runOn.closed : 0;
  else if (!isWaiting(open)) points += cohesionPoints(open.said, texts);
  return points;
}

/** Points for what heads say standing in the text. */
function likeness({ draft }: Thread, texts: readonly Piece[]): number {
  const heads = new Set(pairsOf(headWords(draft)));
  const said = new Set(pairsOf(texts.map((text) => text.text).join('')));
  let shared = 0;
  for (const pair of heads) if (said.has(pair)) shared += 1;
  return (WEIGHTS.runOn.likeness * shared) / Math.max(1, heads.size);
}

/** Points for a piece going on the best of an article's open ends; 0 where it goes on none. */
function linkPoints(thread: Thread, piece: Piece, page: Page): number {
  return Math.max(0, bestEnd(thread, piece, page)?.points ?? 0);
}

function bestEnd({ ends }: Thread, piece: Piece, page: Page): { end: Piece; points: number } | null {
  const begin = beginPoints(piece);
  let best: { end: Piece; points: number } | null = null;
  for (const end of ends) {
    const points =
      openPoints(end) - begin + seamPoints(end, piece, page.known) + partnerPoints(end, piece, page.partners);
    if (best === null || points > best.points) best = { end, points };
  }
  return best;
}

/** Points for two pieces being partners over the whole page; as many against it where they have others. */
function partnerPoints(end: Piece, piece: Piece, partners: Partners | null): number {
  const { partner } = WEIGHTS.runOn;
  if (partners?.before.get(piece) === end) return partner;
  return partners?.behind.has(end) ? -partner : 0;
}

/** Adds a piece to an article's text. */
export function goOn(thread: Thread, piece: Piece, page: Page): void {
  const best = page.partners === null ? null : bestEnd(thread, piece, page);
  if (best !== null && best.points > 0) thread.ends = thread.ends.filter((end) => end !== best.end);
  thread.ends = [...thread.ends.slice(1 - ENDS), piece];
  thread.texts.push(piece);
  thread.columns = {
    narrowest: Math.min(thread.columns.narrowest, piece.column),
    widest: Math.max(thread.columns.widest, piece.column),
  };
  for (const pair of pairsOf(piece.text)) thread.said.add(pair);
}

/** Columns that OCR reads across at most. */
const ENDS = 3;
