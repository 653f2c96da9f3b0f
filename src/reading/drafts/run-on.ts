import { PAGE } from '../../tables/weights.ts';
import type { Known } from '../lines/known.ts';
import { opensReport } from '../lines/lead.ts';
import type { Piece } from '../lines/lines.ts';
import { differentPairs, pairsOf, type Rarity } from '../lines/pairs.ts';
import { beginPoints, openPoints } from '../paragraphs/chain.ts';
import type { Partners } from '../paragraphs/partners.ts';
import { seamPoints } from '../paragraphs/seam-points.ts';
import { type Signs, sumOf } from '../sum-of.ts';
import { WEIGHTS } from '../weights.ts';
import type { Draft, Thread } from './draft.ts';
import { type Sharing, sharingOf } from './sharing.ts';

/**
 * What stands whole on the page, and which of its pieces go on which; null where it has too many blocks to ask. Then
 * text is read on in the article above it. `steady` is by how much its text goes on where it is, `closing` by how much its
 * articles close with a byline, `under` the share of bylines that stand between a head and its text, `marks` how sure it is that
 * subheads have a mark before them.
 */
export type Page = {
  known: Known;
  partners: Partners | null;
  rarity: Rarity;
  steady: number;
  closing: number;
  under: number;
  marks: number;
};

/** The articles so far, and which of them is being read. */
export type Threads = { threads: readonly Thread[]; open: number | null };

type Next = {
  piece: Piece;
  /** The piece's place among the leaves of the page. */
  at: number;
  /** The place of the office that signs next below; '' where no office does. */
  office: string;
  page: Page;
  /** Points for the piece beginning an article of its own rather than going on in the open one. */
  begins: number;
};

/** An article that a text may be of, by its place among all; the one behind the last is a new one. */
export type Choice = { thread: number; points: number };

/**
 * The articles that a piece of text may belong to, as columns run on behind other articles' heads: of those that no byline
 * closes each one, by how well it goes on there and whether that talks of it, and a new one.
 */
export function choicesFor(so: Threads, { piece, at, office, page, begins }: Next): Choice[] {
  const beginning = beginningAt(so.threads, piece, at);
  const choices = so.threads.flatMap((one, thread): Choice[] => {
    const isClosed = one.draft.closed && !isWaiting(one);
    if (isClosed || (thread !== so.open && thread < so.threads.length - WEIGHTS.runOn.reach)) return [];
    const points = sumOf(threadSigns(so, thread, beginning, page), PAGE.goingOn);
    return [{ thread, points: points + officePoints(one, office) }];
  });
  const here = choices.find(({ thread }) => thread === so.open);
  // A text without a head that does not report is the rest of another.
  const alone = beginning.begin >= 0 && opensReport(piece.text) ? Math.max(0, begins) : WEIGHTS.runOn.headless;
  if (here === undefined) choices.push({ thread: so.threads.length, points: alone });
  else if (begins > 0) choices.push({ thread: so.threads.length, points: Math.max(here.points + begins, alone) });
  return choices;
}

type Beginning = { piece: Piece; at: number; begin: number; sharing: readonly Sharing[] };

/** A piece of text, by how much it begins a paragraph, and what it shares with the articles so far. */
export function beginningAt(threads: readonly Thread[], piece: Piece, at: number): Beginning {
  return { piece, at, begin: beginPoints(piece), sharing: sharingOf(threads, piece) };
}

/** What speaks for a piece of text being of an article: where that was left, how its ends fit, and what it talks of. */
export function threadSigns({ threads, open }: Threads, index: number, beginning: Beginning, page: Page): Signs {
  const { piece, at, begin, sharing } = beginning;
  const thread = threads[index];
  if (thread === undefined) return {};
  const isOpen = index === open;
  const isBelow = !isOpen && open !== null && thread.behind === open;
  const resumes = !isOpen && open !== null && threads[open]?.behind === index;
  const { shared = 0, only = 0 } = sharing[index] ?? {};
  const age = Math.log1p(at - thread.last);
  if (isWaiting(thread)) {
    return {
      [isOpen ? 'own' : 'waiting']: 1,
      ...(resumes && { resumeWaiting: 1 }),
      ...(begin < 0 && { waitingMiddle: 1 }),
      ...(opensReport(piece.text) && { report: 1 }),
      headShared: shared,
      headOnly: only,
      waitingAge: age,
    };
  }
  return {
    ...(isOpen && { stays: 1, steadyStays: page.steady }),
    ...(thread.photographed && { photographed: 1 }),
    ...(isBelow && { below: 1 }),
    ...(resumes && { resume: 1 }),
    age,
    steadyAge: page.steady * age,
    size: Math.log1p(thread.texts.length),
    shared,
    only,
    ...fitSigns(thread, beginning, page),
  };
}

function isWaiting(thread: Thread): boolean {
  return thread.texts.length === 0;
}

/** How well an article's end fits to a piece: what begins wants one before it that ended, what goes on one that stopped. */
function fitSigns(thread: Thread, { piece, begin }: Beginning, page: Page): Signs {
  const last = thread.ends.at(-1);
  if (last === undefined || piece.table) return {};
  if (begin === 0) return { fits: Math.max(-3, Math.min(8, bestSeam(thread, piece, page))) };
  if (begin > 0) return { unended: Math.max(-3, Math.min(3, openPoints(last))) };
  return { link: Math.max(-3, Math.min(8, bestSeam(thread, piece, page))) };
}

function bestSeam({ ends }: Thread, piece: Piece, { known }: Page): number {
  return Math.max(...ends.map((end) => openPoints(end) + seamPoints(end, piece, known)));
}

/** Points for an office's place being named in an article, or in its heads. */
function officePoints(thread: Thread | undefined, office: string): number {
  if (office === '' || thread === undefined) return 0;
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

function bestEnd({ ends }: Thread, piece: Piece, page: Page): { end: Piece; points: number } | null {
  const begin = beginPoints(piece);
  let best: { end: Piece; points: number } | null = null;
  for (const end of ends) {
    const points = openPoints(end) - begin + seamPoints(end, piece, page.known);
    if (best === null || points > best.points) best = { end, points };
  }
  return best;
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
  for (const pair of differentPairs(piece)) thread.said.add(pair);
}

/** Columns that OCR reads across at most. */
const ENDS = 3;
