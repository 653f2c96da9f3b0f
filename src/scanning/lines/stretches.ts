import { areasOf } from '../image/areas.ts';
import type { Gray } from '../image/gray.ts';

/** Likelihood, 0 to 255, from which a pixel is of a line, and that a line must have on the whole: PP-OCR's own, the second a little lower. */
const OF_LINE = 77;
const LINE = 128;

/** Pixels that a line must have in the likelihoods. */
const LEAST = { width: 4, height: 2, area: 12 } as const;

/** The model finds the middle of lines alone: how much thicker a line is than that, above and below. */
const THICKER = 0.9;

/**
 * A line of text in a picture: the middle of its letters from `left` to `right`, which is at `y` half way and falls by
 * `slope` a pixel, and how high it is on the whole.
 */
export type Stretch = { left: number; right: number; y: number; slope: number; height: number; likely: number };

/** The same line in a picture that is `by` times as large. */
export function enlarged({ left, right, y, slope, height, likely }: Stretch, by: number): Stretch {
  return { left: left * by, right: right * by, y: y * by, slope, height: height * by, likely };
}

/** Lines of text from the likelihoods of pixels: what of them hangs together, made as high as letters are. */
export function findStretches(likely: Gray): Stretch[] {
  const { width, data } = likely;
  return [...areasOf({ width, length: data.length }, (at) => (data[at] ?? 0) >= OF_LINE)]
    .map((pixels) => stretchOf(pixels, likely))
    .filter((stretch) => stretch !== null);
}

function stretchOf(pixels: readonly number[], { width, data }: Gray): Stretch | null {
  if (pixels.length < LEAST.area) return null;
  let sum = 0;
  let left = width;
  let right = 0;
  for (const at of pixels) {
    sum += data[at] ?? 0;
    left = Math.min(left, at % width);
    right = Math.max(right, (at % width) + 1);
  }
  if (sum / pixels.length < LINE) return null;
  const columns = Array.from({ length: right - left }, () => ({ count: 0, sum: 0 }));
  for (const at of pixels) {
    const column = columns[(at % width) - left];
    if (column === undefined) continue;
    column.count += 1;
    column.sum += Math.floor(at / width) + 0.5;
  }
  const thick = columns.map(({ count }) => count).toSorted((a, b) => a - b)[Math.floor(columns.length * 0.6)] ?? 0;
  if (right - left < LEAST.width || thick < LEAST.height) return null;
  const { y, slope } = straightThrough(columns);
  const more = (THICKER * thick * (right - left)) / (thick + right - left);
  return {
    left: left - more,
    right: right + more,
    y,
    slope: right - left > 3 * thick ? slope : 0,
    height: thick + 2 * more,
    likely: sum / pixels.length / 255,
  };
}

/** The straight line nearest to all pixels: where it is half way, and how it falls. */
function straightThrough(columns: readonly { count: number; sum: number }[]): { y: number; slope: number } {
  const half = columns.length / 2;
  let all = 0;
  let byX = 0;
  let byY = 0;
  let byXX = 0;
  let byXY = 0;
  for (const [i, { count, sum }] of columns.entries()) {
    const x = i + 0.5 - half;
    all += count;
    byX += x * count;
    byY += sum;
    byXX += x * x * count;
    byXY += x * sum;
  }
  const spread = byXX - (byX * byX) / all;
  const slope = spread > 0 ? (byXY - (byX * byY) / all) / spread : 0;
  return { y: (byY - slope * byX) / all, slope };
}
