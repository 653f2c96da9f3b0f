import { bottomOf, sharedAcross, sharedDown } from '../../model/box.ts';
import type { Box } from '../../model/scan.ts';
import type { Flowing } from './flowing.ts';
import type { Sheet } from './strips.ts';

/** Lines of white between two boxes one above the other, without what stands between them. */
export function whiteBetween(above: Box, below: Box, nodes: readonly Flowing[], { scan, type }: Sheet): number {
  const gap = { left: below.left, width: below.width, top: bottomOf(above), height: below.top - bottomOf(above) };
  const lowest = below.top + type.pitch / 2;
  let filled = 0;
  const fill = (box: Box) => {
    if (box.top < above.top || bottomOf(box) > lowest || sharedAcross(box, gap) <= 0.2 * gap.width) return;
    filled = filled + Math.max(0, sharedDown(box, gap)) + 0.4 * type.pitch;
  };
  scan.pictures.forEach(fill);
  // This is asked of every two texts of a page: a list of boxes of its own, each time, would take most of the time.
  for (const { node } of nodes) fill(node.box);
  return Math.max(0, gap.height - filled) / type.pitch;
}

/** Whether a printed line stands between two boxes, over most of the lower one. */
export function isRuleBetween(rule: Box, above: Box, below: Box): boolean {
  const middle = rule.top + rule.height / 2;
  if (rule.width < rule.height * 3 || middle < bottomOf(above) || middle > below.top) return false;
  return sharedAcross(rule, below) > below.width / 2;
}

/** Whether a box stands between two others. */
export function isBetween(box: Box, above: Box, below: Box): boolean {
  return box.top > above.top && bottomOf(box) < below.top + below.height / 2 && sharedAcross(box, below) > 0;
}
