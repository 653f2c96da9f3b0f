import { around, bottomOf, rightOf, sharedAcross, sharedDown } from '../../model/box.ts';
import type { Box } from '../../model/scan.ts';
import { ofEach } from '../../text/remembering.ts';
import { tellsStrip } from '../heads/strips.ts';
import { beginPoints } from '../paragraphs/chain.ts';
import { WEIGHTS } from '../weights.ts';
import { isInBand } from './bands.ts';
import { isBetween, isRuleBetween, whiteBetween } from './between.ts';
import type { Flowing, OfPage } from './flowing.ts';
import { areLinesLost } from './lost-lines.ts';
import type { Node } from './nodes.ts';
import { hasOwnHead, isLeftOf } from './own-heads.ts';
import { isUnderline } from './stacks.ts';
import type { Sheet } from './strips.ts';
import { isRightBelow, opensWithBoldHead, opensWithSubhead, subheadPoints } from './subheads.ts';
import { mayBegin, textPoints } from './text-points.ts';

/** Points for reading on from one node to another. */
export function stepPoints(one: Flowing, other: Flowing, page: OfPage): number {
  const { layout } = WEIGHTS;
  if (isAside(one.node) || isAside(other.node)) return 0;
  if (other.node.kind === 'head' && tellsStrip(other.first.text)) return 0;
  // The name of a strip stands over its first brief.
  if (tellsStrip(one.first.text) && sharedAcross(one.node.box, other.node.box) <= 0) return 0;
  const framed = one.node.frame === other.node.frame ? 0 : layout.otherFrame;
  if (other.node.kind === 'head' && one.node.kind === 'head') return framed + underName(one, other, page);
  if (other.node.kind === 'head') return framed + subheadPoints(one, other, page);
  if (one.node.kind === 'head' || isWide(one, other)) return framed + underHead(one, other, page);
  return framed + nextColumn(one, other, page);
}

