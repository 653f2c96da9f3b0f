import { readByline } from '../bylines/byline.ts';
import type { Known } from '../lines/known.ts';
import { opensReport } from '../lines/lead.ts';
import type { Piece } from '../lines/lines.ts';
import { isMarkedCaption, withoutMark } from '../lines/marks.ts';
import { endsSentence, goesOn } from '../lines/signs.ts';
import { printedWidth } from '../lines/width.ts';
import { mayBegin } from '../paragraphs/chain.ts';
import { WEIGHTS } from '../weights.ts';
import { isFurniture } from './furniture.ts';
import { goingOnOf } from './going-on.ts';
import { type Context, headPoints, type Role, signedUnder } from './head-signs.ts';
import { LEAST_TITLE, NAME_OF_PART } from './name-of-part.ts';

/** Says of every block what it is, from its form and from what stands before and behind it. */
export function rolesOf(pieces: readonly Piece[], closes: (at: number) => boolean, known: Known): Role[] {
  const roles = possibleRoles(pieces);
  const context = contextOf(pieces, roles, { closes, known });
  // From top to bottom, so that what stands before is decided already.
  for (const [index, role] of roles.entries()) {
    if (role === 'head' && headPoints(context, index) <= 0) roles[index] = 'text';
  }
  return roles;
}

/** The same before it is weighed whether what may be a head is one. */
export function possibleRoles(pieces: readonly Piece[]): Role[] {
  const speakers = speakersIn(pieces);
  const forms = pieces.map((piece) => roleByForm(piece, speakers));
  // 记者李力 in one word may be a line of the text; where the next head follows, it is the byline.
  const roles = forms.map((form, at): Role => {
    if (isNamedUnderHead(pieces, forms, at)) return 'byline';
    if (form !== 'credit') return form;
    if (pieces[at]?.print !== undefined || isUnderTitle(pieces, forms, at)) return 'byline';
    return (forms[at + 1] ?? 'head') === 'head' ? 'byline' : 'text';
  });
  for (const at of runningHead(pieces, roles)) roles[at] = 'furniture';
  for (const at of roles.keys())
    if (isAmidFurniture(pieces, roles, at) || isNameOfPart(pieces, roles, at)) roles[at] = 'furniture';
  return roles;
}

/** What each of a page's blocks is weighed beside, with what it may be. */
export function contextOf(
  pieces: readonly Piece[],
  roles: readonly Role[],
  page: Pick<Context, 'closes' | 'known'>,
): Context {
  const under = signedUnder(pieces.map((piece, at) => ({ piece, role: roles[at] ?? 'text' })));
  return { ...page, pieces, roles, under, goingOn: goingOnOf(pieces, roles, page) };
}

/** The short lines at the beginning of a page over its day and number: its name, and the name of its part. */
function runningHead(pieces: readonly Piece[], roles: readonly Role[]): number[] {
  const end = roles.indexOf('furniture');
  const above = [...roles.keys()].slice(0, Math.max(0, end));
  return above.length <= RUNNING && above.every((at) => isNameOfPage(pieces[at], roles[at])) ? above : [];
}

function isNameOfPage(piece: Piece | undefined, role: Role | undefined): boolean {
  return role !== 'text' && piece?.print === undefined && printedWidth(piece?.text ?? '') <= WEIGHTS.nameOfPage;
}

/** Lines of a page's own at most that stand over its day. */
const RUNNING = 3;

/** Whether a line stands where the page says what it is: the paper's name over the day, the section's beside the number. */
function isAmidFurniture(pieces: readonly Piece[], roles: readonly Role[], at: number): boolean {
  if (roles[at] !== 'head' && roles[at] !== 'scrap') return false;
  const isOuter = (near: number) => {
    const role = roles[near];
    // The page's number is printed by itself.
    return role === undefined || role === 'furniture' || (role === 'scrap' && NUMBER.test(pieces[near]?.text ?? ''));
  };
  return isOuter(at - 1) && isOuter(at + 1);
}

const NUMBER = /^[A-Z]?\d{1,2}$/;

/**
 * Whether a word or two stand over heads that are longer: the name of a part of the page (视点, 区县速读). On a scan it is known by
 * its place of which head that is the kicker.
 */
