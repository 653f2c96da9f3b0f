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

/** The same where a page has short words alone: heights of a word from one to the next in a row, and pixels of all rows. */
const SHORT = { apart: 4, enough: 100 } as const;

/** Looks at the part of a page that has most ink; null where no text is seen at any size. */
export async function lookAt(page: Gray, detect: Model): Promise<Look | null> {
  let short: Look | null = null;
  for (const by of SMALLER) {
    const small = await scaled(page, by);
    const likely = await findText(inkiest(small), detect);
    const stretches = findStretches(likely);
    const lying = longOnes(stretches);
    const standing = longOnes(findStretches(transposed(likely)));
    const [most, other] = lying.length > standing.length ? [lying, standing] : [standing, lying];
    if (most.length < ENOUGH) {
      const rows = longOnes(rowsOf(stretches));
      if (rows.length >= SHORT.enough) short ??= { height: rows.height / by, standing: false };
      continue;
    }
    return { height: most.height / by, standing: other === lying };
  }
  return short;
}

/** Words beside one another as one line each: none is long enough to tell by itself how text lies. */
function rowsOf(stretches: readonly Stretch[]): Stretch[] {
  const rows: Stretch[] = [];
  for (const word of stretches.toSorted((a, b) => a.left - b.left)) {
    const at = rows.findIndex(
      ({ right, y, height }) => Math.abs(word.y - y) < height / 2 && word.left - right < SHORT.apart * height,
    );
    const row = rows[at];
    if (row === undefined) rows.push(word);
    else rows[at] = { ...row, right: Math.max(row.right, word.right) };
  }
  return rows;
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