/** From the name of a strip of briefs, in light letters on a dark band if not by its word, to the first head right below it. */
function underName({ node: name, first }: Flowing, { node: head }: Flowing, { sheet }: OfPage): number {
  const isLight = (node: Node) => node.strips.every(({ inverse }) => inverse === true);
  const white = head.box.top - bottomOf(name.box);
  const isUnder = white > 0 && white < 2 * sheet.type.pitch && sharedAcross(name.box, head.box) > 0;
  return isUnder && (tellsStrip(first.text) || (isLight(name) && !isLight(head))) ? WEIGHTS.layout.head.prior : 0;
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
function underHead(head: Flowing, text: Flowing, page: OfPage): number {
  const { nodes, sheet } = page;
  const { layout } = WEIGHTS;
  const { em, pitch } = sheet.type;
  const [above, below] = [head.node.box, text.node.box];
  const left = text.node.column.left;
  let points: number = layout.head.prior + Math.max(-4, Math.min(4, beginPoints(text.first) / 2));
  const isLevel = Math.abs(below.top - above.top) < pitch * 1.5;
  const beside = head.node.kind === 'head' && isLevel && rightOf(below) <= above.left + em;
  if (rightOf(below) < above.left && isParted(below, above, sheet)) return 0;
  if (beside) {
    if (hasOwnHead(page)(text)) return 0;
    return points + (hasTextBelow(above, nodes, sheet) ? layout.head.ownText : layout.head.beside);
  }
  if (head.node.kind === 'head' && isLevel && standsRight(above, text, page)) return points + layout.head.beside;
  if (below.top < bottomOf(above) - pitch / 2) return 0;
  const white = whiteBetween(above, below, nodes, sheet);
  points -= layout.head.distance * Math.max(0, white - layout.head.near);
  // A head begins over its first column, or farther right where it is set in the middle.
  const from = Math.max(above.left, ...picturesUnder(above, below, sheet).map(rightOf));
  points -= layout.head.outside * Math.max(0, (left - from) / em - 1);
  const isOver = sharedAcross(above, below) > 0 || isInBand(head.node, text.node, page);
  if (isOver) points += layout.head.over;
  else points -= layout.head.aside * Math.max(0, (above.left - rightOf(below)) / em);
  const underlines = (rule: Box) => head.node.kind === 'head' && isUnderline(rule, above, below);
  if (sheet.scan.rules.some((rule) => isRuleBetween(rule, above, below) && !underlines(rule)))
    points += layout.head.rule;
  if (nodes.some(({ node }) => node.kind === 'head' && node !== head.node && isBetween(node.box, above, below)))
    points += layout.head.otherBetween;
  const isUnder = ({ node }: Flowing) =>
    node !== head.node &&
    isLeftOf(node, text.node, em) &&
    ((rightOf(node.box) > above.left && node.box.top > above.top) || isInBand(head.node, node, page));
  if (nodes.some(isUnder)) points += layout.head.notFirst;
  return points;
}

/** Whether a head stands in a column of its own, with nothing below it, and a text without one in the next. */
function standsRight(head: Box, text: Flowing, page: OfPage): boolean {
  const { em } = page.sheet.type;
  const white = text.node.column.left - rightOf(head);
  return white > 0 && white < FARTHEST * em && !hasOwnHead(page)(text) && !hasTextBelow(head, page.nodes, page.sheet);
}

/** Ems from a head beside its text to there, at most. */
const FARTHEST = 6;

/** Pictures right under a head, to the left of a text that stands there, too. */
function picturesUnder(head: Box, text: Box, { scan, type }: Sheet): Box[] {
  return scan.pictures.filter(
    (picture) =>
      rightOf(picture) < text.left + type.em &&
      sharedAcross(picture, head) > 0 &&
      sharedDown(picture, text) > 0 &&
      Math.abs(picture.top - bottomOf(head)) < 2 * type.pitch,
  );
}

/** Whether a text begins right under a head. */
function hasTextBelow(head: Box, nodes: readonly Flowing[], { type }: Sheet): boolean {
  return nodes.some(({ node, first }) => {
    const white = node.box.top - bottomOf(head);
    const isUnder = white > -type.pitch / 2 && white < 2 * type.pitch && sharedAcross(head, node.box) > 0;
    return isUnder && node.kind === 'text' && beginPoints(first) > 0;
  });
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
  // What is said before lost lines and what is said behind them need not fit.
  const areLost =
    isBelow &&
    areLinesLost(
      from,
      to,
      page.nodes.map(({ node }) => node),
      page.sheet,
    );
  return column.prior + (areLost ? 0 : textPoints(one, other, page.known)) + otherWidth + place;
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
  const top = columnTop(page)(one);
  // What stands above a picture in a column goes on below it.
  const begin = textAbove(page)(other) === undefined ? columnTop(page)(other) : to.box.top;
  if (begin >= bottomOf(from.box) || bottomOf(to.box) <= top) points += column.apart;
  const higher = (top - begin) / pitch;
  if (Math.min(Math.abs(higher), Math.abs(from.box.top - to.box.top) / pitch) < 0.8) points += column.sameTop;
  else if (higher > 0 && startsBesideHead(from, to, page))
    points += opensWithBoldHead(other) ? column.ownHead : column.besideHead;
  else if (higher <= 0) points += begin < to.box.top ? column.underPicture : column.lower * mayBegin(one, other);
  if (hasOwnHead(page)(other)) points += column.ownHead * mayBegin(one, other);
  points -= column.wide * Math.max(0, (to.column.left - from.column.right) / em - 3);
  if (isParted(from.box, to.box, page.sheet)) points += column.uprightRule;
  return points;
}

/** Where the column of a text begins: above the picture that parts it or that it stands below, or the subhead that it opens with. */
const columnTop = ofEach((page: OfPage) =>
  ofEach((text: Flowing): number => {
    const above = textAbove(page)(text);
    if (above !== undefined) return columnTop(page)(above);
    return Math.min(text.node.box.top, ...picturesOver(text.node, page).map(({ top }) => top));
  }),
);

/** The text that stands next above another in its column. */
const textAbove = ofEach((page: OfPage) =>
  ofEach((text: Flowing): Flowing | undefined => {
    const above = page.nodes.filter((one) => isOfColumn(one, text, page));
    return above.toSorted((a, b) => bottomOf(b.node.box) - bottomOf(a.node.box))[0];
  }),
);

/** Whether a text stands above another in its column, which goes on below a picture or with a subhead. */
function isOfColumn(one: Flowing, text: Flowing, page: OfPage): boolean {
  const above = one.node;
  const { scan, type } = page.sheet;
  if (above.kind !== 'text' || bottomOf(above.box) > text.node.box.top) return false;
  if (Math.abs(above.column.left - text.node.column.left) > type.em) return false;
  if (page.nodes.some((head) => isSubheadBetween(head, one, text, page))) return true;
  const isBroken =
    opensWithSubhead(text) || scan.pictures.some((picture) => isBetween(picture, above.box, text.node.box));
  return isBroken && (below(above, text.node, page) ?? 0) > 0;
}

/** Whether a subhead of a text stands right over another that goes on below it. */
function isSubheadBetween(head: Flowing, above: Flowing, text: Flowing, page: OfPage): boolean {
  return (
    head.node.kind === 'head' &&
    isRightBelow(text.node.box, head.node.box, page.sheet.type.pitch) &&
    subheadPoints(above, head, page) > 0
  );
}

/** Whether an upright rule stands between two boxes side by side, beside the second of them. */
function isParted(left: Box, right: Box, { scan, type }: Sheet): boolean {
  const between = { ...right, left: rightOf(left), width: right.left - rightOf(left) };
  return scan.rules.some(
    (rule) =>
      rule.height > rule.width * 3 &&
      sharedDown(rule, between) > Math.min(type.pitch, right.height / 2) &&
      sharedAcross(rule, between) > 0,
  );
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

/** Pictures that a text begins right below, or below what is said of them. */
function picturesOver({ box }: Node, { nodes, sheet }: OfPage): Box[] {
  const isBelow = (one: Box, other: Box) =>
    Math.abs(one.top - bottomOf(other)) < 1.6 * sheet.type.pitch &&
    sharedAcross(other, one) > Math.min(one.width, other.width) / 2;
  const captions = nodes.flatMap(({ node }) => (node.kind === 'caption' ? [node.box] : []));
  return sheet.scan.pictures.filter((picture) => {
    const said = captions.filter((caption) => isBelow(caption, picture));
    return isBelow(box, picture) || isBelow(box, { ...picture, height: around([picture, ...said]).height });
  });
}
