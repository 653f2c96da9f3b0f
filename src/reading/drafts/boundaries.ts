import { findPlaces, type PlaceMention } from '../../lookup/find-places.ts';
import { PAGE } from '../../tables/weights.ts';
import { leadingByline } from '../bylines/run-in-byline.ts';
import { isLabel, isTagged } from '../heads/tags.ts';
import { opensReport } from '../lines/lead.ts';
import type { Piece } from '../lines/lines.ts';
import { isMarkedCaption, isMarkedHead, withoutMark } from '../lines/marks.ts';
import { bareOf, cohesion, differentPairs, likeness, pairsOf, type Rarity } from '../lines/pairs.ts';
import { goesOn, isOpenEnded } from '../lines/signs.ts';
import { printedWidth } from '../lines/width.ts';
import { beginPoints, isWide } from '../paragraphs/chain.ts';
import { pairScore } from '../paragraphs/seams.ts';
import { type Signs, sumOf } from '../sum-of.ts';
import { WEIGHTS } from '../weights.ts';
import type { Thread } from './draft.ts';
import { sharingOf } from './sharing.ts';

/** An article as far as it is read. */
type SoFar = Pick<Thread, 'said' | 'told' | 'texts' | 'columns' | 'photographed' | 'draft'>;

/**
 * What comes next: heads that stand together, the text below them up to the next head, whether a byline is between, whether a
 * line of the page's own is above, whether
 * a photographer signs the text, and what the text goes on best on the whole page.
 */
export type Ahead = {
  heads: readonly Piece[];
  texts: readonly Piece[];
  bylineBelowHead: boolean;
  belowPage: boolean;
  photo: boolean;
  goesOn: Piece | undefined;
  rarity: Rarity;
  closing: number;
  under: number;
  marks: number;
};

/** Points for heads within a text beginning the next article and being no subhead of this one. */
export function headsBeginArticle(soFar: SoFar, ahead: Ahead): number {
  return sumOf(beginningSigns(soFar, ahead), PAGE.beginning);
}

export function beginningSigns(soFar: SoFar, ahead: Ahead): Signs {
  // A subhead cuts no sentence: where one goes on below, the head is another article's, and this one ends later.
  const isCut = ahead.goesOn !== undefined && soFar.texts.includes(ahead.goesOn);
  return {
    ...headsSigns(ahead),
    ...textSigns(soFar, ahead),
    ...(isCut && { cutsSentence: 1 }),
    ...(repeatsText(ahead) && { repeated: 1 }),
  };
}

/** Whether the text says below word for word what the head says, as texts do of subheads. */
function repeatsText({ heads, texts }: Ahead): boolean {
  const [head] = heads;
  if (head === undefined || heads.length > 1) return false;
  return texts.map(bareOf).join('').includes(bareOf(head));
}

/** Points for a head below others, without text between, beginning an article of its own. */
export function headStandsApart(soFar: SoFar, ahead: Ahead): number {
  return sumOf(apartSigns(soFar, ahead), PAGE.apart);
}

/** What speaks for a head below others being another article's. */
export function apartSigns({ told, draft }: SoFar, ahead: Ahead): Signs {
  const { heads, texts, rarity, closing } = ahead;
  const [head] = heads;
  const [text] = texts;
  const last = draft.heads.at(-1);
  return {
    ...headsSigns(ahead),
    ...(last !== undefined && isMarkedHead(last.text) && { afterMarked: 1 }),
    ...(last !== undefined && goesOn(last.text) && { afterOpenEnd: 1 }),
    ...(heads.length === 1 && text !== undefined && { beforeText: 1 }),
    ...(text !== undefined && beginPoints(text) < 0 && { beforeMiddle: 1 }),
    seam: last === undefined || head === undefined ? 0 : pairScore(last.text.slice(-1), head.text.charAt(0)),
    count: Math.log1p(draft.heads.length),
    told: head === undefined ? 0 : 10 * likeness(told, head, rarity),
    fits: text === undefined ? 0 : 10 * likeness(told, text, rarity),
    closing,
  };
}

/** What the heads themselves say, and who signs below them. */
function headsSigns({ heads, texts, bylineBelowHead, belowPage, photo, under, marks }: Ahead): Signs {
  const [head] = heads;
  const width = heads.reduce((most, one) => Math.max(most, printedWidth(one.text)), 0);
  return {
    prior: 1,
    ...(heads.length > 1 && { severalHeads: 1 }),
    ...(heads.some((one) => isTagged(one.text)) && { tagged: 1 }),
    ...(head !== undefined && isLabel(head.text) && { label: 1 }),
    ...(belowPage && { belowPage: 1 }),
    ...(heads.some((one) => printedWidth(one.text) > one.column + WEIGHTS.overhang) && { wideHead: 1 }),
    ...(heads.some((one) => one.lines.length > 1) && { lines: 1 }),
    ...(head !== undefined && heads.length === 1 && isMarkedHead(head.text) && { marked: 1 }),
    ...(head !== undefined && NUMBERED.test(head.text) && { numbered: 1 }),
    ...(bylineBelowHead && { bylineBelow: 1, bylineUnder: under }),
    // Where its place is known no habit is needed to tell a head.
    ...(head !== undefined && head.print === undefined && habitSigns(head, { bylineBelowHead, under, marks })),
    ...(heads.at(-1)?.number === texts[0]?.number && { runIn: 1 }),
    ...(photo && texts.length <= CAPTION && { photo: 1 }),
    length: Math.max(-10, Math.min(10, width - 9)) / 10,
  };
}

