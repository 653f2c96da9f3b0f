import { type Gray, grayOf, shrunk } from '../image/gray.ts';
import { findInk, sumsOf, sumWithin } from '../image/ink.ts';
import { transposed } from '../image/rules.ts';
import { scaled } from '../image/straighten.ts';
import { findText } from './find-text.ts';
import type { Model } from './runtime.ts';
import { findStretches, type Stretch } from './stretches.ts';

/** How a page's text lies: its lines' height in pixels, and whether they stand on end. */
export type Look = { height: number; standing: boolean };

/** Pixels of the side of what is looked at, one tile; and how much smaller a page is made where nothing is seen. */
const SIDE = 960;
const SMALLER = [1, 0.4, 0.16] as const;

/** How much longer than high a line is at least, for it to tell how text lies, and the pixels of such lines that tell it. */
const LONG = 3;
const ENOUGH = 300;

/** Looks at the part of a page that has most ink; null where no text is seen at any size. */
export async function lookAt(page: Gray, detect: Model): Promise<Look | null> {
  for (const by of SMALLER) {
    const small = await scaled(page, by);
    const likely = await findText(inkiest(small), detect);
    const lying = longOnes(findStretches(likely));
    const standing = longOnes(findStretches(transposed(likely)));
    const [most, other] = lying.length > standing.length ? [lying, standing] : [standing, lying];
    if (most.length < ENOUGH) continue;
    return { height: most.height / by, standing: other === lying };
  }
  return null;
}

function longOnes(stretches: readonly Stretch[]): { length: number; height: number } {
  const long = stretches.filter(({ left, right, height }) => right - left > LONG * height);
  const heights = long.map(({ height }) => height).toSorted((a, b) => a - b);
  return {
    length: long.reduce((sum, { left, right }) => sum + right - left, 0),
    height: heights[Math.floor(heights.length / 2)] ?? 0,
  };
}

function inkiest(page: Gray): Gray {
  const by = 8;
  const small = findInk(shrunk(page, by), 8);
  const side = SIDE / by;
  const sums = sumsOf(small);
  let best = { left: 0, top: 0, ink: -1 };
  for (let top = 0; top === 0 || top + side <= small.height; top += side / 4)
    for (let left = 0; left === 0 || left + side <= small.width; left += side / 4) {
      const right = Math.min(small.width, left + side);
      const bottom = Math.min(small.height, top + side);
      const ink = sumWithin(sums, small.width, { left, top, right, bottom });
      if (ink > best.ink) best = { left, top, ink };
    }
  return part(page, { left: best.left * by, top: best.top * by });
}

function part({ width, height, data }: Gray, { left, top }: { left: number; top: number }): Gray {
  const gray = grayOf({ width: Math.min(SIDE, width - left), height: Math.min(SIDE, height - top) });
  for (let y = 0; y < gray.height; y += 1)
    gray.data.set(data.subarray((top + y) * width + left, (top + y) * width + left + gray.width), y * gray.width);
  return gray;
}
