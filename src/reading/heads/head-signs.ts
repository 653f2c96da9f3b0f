import { BYLINES } from '../../tables/people.ts';
import { PAGE } from '../../tables/weights.ts';
import { readByline } from '../bylines/byline.ts';
import type { Known } from '../lines/known.ts';
import { opensReport } from '../lines/lead.ts';
import type { Piece, Print } from '../lines/lines.ts';
import { isMarkedHead } from '../lines/marks.ts';
import { endsSentence, firstLineOffset, indentOf, isLastLineFull, isOpenEnded, mayRunOver } from '../lines/signs.ts';
import { printedWidth } from '../lines/width.ts';
import { beginPoints, mayBegin } from '../paragraphs/chain.ts';
import { seamPoints } from '../paragraphs/seam-points.ts';
import { type Signs, sumOf } from '../sum-of.ts';
import { WEIGHTS } from '../weights.ts';
import { isTagged } from './tags.ts';

/**
 * What a block is: a head of any kind, running text, a byline, a scrap too short to be anything by itself, or the
 * page's own furniture.
 */
export type Role = 'head' | 'text' | 'byline' | 'scrap' | 'furniture';

export type Context = {
  pieces: readonly Piece[];
  roles: readonly Role[];
  closes: (at: number) => boolean;
  known: Known;
  /** The share of the page's bylines that stand over a text. */
  under: number;
  /** What goes on what, were all that may be a line of text one. */
  goingOn: ReadonlyMap<Piece, Piece>;
};

/** Points for a block being a head and not a line or two of text. */
export function headPoints(context: Context, index: number): number {
  const print = printSigns(context.pieces[index]?.print);
  return sumOf(headSigns(context, index), PAGE.head) + sumOf(print, WEIGHTS.print);
}

/** What speaks for a block being a head, or for its being a line or two of text. */
export function headSigns(context: Context, index: number): Signs {
  const { pieces, known } = context;
  const piece = pieces[index];
  if (piece === undefined) return {};
  const before = neighbour(context, index, -1);
  const behind = neighbour(context, index, 1);
  const goesOnIn = context.goingOn.get(piece);
  const isLine = looksLikeLines(piece);
  return {
    prior: 1,
    [isLine ? 'looksLikeLines' : 'ownForm']: 1,
    ...ownSigns(piece),
    // A report begins once: a head with a day stands over a text that has one, too.
    ...(opensReport(piece.text) && {
      [behind !== null && opensReport(behind.piece.text) ? 'dated' : 'opensReport']: 1,
    }),
    ...(pieces[index + 1]?.number === piece.number && { runIn: 1 }),
    ...(goesOnIn !== undefined && { continued: 1, seamOn: seamPoints(piece, goesOnIn, known) }),
    ...(signedSigns(context, index, before) ?? {
      ...signsBefore(piece, before, isUnderHead(context, index), known),
      interrupted: interruptedPoints(context, index),
      ...signsBehind(piece, before, behind, known),
    }),
  };
}

/** Of what is signed below: what it could go on tells nothing, as a column may end in the middle of a sentence. */
function signedSigns(context: Context, index: number, before: Neighbour): Signs | null {
  const { pieces, roles, under } = context;
  const piece = pieces[index];
  if (piece === undefined) return null;
  const isHabit = under >= WEIGHTS.habit.often;
  if (isSigned(context, index)) {
    const goesOnText = before?.role === 'text' && isOpenEnded(before.piece) && looksLikeLines(piece);
    return isHabit || !goesOnText ? { beforeSigned: 1, signedUnder: under } : null;
  }
  // The two lines of a title.
  return isHabit && roles[index + 1] === 'head' && isSigned(context, index + 1) ? { overSigned: 1 } : null;
}

/** The share of a page's bylines that stand between a head and a text: papers sign above or below. A photographer signs below anyhow. */
export function signedUnder(leaves: readonly { piece: Piece; role: Role }[]): number {
  const bylines = [...leaves.keys()].filter(
    (at) => leaves[at]?.role === 'byline' && !signsPhotograph(leaves[at].piece),
  );
  const under = bylines.filter((at) => leaves[at - 1]?.role === 'head' && leaves[at + 1]?.role === 'text');
  return under.length / Math.max(WEIGHTS.habit.bylines, bylines.length);
}

