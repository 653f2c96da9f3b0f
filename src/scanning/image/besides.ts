import type { Box, ScannedLine } from '../../model/scan.ts';
import type { Gray } from './gray.ts';
import { findInk } from './ink.ts';
import { findPictures } from './pictures.ts';
import { findRules } from './rules.ts';

/** Rules and pictures of a page whose lines were read; rules are looked for where no line stands. */
export function findBesides(page: Gray, lines: readonly ScannedLine[]): { rules: Box[]; pictures: Box[] } {
  const boxes = lines.map(({ box }) => box);
  const heights = boxes.map(({ height }) => height).toSorted((a, b) => a - b);
  const height = Math.max(8, Math.round(heights[Math.floor(heights.length / 2)] ?? 0));
  const ink = findInk(page, height);
  for (const box of boxes) wipe(ink, box);
  return { rules: findRules(ink, 3 * height), pictures: findPictures(page, lines, height) };
}

function wipe({ width, height, data }: Gray, box: Box): void {
  const left = Math.max(0, Math.round(box.left));
  const right = Math.min(width, Math.round(box.left + box.width));
  for (let y = Math.max(0, Math.round(box.top)); y < Math.min(height, box.top + box.height); y += 1)
    data.fill(0, y * width + left, y * width + Math.max(left, right));
}
