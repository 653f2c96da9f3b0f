import { bottomOf, rightOf, sharedAcross, sharedDown } from '../../model/box.ts';
import type { Box } from '../../model/scan.ts';
import { readByline } from '../byline.ts';
import { beginPoints, openPoints } from '../chain.ts';
import type { Known } from '../known.ts';
import type { Piece } from '../lines.ts';
import { seamPoints } from '../seam-points.ts';
import { isOpenEnded } from '../signs.ts';
import { WEIGHTS } from '../weights.ts';
import type { Node } from './nodes.ts';
import type { Sheet } from './strips.ts';

/** A node with its first and its last piece, which tell what it may go on and what may go on it. */
export type Flowing = { node: Node; first: Piece; last: Piece };

/** What a step is weighed beside: all that stands on the page. */
type OfPage = { nodes: readonly Flowing[]; sheet: Sheet; known: Known };

/** Points for reading on from one node to another. */
export function stepPoints(one: Flowing, other: Flowing, page: OfPage): number {
  const { layout } = WEIGHTS;
  if (isAside(one.node) || isAside(other.node)) return 0;
  const framed = one.node.frame === other.node.frame ? 0 : layout.otherFrame;
  if (other.node.kind === 'head') return one.node.kind === 'text' ? framed + subheadPoints(one, other, page) : 0;
  if (one.node.kind === 'head' || isWide(one, other)) return framed + underHead(one, other, page);
  return framed + nextColumn(one, other, page);
}

/** What is read by itself, or behind all the text around it. */
function isAside({ kind }: Node): boolean {
  return kind === 'caption' || kind === 'table';
}

/** Whether a text is set over several columns of another, as a lead or a byline below a head. */
function isWide(one: Flowing, other: Flowing): boolean {
  const [wide, narrow] = [one.node.column, other.node.column];
  return wide.right - wide.left > (narrow.right - narrow.left) * WEIGHTS.wide;
}

/** From a head to the first column of its text. */
function underHead(head: Flowing, text: Flowing, { nodes, sheet }: OfPage): number {
  const { layout } = WEIGHTS;
  const { em, pitch } = sheet.type;
  const [above, below] = [head.node.box, text.node.box];
  const left = text.node.column.left;
  let points: number = layout.head.prior + Math.max(-4, Math.min(4, beginPoints(text.first) / 2));
  const beside = Math.abs(below.top - above.top) < pitch * 1.5 && rightOf(below) <= above.left + em;
  if (beside) return points + (hasTextBelow(above, nodes, sheet) ? layout.head.ownText : layout.head.beside);
  if (below.top < bottomOf(above) - pitch / 2) return 0;
  const white = whiteBetween(above, below, nodes, sheet);
  points -= layout.head.distance * Math.max(0, white - layout.head.near);
  // A head begins over its first column, or farther right where it is set in the middle.
  points -= layout.head.outside * Math.max(0, (left - above.left) / em - 1);
  points -= layout.head.aside * Math.max(0, (above.left - rightOf(below)) / em);
  if (sharedAcross(above, below) > 0) points += layout.head.over;
  if (sheet.scan.rules.some((rule) => isRuleBetween(rule, above, below))) points += layout.head.rule;
  if (nodes.some(({ node }) => node.kind === 'head' && node !== head.node && isBetween(node.box, above, below)))
    points += layout.head.otherBetween;
  if (
    nodes.some(
      ({ node }) =>
        node.kind === 'text' && node !== text.node && node !== head.node && isLeftOf(node, text.node, above, em),
    )
  )
    points += layout.head.notFirst;
  return points;
}

/** Whether a text begins right under a head. */
function hasTextBelow(head: Box, nodes: readonly Flowing[], { type }: Sheet): boolean {
  return nodes.some(({ node, first }) => {
    const white = node.box.top - bottomOf(head);
    const isUnder = white > -type.pitch / 2 && white < 2 * type.pitch && sharedAcross(head, node.box) > 0;
    return isUnder && node.kind === 'text' && beginPoints(first) > 0;
  });
}

/** Whether a text stands at the same height farther left, under the same head. */
function isLeftOf(one: Node, text: Node, head: Box, em: number): boolean {
  if (one.column.right > text.column.left || Math.abs(one.box.top - text.box.top) > em) return false;
  return rightOf(one.box) > head.left && one.box.top > head.top;
}

