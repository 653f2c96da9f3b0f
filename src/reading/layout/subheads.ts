import { bottomOf, rightOf } from '../../model/box.ts';
import { readByline } from '../bylines/byline.ts';
import { isOpenEnded } from '../lines/signs.ts';
import { printedWidth } from '../lines/width.ts';
import { WEIGHTS } from '../weights.ts';
import { isRuleBetween, whiteBetween } from './between.ts';
import type { Flowing, OfPage } from './flowing.ts';
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
  return printedWidth(line) < WIDEST && !ENDED.test(line) && readByline(first.text)?.said !== true;
}

export function opensWithBoldHead({ node: { strips }, first }: Flowing): boolean {
  return isBoldHead(strips.slice(0, first.lines.length), strips);
}

/** Whether a text ends with a bold head, whose own text stands at the top of the next column. */
export function endsWithHead({ node: { strips }, last }: Flowing): boolean {
  return isBoldHead(strips.slice(-last.lines.length), strips);
}

function isBoldHead(head: readonly Strip[], all: readonly Strip[]): boolean {
  return head.length < all.length && head.every(isBold);
}

/** From a text to a subhead in it. */
export function subheadPoints(one: Flowing, other: Flowing, { sheet, nodes }: OfPage): number {
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