function signsPhotograph(piece: Piece): boolean {
  const role = readByline(piece.text)?.byline.role ?? null;
  return role !== null && BYLINES.photo.has(role);
}

function isBelowByline(pieces: readonly Piece[], roles: readonly Role[], at: number): boolean {
  const text = pieces[at];
  return roles[at] === 'text' && text !== undefined && (mayBegin(text) || opensReport(text.text));
}

/** Signs of the words alone, and of how the lines fill their column. */
function ownSigns(piece: Piece): Signs {
  const filled = isFilled(piece);
  const alone =
    piece.lines.length === 1 && piece.flush !== true && !endsSentence(piece.text)
      ? firstLineOffset(piece)
      : Number.NEGATIVE_INFINITY;
  return {
    ...(clausesDiffer(piece.text) && { clauses: 1 }),
    ...(isEven(piece) && { even: 1 }),
    ...(isMarkedHead(piece.text) && { marked: 1 }),
    ...(piece.setIn !== undefined && { [piece.setIn ? 'setIn' : 'flush']: 1 }),
    ...(alone > -0.75 && { flushAlone: 1 }),
    ...(alone <= -0.75 && alone > -WEIGHTS.indent - 0.75 && { setInAlone: 1 }),
    ...(piece.lines.length > 1 && isLastLineFull(piece) && { fullLastLine: 1 }),
    ...(filled && { filled: 1 }),
    ...(endsSentence(piece.text) && { [filled ? 'endOfText' : 'endMark']: 1 }),
    ...(isTagged(piece.text) && { tagged: 1 }),
    ...(hasOpenMark(piece.text) && { openMark: 1 }),
  };
}

/** Whether clauses are set apart that are of quite different length: the two of a head are much alike. */
function clausesDiffer(text: string): boolean {
  const widths = text.split(/[,;]/).map(printedWidth);
  return Math.max(...widths) - Math.min(...widths) > 4;
}

/** Whether several lines are equally long, as those of a head are; of a text's first two, one is set in. */
function isEven({ lines }: Piece): boolean {
  const widths = lines.map(printedWidth);
  return lines.length > 1 && Math.max(...widths) - Math.min(...widths) <= 1.5;
}

/** Letters larger than those of the text, or standing in the middle of a column. */
function printSigns(print: Print | undefined): Signs {
  const { layout } = WEIGHTS;
  if (print === undefined) return {};
  if (print.head || print.size >= layout.big) return { large: 1 };
  const left = print.indent ?? 0;
  if (left > layout.setIn && print.lacking > layout.short && Math.abs(left - print.lacking) < 2) return { centred: 1 };
  return { asText: 1 };
}

