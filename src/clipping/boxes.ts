import type { Box } from '../model/scan.ts';

/** The smallest box around several; there is at least one. */
export function around([first, ...others]: readonly [Box, ...Box[]]): Box {
  return others.reduce((sum, one) => {
    const left = Math.min(sum.left, one.left);
    const top = Math.min(sum.top, one.top);
    return {
      left,
      top,
      width: Math.max(rightOf(sum), rightOf(one)) - left,
      height: Math.max(bottomOf(sum), bottomOf(one)) - top,
    };
  }, first);
}

export function rightOf({ left, width }: Box): number {
  return left + width;
}

export function bottomOf({ top, height }: Box): number {
  return top + height;
}

/** Whether the middle of a box lies in another. */
export function isWithin(one: Box, other: Box): boolean {
  const [x, y] = [one.left + one.width / 2, one.top + one.height / 2];
  return x >= other.left && x <= rightOf(other) && y >= other.top && y <= bottomOf(other);
}

/** How far two boxes stand above one another, of the width of the narrower; 0 for side by side. */
export function overlapAcross(one: Box, other: Box): number {
  const shared = Math.min(rightOf(one), rightOf(other)) - Math.max(one.left, other.left);
  return Math.max(0, shared) / Math.max(1, Math.min(one.width, other.width));
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
