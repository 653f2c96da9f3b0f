import { findPlaces, type PlaceMention } from '../lookup/find-places.ts';
import { beginPoints, isWide } from './chain.ts';
import { opensReport } from './lead.ts';
import type { Piece } from './lines.ts';
import { cohesion, pairsOf } from './pairs.ts';
import { tagOf } from './roles.ts';
import { leadingByline } from './run-in-byline.ts';
import { isOpenEnded } from './signs.ts';
import { WEIGHTS } from './weights.ts';
import { printedWidth } from './width.ts';

/** An article as far as it is read: the pairs of characters in its text, its text's pieces so far. */
type SoFar = { said: ReadonlySet<string>; texts: readonly Piece[]; columns: Columns };

/** The narrowest and the widest column of some pieces, in ems. */
export type Columns = { narrowest: number; widest: number };

/** The columns of no piece: every one is narrower, and wider. */
export const NO_COLUMNS: Columns = { narrowest: Number.POSITIVE_INFINITY, widest: Number.NEGATIVE_INFINITY };

/** What comes next: heads that stand together, the text below them up to the next head, whether a byline isbetween, whether a photographer signs the text. */
export type Ahead = { heads: readonly Piece[]; texts: readonly Piece[]; bylineBelowHead: boolean; photo: boolean };

/** Points for heads within a text beginning the next article and being no subhead of this one. */
export function headsBeginArticle(soFar: SoFar, { heads, texts, bylineBelowHead }: Ahead): number {
  const { article } = WEIGHTS;
  let points: number = article.prior;
  if (heads.length > 1) points += article.severalHeads;
  if (heads.some((head) => tagOf(head.text) !== null)) points += article.tagged;
  if (heads.some((head) => printedWidth(head.text) > head.column + WEIGHTS.overhang)) points += article.wideHead;
  if (bylineBelowHead) points += article.bylineBelow;
  const { usual, slope, most } = article.length;
  const width = heads.reduce((most, head) => Math.max(most, printedWidth(head.text)), 0);
  points += Math.max(-most, Math.min(most, (width - usual) * slope));
  const [first] = texts;
  if (first !== undefined && !opensReport(first.text)) {
    const place = newPlaceIn(first, soFar.said);
    if (place !== null) points += place.start === 0 ? article.newPlaceFirst : article.newPlace;
  }
  return points + textBegins(soFar, texts);
}

/** Points for a text without a head beginning the next article: a caption, or a text whose head stands elsewhere. */
export function textBeginsArticle(soFar: SoFar, { texts, photo }: Ahead): number {
  const { article } = WEIGHTS;
  const [first] = texts;
  const report = reportIn(texts);
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