/** Whether a quotation mark or bracket is opened and not closed. */
function hasOpenMark(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  if (count(/[“「『]/g) > count(/[”」』]/g) || count(/[(《]/g) > count(/[)》]/g)) return true;
  return count(/"/g) % 2 === 1 && text.startsWith('"');
}

type Neighbour = { piece: Piece; role: Role; closes: boolean } | null;

function neighbour({ pieces, roles, closes }: Context, index: number, step: number): Neighbour {
  for (let at = index + step; at >= 0 && at < pieces.length; at += step) {
    const piece = pieces[at];
    const role = roles[at];
    if (piece !== undefined && role !== undefined && !isAside(role)) return { piece, role, closes: closes(at) };
  }
  return null;
}

/** Whether a byline stands right behind a block, and a text that begins behind that: so papers sign under the title. */
function isSigned({ pieces, roles }: Context, index: number): boolean {
  const piece = pieces[index];
  if (roles[index + 1] !== 'byline' || piece === undefined || /^[(【]/.test(piece.text)) return false;
  return !endsSentence(piece.text) && isBelowByline(pieces, roles, index + 2);
}

/** Whether a byline that stands right under a head is before: text follows it. */
function isUnderHead({ roles }: Context, index: number): boolean {
  return roles[index - 1] === 'byline' && roles[index - 2] === 'head' && roles[index - 3] !== undefined;
}

/** How well a line goes on a text farther up that a head interrupted; 0 where none is. */
function interruptedPoints({ pieces, roles, known }: Context, index: number): number {
  const piece = pieces[index];
  if (piece === undefined || !looksLikeLines(piece) || beginPoints(piece) > 0) return 0;
  let most = 0;
  for (let at = Math.max(0, index - WEIGHTS.interruptedReach); at < index - 1; at += 1) {
    const end = pieces[at];
    if (end === undefined || roles[at] !== 'text' || roles[at + 1] !== 'head' || !isOpenEnded(end)) continue;
    most = Math.max(most, 1 + seamPoints(end, piece, known));
  }
  return most;
}

/** Whether a block says nothing of the blocks around it. */
function isAside(role: Role): boolean {
  return role === 'scrap' || role === 'furniture';
}

/** What stands before: a head does not cut a sentence, and nothing goes on behind an end. */
function signsBefore(piece: Piece, before: Neighbour, isUnderHead: boolean, known: Known): Signs {
  // A line that is not set in, where nothing is there for it to go on, is hardly text.
  const flush: Signs = piece.flush !== true && firstLineOffset(piece) > -WEIGHTS.indent / 2 ? { flushAfterEnd: 1 } : {};
  if (before === null || isBoundary(before)) return { [isUnderHead ? 'underByline' : 'afterByline']: 1, ...flush };
  if (before.role === 'head') return { besideHead: 1 };
  if (!isOpenEnded(before.piece)) return { afterEnd: 1, ...flush };
  return { afterOpenEnd: 1, seam: seamPoints(before.piece, piece, known) };
}

/** What stands behind: a paragraph that begins, or a line that needs one to go on. */
function signsBehind(piece: Piece, before: Neighbour, behind: Neighbour, known: Known): Signs {
  if (behind === null) return { last: 1 };
  if (behind.role === 'byline') return { [isBoundary(before) ? 'betweenBylines' : 'beforeByline']: 1 };
  if (behind.role === 'head') return { [looksLikeLines(behind.piece) ? 'beforeLine' : 'headBehind']: 1 };
  if (opensReport(behind.piece.text)) return { beforeReport: 1 };
  if (beginPoints(behind.piece) > 0) return { beforeBegin: 1 };
  if (beginPoints(behind.piece) === 0) return { beforeFlush: 1, seamBehind: seamPoints(piece, behind.piece, known) };
  const alone = before === null || before.role !== 'text' || before.closes || !isOpenEnded(before.piece);
  // Nothing else is there that the line behind could go on.
  if (alone && beginPoints(behind.piece) < 0 && !endsSentence(behind.piece.text)) return { beforeMiddleAlone: 1 };
  return { beforeMiddle: 1, seamBehind: seamPoints(piece, behind.piece, known) };
}

function isBoundary(neighbour: Neighbour): boolean {
  return neighbour === null || neighbour.role === 'byline' || neighbour.closes;
}

/** Whether the lines have the widths that lines of the column have: set in or not, and filled to the edge. */
export function looksLikeLines(piece: Piece): boolean {
  const { column, lines } = piece;
  return lines.every((line, at) => {
    const width = printedWidth(line);
    const slack = lines.length === 1 ? WEIGHTS.slackAlone : WEIGHTS.slack;
    const least = at === 0 ? column - indentOf(piece) - slack : column - slack;
    return width <= column + mayRunOver(line) && width >= least;
  });
}

/** Whether a block has several lines of which all but the last fill their column, as text has. */
function isFilled(piece: Piece): boolean {
  const { lines, column } = piece;
  if (lines.length < 2) return false;
  return lines.slice(0, -1).every((line, at) => {
    const least = at === 0 ? column - indentOf(piece) - WEIGHTS.slack : column - WEIGHTS.slack;
    return printedWidth(line) >= least;
  });
}
