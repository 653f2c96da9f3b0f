import { findPlaces, type PlaceMention } from '../lookup/find-places.ts';
import { beginPoints, isWide } from './chain.ts';
import { opensReport } from './lead.ts';
import type { Piece } from './lines.ts';
import { isMarkedCaption, isMarkedHead } from './marks.ts';
import { cohesion, likeness, pairsOf, type Rarity } from './pairs.ts';
import { leadingByline } from './run-in-byline.ts';
import { isOpenEnded } from './signs.ts';
import { sumOf } from './sum-of.ts';
import { tagOf } from './tags.ts';
import { WEIGHTS } from './weights.ts';
import { printedWidth } from './width.ts';

/** An article as far as it is read: the pairs of characters in its text, its text's pieces so far. */
type SoFar = {
  said: ReadonlySet<string>;
  told: ReadonlySet<string>;
  texts: readonly Piece[];
  columns: Columns;
  signed: boolean;
};

/** The narrowest and the widest column of some pieces, in ems. */
export type Columns = { narrowest: number; widest: number };

/** The columns of no piece: every one is narrower, and wider. */
export const NO_COLUMNS: Columns = { narrowest: Number.POSITIVE_INFINITY, widest: Number.NEGATIVE_INFINITY };

/** What comes next: heads that stand together, the text below them up to the next head, whether a byline isbetween, whether a photographer signs the text. */
export type Ahead = {
  heads: readonly Piece[];
  texts: readonly Piece[];
  bylineBelowHead: boolean;
  photo: boolean;
  rarity: Rarity;
};

/** What speaks for heads beginning the next article, or for being subheads of this one, by the names of the weights. */
type Signs = Partial<Record<keyof typeof WEIGHTS.beginning, number>>;

/** Points for heads within a text beginning the next article and being no subhead of this one. */
export function headsBeginArticle(soFar: SoFar, ahead: Ahead): number {
  return sumOf({ ...headsSigns(ahead), ...textSigns(soFar, ahead) }, WEIGHTS.beginning);
}

/** What the heads themselves say, and who signs below them. */
function headsSigns({ heads, texts, bylineBelowHead, photo }: Ahead): Signs {
  const [head] = heads;
  const width = heads.reduce((most, one) => Math.max(most, printedWidth(one.text)), 0);
  return {
    prior: 1,
    ...(heads.length > 1 && { severalHeads: 1 }),
    ...(heads.some((one) => tagOf(one.text) !== null) && { tagged: 1 }),
    ...(heads.some((one) => printedWidth(one.text) > one.column + WEIGHTS.overhang) && { wideHead: 1 }),
    ...(heads.some((one) => one.lines.length > 1) && { lines: 1 }),
    ...(head !== undefined && heads.length === 1 && isMarkedHead(head.text) && { marked: 1 }),
    ...(head !== undefined && NUMBERED.test(head.text) && { numbered: 1 }),
    ...(bylineBelowHead && { bylineBelow: 1 }),
    ...(photo && texts.length <= CAPTION && { photo: 1 }),
    length: Math.max(-10, Math.min(10, width - 9)) / 10,
  };
}

/** What the text below says, beside the text so far. */
function textSigns(soFar: SoFar, { texts, rarity }: Ahead): Signs {
  const [first] = texts;
  const last = soFar.texts.at(-1);
  return {
    ...(last !== undefined && isOpenEnded(last) && { afterOpenEnd: 1 }),
    ...(last !== undefined && ENDED.test(last.text) && { ended: 1 }),
    ...(soFar.signed && { signed: 1 }),
    ...(first !== undefined && firstSigns(first, soFar)),
    ...reportSigns(texts, soFar),
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
export function textBeginsArticle(soFar: SoFar, { texts, photo }: Ahead): number {
  const { article } = WEIGHTS;
  const [first] = texts;
  const report = reportIn(texts);
  // Below a signed article a photograph with its own words stands by itself.
  if (photo && soFar.signed && texts.length <= CAPTION && first !== undefined && !isMarkedCaption(first.text))
    return article.photograph + cohesionPoints(soFar.said, texts);
  if (first === undefined || report === null) return article.noReport;
  // The lead of this very article, of which OCR read what stands beside or below first.
  const isCaption = photo && texts.length <= CAPTION && soFar.texts.length > CAPTION;
  if (!isCaption && soFar.texts.length <= BEFORE_LEAD && soFar.texts.every((text) => !opensReport(text.text)))
    return article.noReport;
  const narrow = isCaption || first.column < soFar.columns.narrowest * WEIGHTS.captionColumn ? article.caption : 0;
  return article.priorWithoutHead + narrow + textBegins(soFar, texts);
}

/** The piece that a report begins with: the first, or of columns that OCR read across line by line, one of the first. */
function reportIn(texts: readonly Piece[]): Piece | null {
  const [first, ...more] = texts;
  if (first === undefined) return null;
  // With who reports it in brackets it begins, though an editor who typed it set nothing in.
  if (opensReport(first.text)) return beginPoints(first) < 0 && leadingByline(first.text) === null ? null : first;
  if (first.lines.length > 1 || beginPoints(first) <= 0) return null;
  const across = more.slice(0, ACROSS).filter((piece) => piece.lines.length === 1);
  return across.find((piece) => opensReport(piece.text) && beginPoints(piece) > 0) ?? null;
}

/** Pieces of a caption at most. */
const CAPTION = 2;

/** Pieces of an article that may be printed before its lead. */
const BEFORE_LEAD = 8;

/** Lines of the other column that may stand before the report's first. */
const ACROSS = 3;

function textBegins({ said, texts: before, columns }: SoFar, texts: readonly Piece[]): number {
  const { article } = WEIGHTS;
  const first = texts[0];
  const last = before.at(-1);
  if (first === undefined || last === undefined) return 0;
  let points = 0;
  const report = reportIn(texts);
  if (report !== null) {
    points += newPlaceIn(report, said) !== null ? article.reportOfNewPlace : article.opensReport;
    if (leadingByline(report.text) !== null) points += article.leadingByline;
  }
  if (Math.abs(last.column - first.column) > 1.5) points += article.otherColumn;
  if (isOpenEnded(last)) points += article.afterOpenEnd;
  if (isWide(first, columns.widest)) points += article.wideLead;
  if (ENDED.test(last.text)) points += article.ended;
  return points + cohesionPoints(said, texts);
}

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