/** What a head lacks that its page has elsewhere: who signs below it, a mark before it. */
function habitSigns(
  head: Piece,
  { bylineBelowHead, under, marks }: Pick<Ahead, 'bylineBelowHead' | 'under' | 'marks'>,
): Signs {
  return {
    ...(!bylineBelowHead && { unsignedUnder: under }),
    ...(!isMarkedHead(head.text) && { unmarked: marks }),
  };
}

/** What the text below says, beside the text so far. */
function textSigns(soFar: SoFar, { texts, rarity, closing, bylineBelowHead }: Ahead): Signs {
  const [first] = texts;
  const last = soFar.texts.at(-1);
  return {
    ...(last !== undefined && isOpenEnded(last) && { afterOpenEnd: 1 }),
    ...(last !== undefined && ENDED.test(last.text) && { ended: 1 }),
    ...(soFar.draft.bylines.length > 0 && { signed: 1 }),
    ...(soFar.draft.bylines.length > 0 && bylineBelowHead && { signedAgain: 1 }),
    ...(soFar.photographed && { photographed: 1 }),
    ...(first !== undefined && firstSigns(first, soFar)),
    ...reportSigns(texts, soFar),
    closing,
    cohesion: cohesionPoints(soFar.said, texts),
    told: first === undefined ? 0 : 10 * likeness(soFar.told, first, rarity),
    much: Math.log1p(soFar.texts.length),
  };
}

function firstSigns(first: Piece, { texts, said, columns }: SoFar): Signs {
  const last = texts.at(-1);
  const place = opensReport(first.text) ? null : newPlaceIn(first, said);
  return {
    ...(place !== null && { [place.start === 0 ? 'newPlaceFirst' : 'newPlace']: 1 }),
    ...(last !== undefined && Math.abs(last.column - first.column) > 1.5 && { otherColumn: 1 }),
    ...(isWide(first, columns.widest) && { wideLead: 1 }),
    ...(beginPoints(first) < 0 && { beforeMiddle: 1 }),
  };
}

function reportSigns(texts: readonly Piece[], { said }: SoFar): Signs {
  const report = reportIn(texts);
  if (report === null) return {};
  return {
    [newPlaceIn(report, said) === null ? 'opensReport' : 'reportOfNewPlace']: 1,
    ...(leadingByline(report.text) !== null && { leadingByline: 1 }),
  };
}

/** 一、 or (二): of a row of subheads. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、])/;

/** Points for a text without a head beginning the next article: a caption, or a text whose head stands elsewhere. */
export function textBeginsArticle(soFar: SoFar, ahead: Ahead): number {
  const signs = openingSigns(soFar, ahead);
  return signs === null ? -1 : sumOf(signs, PAGE.opening);
}

/** What speaks for a text beginning an article by itself; null where it neither reports nor is a photographer's. */
export function openingSigns(soFar: SoFar, ahead: Ahead): Signs | null {
  const { texts, photo } = ahead;
  const [first] = texts;
  if (first === undefined) return null;
  const isMarked = isMarkedCaption(first.text);
  const isCaption = photo && texts.length <= CAPTION && !isMarked;
  if (reportIn(texts) === null && !isCaption) return null;
  return {
    prior: 1,
    ...(isCaption && { photo: 1 }),
    ...(isMarked && { [isMarkedCaption(soFar.texts.at(-1)?.text ?? '') ? 'markedAgain' : 'marked']: 1 }),
    ...(first.column < soFar.columns.narrowest * WEIGHTS.captionColumn && { narrow: 1 }),
    ...textSigns(soFar, ahead),
    ...againSigns(soFar, first),
  };
}

/** How much of what a text says was told before, and how much that may be by chance: as much as each of them says. */
function againSigns({ told }: SoFar, text: Piece): Signs {
  const [sharing] = sharingOf([{ told }], text);
  return {
    toldAgain: sharing?.shared ?? 0,
    says: Math.log1p(differentPairs(text).length),
    toldBefore: Math.log1p(told.size),
  };
}

/** The piece that a report begins with. */
function reportIn([first]: readonly Piece[]): Piece | null {
  if (first === undefined || !opensReport(withoutMark(first.text))) return null;
  // With who reports it in brackets it begins, though an editor who typed it set nothing in.
  return beginPoints(first) < 0 && leadingByline(first.text) === null ? null : first;
}

/** Pieces of a caption at most. */
const CAPTION = 2;

/** The place that a text begins with where it was not named before. */
function newPlaceIn(piece: Piece, said: ReadonlySet<string>): PlaceMention | null {
  if (beginPoints(piece) < 0) return null;
  const place = findPlaces(piece.text.slice(0, WEIGHTS.leadReach))[0];
  // Towns and streets are told of within an article.
  if (place?.level === 'town' || place?.level === 'province') return null;
  return place === undefined || pairsOf(place.printed).every((pair) => said.has(pair)) ? null : place;
}

/** Points for what comes next talking of something else than what was said. */
export function cohesionPoints(said: ReadonlySet<string>, texts: readonly Piece[]): number {
  const { even, slope, most, full } = WEIGHTS.article.cohesion;
  const shared = cohesion(
    texts
      .map((text) => text.text)
      .join('')
      .slice(0, WEIGHTS.cohesionReach),
    said,
  );
  if (shared === null) return 0;
  // Little was said yet: little can be said again.
  const trust = Math.min(1, said.size / full);
  return trust * Math.max(-most, Math.min(most, (even - shared) * slope));
}

/** Agencies print 完 in brackets where a report ends. */
const ENDED = /\(完\)$/;