/** Lines of white between two boxes one above the other, without what stands between them. */
function whiteBetween(above: Box, below: Box, nodes: readonly Flowing[], { scan, type }: Sheet): number {
  const gap = { left: below.left, width: below.width, top: bottomOf(above), height: below.top - bottomOf(above) };
  const filled = [...scan.pictures, ...nodes.map(({ node }) => node.box)]
    .filter(
      (box) =>
        sharedAcross(box, gap) > 0.2 * gap.width && box.top >= above.top && bottomOf(box) <= below.top + type.pitch / 2,
    )
    .reduce((sum, box) => sum + Math.max(0, sharedDown(box, gap)) + 0.4 * type.pitch, 0);
  return Math.max(0, gap.height - filled) / type.pitch;
}

function isRuleBetween(rule: Box, above: Box, below: Box): boolean {
  const middle = rule.top + rule.height / 2;
  if (rule.width < rule.height * 3 || middle < bottomOf(above) || middle > below.top) return false;
  return sharedAcross(rule, below) > below.width / 2;
}

function isBetween(box: Box, above: Box, below: Box): boolean {
  return box.top > above.top && bottomOf(box) < below.top + below.height / 2 && sharedAcross(box, below) > 0;
}

/** From a column to the next, or over a picture to where it goes on below. */
function nextColumn(one: Flowing, other: Flowing, page: OfPage): number {
  const { column } = WEIGHTS.layout;
  const { em } = page.sheet.type;
  const [from, to] = [one.node, other.node];
  const isBelow = Math.abs(from.column.left - to.column.left) < 2 * em;
  const place = isBelow ? below(from, to, page) : beside(one, other, page);
  if (place === null) return 0;
  const widths = [from, to].map(({ column: { left, right } }) => right - left);
  const otherWidth = Math.abs((widths[0] ?? 0) - (widths[1] ?? 0)) > 2 * em ? column.otherWidth : 0;
  return column.prior + textPoints(one, other, page.known) + otherWidth + place;
}

/** Points for a text standing under another in its column; null where it does not. */
function below(from: Node, to: Node, { nodes, sheet }: OfPage): number | null {
  const { column } = WEIGHTS.layout;
  if (to.box.top < bottomOf(from.box) - sheet.type.pitch / 2) return null;
  const white = whiteBetween(from.box, to.box, nodes, sheet);
  let points: number = column.below - column.distance * Math.max(0, white - 1.5);
  if (sheet.scan.rules.some((rule) => isRuleBetween(rule, from.box, to.box))) points += column.rule;
  if (nodes.some(({ node }) => node.kind === 'head' && isBetween(node.box, from.box, to.box)))
    points += column.overHead;
  return points;
}

/** Points for a text standing in the column to the right of another; null where it does not. */
function beside(one: Flowing, other: Flowing, page: OfPage): number | null {
  const { column } = WEIGHTS.layout;
  const { em, pitch } = page.sheet.type;
  const [from, to] = [one.node, other.node];
  if (to.column.left < from.column.right - em) return null;
  let points = 0;
  const top = columnTop(from, page);
  if (to.box.top >= bottomOf(from.box) || bottomOf(to.box) <= top) points += column.apart;
  const higher = (top - to.box.top) / pitch;
  if (Math.abs(higher) < 0.8) points += column.sameTop;
  else if (higher > 0) points += startsBesideHead(from, to, page) ? column.besideHead : 0;
  else points += startsUnderPicture(to, page) ? column.underPicture : column.lower * mayBegin(one, other);
  if (hasOwnHead(other, page)) points += column.ownHead * mayBegin(one, other);
  const width = to.column.left - from.column.right;
  const between = { left: from.column.right, width, top: to.box.top, height: to.box.height };
  points -= column.wide * Math.max(0, width / em - 3);
  if (page.sheet.scan.rules.some((rule) => isUpright(rule) && isMet(rule, between, pitch)))
    points += column.uprightRule;
  return points;
}

/** Where the column of a text begins: above the picture that parts it, if one does. */
function columnTop(text: Node, page: OfPage): number {
  const { scan, type } = page.sheet;
  const isParted = (above: Node) =>
    above.kind === 'text' &&
    bottomOf(above.box) < text.box.top &&
    Math.abs(above.column.left - text.column.left) < type.em &&
    scan.pictures.some((picture) => isBetween(picture, above.box, text.box)) &&
    (below(above, text, page) ?? 0) > 0;
  const tops = page.nodes.flatMap(({ node }) => (isParted(node) ? [node.box.top] : []));
  return tops.length === 0 ? text.box.top : Math.max(...tops);
}

