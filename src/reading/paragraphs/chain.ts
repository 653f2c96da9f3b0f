import { joinLines } from '../lines/join.ts';
import type { Known } from '../lines/known.ts';
import { opensParagraph, opensReport } from '../lines/lead.ts';
import type { Piece, Print } from '../lines/lines.ts';
import { isMarkedCaption } from '../lines/marks.ts';
import { cannotBegin, endsSentence, firstLineOffset, goesOn, isLastLineFull } from '../lines/signs.ts';
import { withRows } from '../lines/table.ts';
import { printedWidth } from '../lines/width.ts';
import { WEIGHTS } from '../weights.ts';
import { bestPairs, type Edge } from './assignment.ts';
import { seamPoints } from './seam-points.ts';

/** A piece of running text at its place in an article; `section` counts the subheads before it. */
export type Placed = { piece: Piece; section: number };

/**
 * What stands whole on the page, so that a word parted at a seam may be found again; how many pieces before and behind
 * the rest of a paragraph is looked for.
 */
export type Nearby = { known: Known; reach: number };

/** Pieces of one paragraph, first to last. */
export type Chain = Piece[];

/**
 * Joins the pieces of an article to paragraphs: the pairs (this goes on in that) with the most points together,
 * weighing how both ends look, what stands at the seam, and how far apart they are printed.
 * @param pieces - In printed order.
 */
export function chainPieces(pieces: readonly Placed[], { known, reach }: Nearby): Chain[] {
  const edges: Edge[] = [];
  const opens = pieces.map(({ piece }) => openPoints(piece));
  const begins = pieces.map(({ piece }) => beginPoints(piece));
  for (const [from, before] of pieces.entries()) {
    const first = Math.max(0, from - reach);
    for (let to = first; to < Math.min(pieces.length, from + reach); to += 1) {
      const after = pieces[to];
      if (to === from || after === undefined || before.piece.table || after.piece.table) continue;
      if (before.piece.print?.lost === true) continue;
      const base = (opens[from] ?? 0) - (begins[to] ?? 0) + distancePoints(pieces, from, to);
      if (base + WEIGHTS.chain.bestSeam <= 0) continue;
      edges.push({ from, to, points: base + seamPoints(before.piece, after.piece, known) });
    }
  }
  return chainsOf(pieces, breakCircles(bestPairs(edges)));
}

/** Points for a piece going on elsewhere. */
export function openPoints(piece: Piece): number {
  const { chain } = WEIGHTS;
  const ends = endsSentence(piece.text);
  if (goesOn(piece.text)) return isLastLineFull(piece) ? chain.openComma : chain.shortComma;
  if (isLastLineFull(piece)) return ends ? chain.fullSentence : chain.openLine;
  return ends ? chain.shortSentence : chain.shortLine;
}

/** Points for a piece beginning a paragraph. */
export function beginPoints(piece: Piece): number {
  const { begin } = WEIGHTS;
  if (piece.table) return 0;
  const offset = firstLineOffset(piece);
  let points = 0;
  if (cannotBegin(piece.text)) points += begin.cannot;
  if (opensReport(piece.text)) points += begin.report;
  if (opensParagraph(piece.text)) points += begin.opener;
  if (piece.print !== undefined) return points + beginInPrint(piece.print);
  if (isMarkedCaption(piece.text)) return begin.setIn;
  if (piece.flush === true && piece.setIn === undefined) return points + beginOfFlush(piece, offset);
  if (piece.lines.length === 1) return points + beginOfSingleLine(piece, offset);
  if (offset <= -1.5) return points + begin.setIn;
  if (offset <= -1) return points + begin.nearlySetIn;
  if (offset < -0.5) return points + begin.between;
  return points + (offset < 0 ? begin.nearlyFlush : begin.flush);
}

/** Whether a piece begins a paragraph, or may do so where nothing is set in. */
export function mayBegin(piece: Piece): boolean {
  const points = beginPoints(piece);
  return points > 0 || (points === 0 && piece.flush === true);
}

/** Where a line stands in its column tells more than how long it is. */
function beginInPrint({ indent }: Print): number {
  if (indent === null) return 0;
  return indent > WEIGHTS.layout.setIn ? WEIGHTS.begin.setIn : WEIGHTS.begin.flush;
}