function isNameOfPart(pieces: readonly Piece[], roles: readonly Role[], at: number): boolean {
  const [piece, below] = [pieces[at], pieces[at + 1]];
  if (roles[at] !== 'head' || roles[at + 1] !== 'head' || piece === undefined || below === undefined) return false;
  // Below a head it is another line of one.
  if (roles[at - 1] === 'head' || piece.print !== undefined) return false;
  return NAME_OF_PART.test(withoutMark(piece.text)) && printedWidth(below.text) >= LEAST_TITLE;
}

/** Whether nothing but names stands between a head and its text, in letters of the text: there nothing else is so short. */
function isNamedUnderHead(pieces: readonly Piece[], forms: readonly (Role | 'credit')[], at: number): boolean {
  const piece = pieces[at];
  if (piece?.print === undefined || piece.print.size >= WEIGHTS.layout.big) return false;
  return forms[at - 1] === 'head' && forms[at + 1] === 'text' && readByline(piece.text) !== null;
}

/** Whether a line stands between what may be a title and a text. */
function isUnderTitle(pieces: readonly Piece[], forms: readonly (Role | 'credit')[], at: number): boolean {
  const [title, text] = [pieces[at - 1], pieces[at + 1]];
  if (forms[at - 1] !== 'head' || title === undefined || text === undefined) return false;
  return !endsSentence(title.text) && (mayBegin(text) || opensReport(text.text));
}

/** What a block may be judging by itself: 'head' is only a possibility here. */
function roleByForm(piece: Piece, speakers: ReadonlySet<string>): Role | 'credit' {
  if (piece.table) return 'text';
  if (isOfPage(piece)) return 'furniture';
  if (isMarkedCaption(piece.text)) return piece.text.length > 2 ? 'text' : 'furniture';
  const byline = readByline(piece.text);
  if (byline !== null && (byline.said || isRound(piece.text))) return byline.setOff ? 'byline' : 'credit';
  const width = printedWidth(piece.text);
  // Where its place is known even a single character is in its text.
  if (piece.print === undefined && isScrap(piece.text, width)) return 'scrap';
  if (piece.print?.head === true || (piece.print?.size ?? 0) >= WEIGHTS.layout.surelyBig) return 'head';
  if (piece.text.includes('。') || speakers.has(speakerOf(piece))) return 'text';
  return mayBeHead(piece, width) ? 'head' : 'text';
}

function isOfPage({ print, text }: Piece): boolean {
  return print?.furniture === true || isFurniture(text);
}

/** (何力), by which somebody signs: 【金融】 is a word of the page. */
function isRound(text: string): boolean {
  return /^\([^()]*\)$/.test(text);
}

/** Who speaks in a block, 记者:… or 问:…; '' where nobody is named first. */
function speakerOf({ text }: Piece): string {
  return /^\p{Script=Han}{1,6}(?=:)/u.exec(text)?.[0] ?? '';
}

/** Who speaks again and again on a page, in an interview; a head in which somebody says something stands once. */
function speakersIn(pieces: readonly Piece[]): ReadonlySet<string> {
  const all = Map.groupBy(pieces, speakerOf);
  return new Set([
    '问',
    '答',
    ...[...all].flatMap(([who, said]) => (who !== '' && said.length >= SPEAKS ? [who] : [])),
  ]);
}

/** Blocks in which somebody speaks who is interviewed. */
const SPEAKS = 2;

/** Whether a block is no larger than heads are, and ends as one or as a line of one does. */
function mayBeHead({ text, lines, print }: Piece, width: number): boolean {
  return (
    width <= WEIGHTS.headWidth && lines.length <= LINES && (!goesOn(text) || (print === undefined && /:$/.test(text)))
  );
}

/** Lines of a head at most. */
const LINES = 4;

export function isScrap(text: string, width = printedWidth(text)): boolean {
  if (width <= WEIGHTS.scrapWidth) return true;
  if (width <= WEIGHTS.scrapExclamationWidth && endsSentence(text)) return true;
  return width <= WEIGHTS.scrapSentenceWidth && /。/.test(text);
}
