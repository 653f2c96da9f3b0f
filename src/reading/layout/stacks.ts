import { around, bottomOf, rightOf, sharedAcross, sharedDown } from '../../model/box.ts';
import type { Box } from '../../model/scan.ts';
import { WEIGHTS } from '../weights.ts';
import { isBold, type Sheet, type Strip, type Type } from './strips.ts';

/** Whether a printed line lies between two boxes, one above the other. */
export function isAcross(rule: Box, above: Box, below: Box): boolean {
  const middle = rule.top + rule.height / 2;
  if (
    rule.width < rule.height * 3 ||
    middle < bottomOf(above) - above.height / 2 ||
    middle > below.top + below.height / 2
  )
    return false;
  return sharedAcross(rule, above) > above.width / 3 && sharedAcross(rule, below) > below.width / 3;
}

/** Share of the white below a rule that is above it at most where it underlines a head, and of the head's height. */
const CLOSE = 0.6;

/** Whether a rule no shorter than a head stands right below it, so much nearer than to what is below that it underlines it. */
export function isUnderline(rule: Box, head: Box, below: Box): boolean {
  return (
    rule.width >= head.width && rule.top - bottomOf(head) < CLOSE * Math.min(head.height, below.top - bottomOf(rule))
  );
}

/** Lines under one another, in the order of the page. */
export function stacksOf(strips: readonly Strip[], sheet: Sheet): Strip[][] {
  const stacks: Strip[][] = [];
  for (const strip of strips) {
    const fitting = stacks.filter((stack) => goesUnder(stack, strip, strips, sheet));
    const nearest = fitting.toSorted((a, b) => distance(a, strip) - distance(b, strip))[0];
    if (nearest === undefined) stacks.push([strip]);
    else nearest.push(strip);
  }
  return stacks;
}

function distance(stack: readonly Strip[], strip: Strip): number {
  const box = around(stack.map((one) => one.box));
  return Math.abs(box.left - strip.box.left) + Math.abs(rightOf(box) - rightOf(strip.box));
}

function goesUnder(stack: readonly Strip[], strip: Strip, strips: readonly Strip[], { scan, type }: Sheet): boolean {
  const last = stack.at(-1);
  if (last === undefined) return false;
  const step = strip.box.top - last.box.top;
  if (step > type.pitch * WEIGHTS.layout.apart || step < type.height * 0.5) return false;
  const box = around(stack.map((one) => one.box));
  // A paragraph's end may be shorter than the next one is set in by.
  const isFlush = Math.abs(strip.box.left - box.left) < 3 * type.em;
  if (!isFlush && sharedAcross(box, strip.box) < 0.5 * Math.min(box.width, strip.box.width)) return false;
  if (spans(last, strips, type) !== spans(strip, strips, type) || isUnderSeveral(box, strip, strips, type))
    return false;
  const isAlone = (rule: Box) =>
    strips.every(({ box: one }) => one === last.box || sharedDown(one, last.box) <= 0 || sharedAcross(one, rule) <= 0);
  const underlines = (rule: Box) => isBold(last) && isUnderline(rule, last.box, strip.box) && isAlone(rule);
  const parts = (rule: Box) => isAcross(rule, last.box, strip.box) && !underlines(rule);
  return !scan.rules.some(parts) && !scan.pictures.some((picture) => isAcross(picture, last.box, strip.box));
}

/** Whether a line stands side by side with another under lines that go over both: the last of those may be short. */
function isUnderSeveral(above: Box, { box }: Strip, strips: readonly Strip[], { em }: Type): boolean {
  return strips.some(
    ({ box: other }) =>
      sharedAcross(box, other) <= 0 &&
      other.width > 3 * em &&
      sharedDown(box, other) > 0 &&
      sharedAcross(above, other) > 0.6 * other.width,
  );
}

/** Whether a line goes over several columns: two lines or more stand side by side right below it. */
function spans({ box }: Strip, strips: readonly Strip[], { pitch, em }: Type): boolean {
  const below = strips.filter((other) => {
    const step = other.box.top - box.top;
    return step > pitch / 2 && step < pitch * 2.6 && sharedAcross(box, other.box) > 0.6 * other.box.width;
  });
  return below.some((one) =>
    below.some(
      (other) => other.box.left > rightOf(one.box) && other.box.width > 3 * em && sharedDown(one.box, other.box) > 0,
    ),
  );
}