/** Where no first line is set in, only a short last line by itself tells. */
function beginOfFlush({ lines, text }: Piece, offset: number): number {
  return lines.length === 1 && endsSentence(text) && offset < -0.5 ? WEIGHTS.begin.lastLine : 0;
}

function beginOfSingleLine(piece: Piece, offset: number): number {
  const { begin } = WEIGHTS;
  // A short line that ends its sentence is a paragraph's last; one of its own is rare.
  if (endsSentence(piece.text)) return offset < -0.5 ? begin.lastLine : begin.singleFlush;
  if (offset >= -0.75) return begin.singleFlush;
  if (offset < -WEIGHTS.indent - 0.75) return begin.lastLine;
  return offset <= -1.25 ? begin.singleSetIn : begin.singleNearlySetIn;
}

/** Points for how far apart two pieces are printed: single lines between them are another column read across. */
function distancePoints(pieces: readonly Placed[], from: number, to: number): number {
  const { chain } = WEIGHTS;
  const [before, after] = [pieces[from], pieces[to]];
  let points = before?.section === after?.section ? 0 : chain.overSubhead;
  if (before !== undefined && after !== undefined) points += columnPoints(before.piece, after.piece);
  if (to === from + 1) return points + chain.next;
  if (to < from) points += chain.backwards;
  for (const { piece } of pieces.slice(Math.min(from, to) + 1, Math.max(from, to)))
    points += piece.lines.length === 1 ? chain.overLine : chain.overPiece;
  return points;
}

/** Text does not go on from a narrow column in a wide one. */
function columnPoints(before: Piece, after: Piece): number {
  if (before.lines.length === 1 || after.lines.length === 1) return 0;
  const [narrow = 0, wide = 0] = [before.column, after.column].toSorted((a, b) => a - b);
  return wide > narrow * WEIGHTS.wide ? WEIGHTS.chain.otherColumn : 0;
}

/** A chain that bites its tail loses its weakest link. Every link is walked once. */
function breakCircles(links: readonly Edge[]): Edge[] {
  const kept = new Map(links.map((link) => [link.from, link]));
  const walked = new Set<number>();
  for (const { from } of links) {
    const path = new Map<number, number>();
    let at = kept.get(from);
    while (at !== undefined && !walked.has(at.from)) {
      walked.add(at.from);
      path.set(at.from, path.size);
      at = kept.get(at.to);
    }
    const start = at === undefined ? undefined : path.get(at.from);
    if (start === undefined) continue;
    const circle = [...path.keys()].slice(start).flatMap((piece) => kept.get(piece) ?? []);
    const weakest = circle.toSorted((one, other) => one.points - other.points)[0];
    if (weakest !== undefined) kept.delete(weakest.from);
  }
  return [...kept.values()];
}

function chainsOf(pieces: readonly Placed[], links: readonly Edge[]): Chain[] {
  const next = new Map(links.map((link) => [link.from, link.to]));
  const continued = new Set(next.values());
  return pieces.flatMap(({ piece }, at) => {
    if (continued.has(at)) return [];
    const chain = [piece];
    for (let on = next.get(at); on !== undefined; on = next.get(on)) {
      const following = pieces[on];
      if (following !== undefined) chain.push(following.piece);
    }
    return [chain];
  });
}

/** The paragraphs that a chain prints: one, or the rows of a table. */
export function textsOf(chain: Chain): string[] {
  const lines = chain.flatMap((piece) => piece.lines);
  return chain.some((piece) => piece.table) ? withRows(lines) : [joinLines(lines)];
}

/** How a caption and an agency's report end, without a full stop. */
const CLOSED = /摄\)?$|\((?:完|.{2,4}综合)\)$/;

/** Whether a chain stops before its sentence does: what follows is lost. */
export function isCut(chain: Chain): boolean {
  const last = chain.at(-1);
  if (last?.print?.lost === true) return true;
  if (last !== undefined && CLOSED.test(last.text)) return false;
  return last !== undefined && !last.table && (goesOn(last.text) || (isLastLineFull(last) && !endsSentence(last.text)));
}

/** Whether lines are wider than a column: a lead set over several. */
export function isWide(piece: Piece, column: number): boolean {
  return printedWidth(piece.lines[0] ?? '') > column * WEIGHTS.wide;
}
