import { findPlaces, type PlaceMention } from '../lookup/find-places.ts';
import { readByline } from './byline.ts';
import { beginPoints } from './chain.ts';
import { isFurniture } from './furniture.ts';
import type { Known } from './known.ts';
import { opensReport } from './lead.ts';
import type { Piece } from './lines.ts';
import { seamPoints } from './seam-points.ts';
import { endsSentence, firstLineOffset, goesOn, isLastLineFull, isOpenEnded, mayRunOver } from './signs.ts';
import { WEIGHTS } from './weights.ts';
import { printedWidth } from './width.ts';

/**
 * What a block is: a head of any kind, running text, a byline, a scrap too short to be anything by itself, or the
 * page's own furniture.
 */
export type Role = 'head' | 'text' | 'byline' | 'scrap' | 'furniture';

/** Says of every block what it is, from its form and from what stands before and behind it. */
export function rolesOf(pieces: readonly Piece[], closes: (at: number) => boolean, known: Known): Role[] {
  const forms = pieces.map(roleByForm);
  // 记者李力 in one word may be a line of the text; where the next head follows, it is the byline.
  const roles = forms.map((form, at): Role => {
    if (form !== 'credit') return form;
    if (pieces[at]?.print !== undefined || isUnderTitle(pieces, forms, at)) return 'byline';
    return (forms[at + 1] ?? 'head') === 'head' ? 'byline' : 'text';
  });
  // From top to bottom, so that what stands before is decided already.
  for (const [index, role] of roles.entries()) {
    if (role === 'head' && headPoints({ pieces, roles, closes, known }, index) <= 0) roles[index] = 'text';
  }
  return roles;
}

/** Whether a line stands between what may be a title and a text. */
function isUnderTitle(pieces: readonly Piece[], forms: readonly (Role | 'credit')[], at: number): boolean {
  const [title, text] = [pieces[at - 1], pieces[at + 1]];
  if (forms[at - 1] !== 'head' || title === undefined || text === undefined) return false;
  return !endsSentence(title.text) && (beginPoints(text) > 0 || opensReport(text.text));
}

/** What a block may be judging by itself: 'head' is only a possibility here. */
function roleByForm(piece: Piece): Role | 'credit' {
  if (piece.table) return 'text';
  if (piece.print?.furniture === true) return 'furniture';
  if (isFurniture(piece.text)) return 'furniture';
  const byline = readByline(piece.text);
  if (byline?.said) return byline.setOff ? 'byline' : 'credit';
  const width = printedWidth(piece.text);
  // Where its place is known even a single character is in its text.
  if (piece.print === undefined && isScrap(piece.text, width)) return 'scrap';
  if (piece.print !== undefined && piece.print.size >= WEIGHTS.layout.surelyBig) return 'head';
  if (/。/.test(piece.text)) return 'text';
  if (width > WEIGHTS.headWidth || goesOn(piece.text) || piece.lines.length > 3) return 'text';
  return 'head';
}

function isScrap(text: string, width: number): boolean {
  if (width <= WEIGHTS.scrapWidth) return true;
  if (width <= WEIGHTS.scrapExclamationWidth && endsSentence(text)) return true;
  return width <= WEIGHTS.scrapSentenceWidth && /。/.test(text);
}

type Context = { pieces: readonly Piece[]; roles: readonly Role[]; closes: (at: number) => boolean; known: Known };

/** Points for a block being a head and not a line or two of text. */
function headPoints(context: Context, index: number): number {
  const { pieces } = context;
  const piece = pieces[index];
  if (piece === undefined) return 0;
  const { head } = WEIGHTS;
  let points = head.prior + printPoints(piece);
  points += looksLikeLines(piece) ? head.looksLikeLines : head.ownForm;
  if (piece.lines.length > 1 && isLastLineFull(piece)) points += head.fullLastLine;
  if (isFilled(piece)) points += head.filled;
  if (endsSentence(piece.text)) points += isFilled(piece) ? head.endOfText : head.endMark;
  if (opensReport(piece.text)) points += head.opensReport;
  if (tagOf(piece.text) !== null) points += head.tagged;
  if (hasOpenMark(piece.text)) points += head.openMark;
  const before = neighbour(context, index, -1);
  if (!isBoundary(before) && before?.role !== 'head' && linesAround(pieces, index) >= WEIGHTS.lineCluster)
    points += looksLikeLines(piece) ? head.lineAmongLines : head.amongLines;
  points += pointsBefore(piece, before, isUnderHead(context, index), context.known);
  points += head.interrupted * interruptedPoints(context, index);
  const behind = neighbour(context, index, 1);
  const goesOnText = before?.role === 'text' && isOpenEnded(before.piece) && looksLikeLines(piece);
  points +=
    isSigned(context, index) && !goesOnText ? head.beforeSigned : pointsBehind(piece, before, behind, context.known);
  return points;
}