/** How likely a text begins here: what is not set in goes on from elsewhere, whatever stands above it. */
function mayBegin({ last }: Flowing, { first }: Flowing): number {
  const { mayBegin: share } = WEIGHTS.layout.column;
  if (first.print?.indent === null) return isOpenEnded(last) ? share.behindOpenEnd : share.behindEnd;
  return beginPoints(first) > 0 ? 1 : 0;
}

function isUpright({ width, height }: Box): boolean {
  return height > width * 3;
}

function isMet(rule: Box, between: Box, pitch: number): boolean {
  return sharedDown(rule, between) > pitch && sharedAcross(rule, between) > 0;
}

/** What the words say where one text goes on in another: a sentence parted, or a paragraph's end and another's begin. */
function textPoints(one: Flowing, other: Flowing, known: Known): number {
  const { most } = WEIGHTS.layout.column;
  const begin = beginPoints(other.first);
  const goesOn = openPoints(one.last) - begin + seamPoints(one.last, other.first, known);
  if (readByline(one.last.text)?.said === true) return -most;
  const mayBegin = begin > 0 || other.first.print?.indent === null;
  if (mayBegin && !isOpenEnded(one.last)) return WEIGHTS.layout.column.newParagraph;
  const open = isOpenEnded(one.last) ? WEIGHTS.layout.column.open : 0;
  return Math.max(-most, Math.min(most, goesOn + open));
}

/** Whether a text begins where a head does that stands over another, to the left. */
function startsBesideHead(from: Node, to: Node, { nodes, sheet }: OfPage): boolean {
  const { em, pitch } = sheet.type;
  return nodes.some(
    ({ node: { kind, box } }) =>
      kind === 'head' &&
      Math.abs(to.box.top - box.top) < 1.5 * pitch &&
      rightOf(box) < to.column.left + em &&
      bottomOf(box) < from.box.top + pitch &&
      rightOf(box) > from.column.left,
  );
}

function startsUnderPicture({ box }: Node, { nodes, sheet }: OfPage): boolean {
  const captions = nodes.flatMap(({ node }) => (node.kind === 'caption' ? [node.box] : []));
  return [...captions, ...sheet.scan.pictures].some(
    (one) => Math.abs(box.top - bottomOf(one)) < 1.6 * sheet.type.pitch && sharedAcross(one, box) > box.width / 2,
  );
}

/** Whether a head stands right above a text, over the beginning of it. */
function hasOwnHead({ node }: Flowing, { nodes, sheet }: OfPage): boolean {
  return nodes.some(
    ({ node: head }) =>
      head.kind === 'head' &&
      head.box.top < node.box.top &&
      node.box.top - bottomOf(head.box) < 1.5 * sheet.type.pitch &&
      sharedAcross(head.box, node.box) > 0 &&
      head.box.left > node.column.left - 2 * sheet.type.em,
  );
}

/** From a text to a subhead in it. */
function subheadPoints(one: Flowing, other: Flowing, { sheet, nodes }: OfPage): number {
  const { subhead } = WEIGHTS.layout;
  const { em, pitch, height } = sheet.type;
  const [text, head] = [one.node, other.node];
  const isInColumn = head.box.left > text.column.left - em && rightOf(head.box) < text.column.right + em;
  if (!isInColumn) return 0;
  const high = Math.max(...head.strips.map((strip) => strip.height)) / height;
  let points: number = subhead.prior - subhead.size * (high - WEIGHTS.layout.big);
  if (head.strips.length > 1) points += subhead.severalLines;
  if (isOpenEnded(one.last)) points += subhead.cutsSentence;
  if (readByline(one.last.text)?.said === true) points += subhead.afterByline;
  const white = whiteBetween(text.box, head.box, nodes, sheet);
  if (head.box.top < bottomOf(text.box) - pitch / 2) return 0;
  points -= subhead.distance * Math.max(0, white - 0.8);
  if (sheet.scan.rules.some((rule) => isRuleBetween(rule, text.box, head.box))) points += subhead.rule;
  return points;
}
