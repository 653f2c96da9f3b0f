import { type Gray, grayOf } from './gray.ts';

/** How much darker than its surroundings ink is, in grays; noise of a photo stays below. */
const DARKER = 28;

/**
 * Where there is ink: pixels that are darker than the mean around them, so that shade on a page is none. 1 is ink.
 * @param around - how far the surroundings reach, in pixels: more than a letter, less than the shade changes.
 */
export function findInk(gray: Gray, around: number): Gray {
  const { width, height, data } = gray;
  const sums = sumsOf(gray);
  const ink = grayOf(gray);
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - around);
    const bottom = Math.min(height, y + around + 1);
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - around);
      const right = Math.min(width, x + around + 1);
      const mean = sumWithin(sums, width, { left, top, right, bottom }) / ((right - left) * (bottom - top));
      if ((data[y * width + x] ?? 0) < mean - DARKER) ink.data[y * width + x] = 1;
    }
  }
  return ink;
}

/**
 * Sums of all that lies above and to the left, with a row and a column of zeros before. They may run over: what lies
 * within a box comes out right as long as it is below 2^32 itself.
 */
export function sumsOf({ width, height, data }: Gray): Uint32Array {
  const across = width + 1;
  const sums = new Uint32Array(across * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += data[y * width + x] ?? 0;
      sums[(y + 1) * across + x + 1] = (sums[y * across + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

export function sumWithin(
  sums: Uint32Array,
  width: number,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): number {
  const across = width + 1;
  const at = (x: number, y: number) => sums[y * across + x] ?? 0;
  return (at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)) >>> 0;
}
