import type { Box } from './scan.ts';

/** Where a box ends on the right. */
export function rightOf({ left, width }: Box): number {
  return left + width;
}

/** Where a box ends below. */
export function bottomOf({ top, height }: Box): number {
  return top + height;
}

/** Pixels that two boxes have in common from left to right; below zero as many as lie between them. */
export function sharedAcross(one: Box, other: Box): number {
  return Math.min(rightOf(one), rightOf(other)) - Math.max(one.left, other.left);
}

/** The same from top to bottom. */
export function sharedDown(one: Box, other: Box): number {
  return Math.min(bottomOf(one), bottomOf(other)) - Math.max(one.top, other.top);
}

/** The smallest box around some; that of nothing lies nowhere. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return {
    left,
    top,
    width: Math.max(...boxes.map(rightOf)) - left,
    height: Math.max(...boxes.map(bottomOf)) - top,
  };
}

/** Whether a box lies in another, but for a few pixels. */
export function isInside(box: Box, other: Box, slack: number): boolean {
  return (
    box.left >= other.left - slack &&
    box.top >= other.top - slack &&
    rightOf(box) <= rightOf(other) + slack &&
    bottomOf(box) <= bottomOf(other) + slack
  );
}

/** Whether two boxes begin at one place, or have the same middle. */
export function isFlush(one: Box, other: Box, slack: number): boolean {
  const [left, right] = [one.left - other.left, rightOf(one) - rightOf(other)];
  return Math.min(Math.abs(left), Math.abs(left + right) / 2) < slack;
}
