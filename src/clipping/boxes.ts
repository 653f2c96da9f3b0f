import { bottomOf, rightOf, sharedAcross } from '../model/box.ts';
import type { Box } from '../model/scan.ts';

/** Whether the middle of a box lies in another. */
export function isWithin(one: Box, other: Box): boolean {
  const [x, y] = [one.left + one.width / 2, one.top + one.height / 2];
  return x >= other.left && x <= rightOf(other) && y >= other.top && y <= bottomOf(other);
}

/** How far two boxes stand above one another, of the width of the narrower; 0 for side by side. */
export function overlapAcross(one: Box, other: Box): number {
  return Math.max(0, sharedAcross(one, other)) / Math.max(1, Math.min(one.width, other.width));
}

/** A box with some margin on each side, no larger than the page. */
export function withMargin(
  box: Box,
  { x, above, below }: { x: number; above: number; below: number },
  page: Pick<Box, 'width' | 'height'>,
): Box {
  const left = Math.max(0, box.left - x);
  const top = Math.max(0, box.top - above);
  return {
    left,
    top,
    width: Math.min(page.width, rightOf(box) + x) - left,
    height: Math.min(page.height, bottomOf(box) + below) - top,
  };
}