/** Points for letters larger than those of the text, or for standing in the middle of a column. */
function printPoints({ print }: Piece): number {
  const { head, layout } = WEIGHTS;
  if (print === undefined) return 0;
  if (print.size >= layout.big) return head.large;
  const left = print.indent ?? 0;
  if (left > layout.setIn && print.lacking > layout.short && Math.abs(left - print.lacking) < 2) return head.centred;
  return head.asText;
}

/** How many of the blocks around are single lines of text: columns that OCR read across come line by line. */
function linesAround(pieces: readonly Piece[], index: number): number {
  let count = 0;
  for (let at = index - WEIGHTS.lineReach; at <= index + WEIGHTS.lineReach; at += 1) {
    const near = pieces[at];
    if (at !== index && near !== undefined && near.lines.length === 1 && looksLikeLines(near)) count += 1;
  }
  return count;
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
  const [piece, text] = [pieces[index], pieces[index + 2]];
  if (
    roles[index + 1] !== 'byline' ||
    piece === undefined ||
    /^[(【]/.test(piece.text) ||
    text === undefined ||
    endsSentence(piece.text)
  )
    return false;
  return roles[index + 2] === 'text' && (beginPoints(text) > 0 || opensReport(text.text));
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

/** Points for what stands before: a head does not cut a sentence, and nothing goes on behind an end. */
function pointsBefore(piece: Piece, before: Neighbour, isUnderHead: boolean, known: Known): number {
  const { head } = WEIGHTS;
  if (before === null || isBoundary(before))
    return (isUnderHead ? head.underByline : head.afterByline) + flushPoints(piece);
  if (before.role === 'head') return head.besideHead;
  if (!isOpenEnded(before.piece)) return head.afterEnd + flushPoints(piece);
  return head.afterOpenEnd + head.seam * seamPoints(before.piece, piece, known);
}

/** A line that is not set in, where nothing is there for it to go on, is hardly text. */
function flushPoints(piece: Piece): number {
  return firstLineOffset(piece) > -WEIGHTS.indent / 2 ? WEIGHTS.head.flushAfterEnd : 0;
}

/** Points for what stands behind: a paragraph that begins, or a line that needs one to go on. */
function pointsBehind(piece: Piece, before: Neighbour, behind: Neighbour, known: Known): number {
  const { head } = WEIGHTS;
  if (behind === null) return head.last;
  if (behind.role === 'byline') return isBoundary(before) ? head.betweenBylines : head.beforeByline;
  if (behind.role === 'head') return looksLikeLines(behind.piece) ? head.beforeLine : head.besideHead;
  if (opensReport(behind.piece.text)) return head.beforeReport;
  if (beginPoints(behind.piece) > 0) return head.beforeBegin;
  const alone = before === null || before.role !== 'text' || before.closes || !isOpenEnded(before.piece);
  // Nothing else is there that the line behind could go on.
  if (alone && beginPoints(behind.piece) < 0 && !endsSentence(behind.piece.text)) return head.beforeMiddleAlone;
  return head.beforeMiddle + head.seam * seamPoints(piece, behind.piece, known);
}

function isBoundary(neighbour: Neighbour): boolean {
  return neighbour === null || neighbour.role === 'byline' || neighbour.closes;
}

/** Whether the lines have the widths that lines of the column have: set in or not, and filled to the edge. */
function looksLikeLines(piece: Piece): boolean {
  const { column, lines } = piece;
  return lines.every((line, at) => {
    const width = printedWidth(line);
    const slack = lines.length === 1 ? WEIGHTS.slackAlone : WEIGHTS.slack;
    const least = at === 0 ? column - WEIGHTS.indent - slack : column - slack;
    return width <= column + mayRunOver(line) && width >= least;
  });
}

/** Whether a block has several lines of which all but the last fill their column, as text has. */
function isFilled({ lines, column }: Piece): boolean {
  if (lines.length < 2) return false;
  return lines.slice(0, -1).every((line, at) => {
    const least = at === 0 ? column - WEIGHTS.indent - WEIGHTS.slack : column - WEIGHTS.slack;
    return printedWidth(line) >= least;
  });
}

/** The place whose name is set before a title (江津 and then the title); null where none is. */
export function tagOf(text: string): PlaceMention | null {
  return tagsOf(text)[0] ?? null;
}

/** Every place that the name set before a title may mean: 东山 is a district and a county. */
export function tagsOf(text: string): PlaceMention[] {
  const [tag = '', ...rest] = text.split(/\s+/);
  if (rest.length === 0 || !/^\p{Script=Han}{2,8}$/u.test(tag)) return [];
  return ['', '区', '县', '市'].flatMap((end) => {
    const place = findPlaces(tag + end)[0];
    return place?.start === 0 && place.end === tag.length + end.length ? [place] : [];
  });
}
