import { bottomOf, isFlush, rightOf, sharedAcross } from '../../model/box.ts';
import type { Box } from '../../model/scan.ts';
import { ofEach } from '../../text/remembering.ts';
import { isOpenEnded } from '../lines/signs.ts';
import { printedWidth } from '../lines/width.ts';
import { WEIGHTS } from '../weights.ts';
import { isRuleBetween, whiteBetween } from './between.ts';
import { type Flowing, isSigned, type OfPage } from './flowing.ts';
import type { Node } from './nodes.ts';
import { isAcross } from './stacks.ts';
import { isBold, type Strip } from './strips.ts';

/** Ems of a subhead at most, and how it does not end. */
const WIDEST = 16;
const ENDED = /[,。，;；:：!！?？…、]$/;

/** Whether a text begins with a line by itself that is no sentence, or is bold: a subhead, which may stand first in a column. */
export function opensWithSubhead(text: Flowing): boolean {
  const {
    node: { strips },
    first,
  } = text;
  if (opensWithBoldHead(text)) return true;
  const [line = '', more] = first.lines;
  if (more !== undefined || strips.length < 2 || (first.print?.lacking ?? 0) < WEIGHTS.layout.short) return false;
  return printedWidth(line) < WIDEST && !ENDED.test(line) && !isSigned(first);
}

export function opensWithBoldHead({ node: { strips }, first }: Flowing): boolean {
  return isBoldHead(strips.slice(0, first.lines.length), strips);
}

/** Whether a text ends with a bold head, whose own text stands at the top of the next column. */
export function endsWithHead({ node: { strips }, last }: Flowing): boolean {
  return isBoldHead(strips.slice(-last.lines.length), strips);
}

/** Where a text is set in heavier letters than most of the page, its lines are bold, and a sentence's end is no head's. */
function isBoldHead(head: readonly Strip[], all: readonly Strip[]): boolean {
  return head.length < all.length && head.every(isBold) && !/。$/.test(head.at(-1)?.text ?? '');
}

/** From a text to a subhead in it; told once of each two, since what is told of one asks it of all above. */
export function subheadPoints(one: Flowing, other: Flowing, page: OfPage): number {
  return pointsOn(page)(one)(other);
}

const pointsOn = ofEach((page: OfPage) =>
  ofEach((one: Flowing) => ofEach((other: Flowing) => pointsFrom(one, other, page))),
);

function pointsFrom(one: Flowing, other: Flowing, page: OfPage): number {
  const { sheet, nodes } = page;
  const { subhead } = WEIGHTS.layout;
  const { em, pitch, height } = sheet.type;
  const [text, head] = [one.node, other.node];
  const isInColumn = head.box.left > text.column.left - em && rightOf(head.box) < text.column.right + em;
  if (opensNextColumn(one, head, page))
    return subhead.prior - subhead.size * (highest(head) / height - WEIGHTS.layout.big);
  if (!isInColumn || head.box.top < bottomOf(text.box) - pitch / 2) return 0;
  const high = highest(head) / height;
  let points: number = subhead.prior - subhead.size * (high - WEIGHTS.layout.big);
  if (head.strips.length > 1) points += subhead.severalLines;
  if (isOpenEnded(one.last)) points += subhead.cutsSentence;
  if (isSigned(one.last)) points += subhead.afterByline;
  const white = whiteBetween(text.box, head.box, nodes, sheet);
  points -= subhead.distance * Math.max(0, white - 0.8);
  if (sheet.scan.rules.some((rule) => isRuleBetween(rule, text.box, head.box))) points += subhead.rule;
  const own = nodes.find(({ node: { kind, box } }) => kind === 'text' && isRightBelow(box, head.box, pitch));
  if (own !== undefined && sheet.scan.rules.some((rule) => isAcross(rule, head.box, own.node.box)))
    points += subhead.underlined;
  return points > 0 && hasPeerAbove(one, head, page) ? points + subhead.peer : points;
}

/** Whether a head stands at the top of the next column, above a picture, both columns below one head: its text is below the picture. */
function opensNextColumn({ node: text, last }: Flowing, head: Node, { sheet, nodes }: OfPage): boolean {
  const { em, pitch } = sheet.type;
  const white = head.box.left - text.column.right;
  if (white < 0 || white > NEXT * em || Math.abs(head.box.top - text.box.top) > pitch / 2) return false;
  if (isOpenEnded(last) || isSigned(last)) return false;
  const isOverBoth = ({ node: { kind, box } }: Flowing) =>
    kind === 'head' && isRightBelow(text.box, box, pitch) && sharedAcross(box, head.box) > head.box.width / 2;
  return sheet.scan.pictures.some((picture) => isRightBelow(picture, head.box, pitch)) && nodes.some(isOverBoth);
}

/** Ems from a column to the next, at most. */
const NEXT = 4;

export function isRightBelow(box: Box, head: Box, pitch: number): boolean {
  const white = box.top - bottomOf(head);
  return white > -pitch / 2 && white < 2 * pitch && sharedAcross(box, head) > 0;
}

/** Share by which heads of one height may seem to differ. */
const ALIKE = 0.08;

/** Whether a text stands under a head set as the one below it, which is none within an article: so that one is none, either. */
function hasPeerAbove({ node: text }: Flowing, head: Node, page: OfPage): boolean {
  const { em, pitch } = page.sheet.type;
  const own = page.nodes.find(
    ({ node: { kind, box } }) =>
      kind === 'head' && box.top < head.box.top && isRightBelow(text.box, box, pitch) && isFlush(box, head.box, em),
  );
  if (own === undefined || Math.abs(highest(own.node) / highest(head) - 1) > ALIKE) return false;
  return !page.nodes.some((one) => {
    if (one.node.kind === 'text') return subheadPoints(one, own, page) > 0;
    const isOver =
      one.node.kind === 'head' &&
      sharedAcross(one.node.box, own.node.box) > 0 &&
      bottomOf(one.node.box) < own.node.box.top;
    const parts = (rule: Box) => isAcross(rule, one.node.box, own.node.box);
    return isOver && highest(one.node) > highest(head) && !page.sheet.scan.rules.some(parts);
  });
}

function highest({ strips }: Node): number {
  return Math.max(...strips.map(({ height }) => height));
}
