import { type Gray, grayAt, grayOf } from '../image/gray.ts';
import type { Stretch } from './stretches.ts';

/** Pixels of a line as it is recognised: the height is the model's, the width at least what it needs for one letter. */
const HEIGHT = 48;
const WIDTH = { least: 48, most: 3_200 } as const;

/**
 * How much narrower letters are made than they are high: what a line costs grows with its width. Fewer letters are misread
 * so than at 0.75 (8 and 12 of 3,289); below 0.6 one of two like digits beside each other is lost (9.1 for 9.11).
 */
const NARROWER = 0.65;

/** Share of the inkiest row from which a row belongs to the letters, and shares of the line that these may have. */
const INKY = 0.15;
const LETTERS = { least: 0.45, most: 0.9 } as const;

/**
 * How much higher and longer, in its heights, what a head is read in is than the head: large letters that fill it are taken
 * for others like them (儿 for 几, 实 for 买), and a sign at its end for another or none. Of 193 heads 17 were misread so, and 5 with room.
 * Bold letters that fill it are also taken for the ground of light ones.
 */
const ROOM = { higher: 0.2, longer: 0.3 } as const;

/**
 * A line cut out of a page and made as high as the model wants it, dark on light: `scale` is how many of its pixels one of
 * the page is, along the line, and `letters` how high its letters are on the page.
 */
type Crop = { gray: Gray; scale: number; inverse: boolean; letters: number };

/** The line with room around it. */
export function withRoom(stretch: Stretch): Stretch {
  const { left, right, height } = stretch;
  const longer = ROOM.longer * height;
  return { ...stretch, left: left - longer, right: right + longer, height: (1 + ROOM.higher) * height };
}

/** Cuts a line out along its slope. What is light on dark becomes dark on light. */
export function cropLine(page: Gray, { left, right, y, slope, height }: Stretch): Crop {
  const wanted = (right - left) * (HEIGHT / height) * NARROWER;
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, Math.round(wanted)));
  const byX = (right - left) / width;
  const byY = height / HEIGHT;
  const gray = grayOf({ width, height: HEIGHT });
  const middle = (right - left) / 2;
  // What is printed larger than the model wants is sampled more densely, so that thin strokes are not jumped over.
  const dense = Math.max(1, Math.round(byY));
  for (let row = 0; row < HEIGHT; row += 1)
    for (let column = 0; column < width; column += 1) {
      let sum = 0;
      for (let i = 0; i < dense; i += 1)
        for (let j = 0; j < dense; j += 1) {
          const along = (column + (j + 0.5) / dense) * byX;
          const down = (row + (i + 0.5) / dense) * byY;
          sum += grayAt(page, left + along - 0.5, y - height / 2 + slope * (along - middle) + down - 0.5);
        }
      gray.data[row * width + column] = sum / (dense * dense);
    }
  const inverse = isInverse(gray);
  if (inverse) for (const [i, value] of gray.data.entries()) gray.data[i] = 255 - value;
  return { gray, scale: width / (right - left), inverse, letters: lettersOf(gray) * height };
}

/** The share of a line's height that its letters have. */
function lettersOf({ width, height, data }: Gray): number {
  const rows = Array.from({ length: height }, (_, y) =>
    data.subarray(y * width, (y + 1) * width).reduce((sum, value) => sum + 255 - value, 0),
  );
  const least = Math.min(...rows);
  const inky = rows.map((row) => row - least >= INKY * (Math.max(...rows) - least));
  const share = (inky.lastIndexOf(true) - inky.indexOf(true) + 1) / height;
  return Math.min(LETTERS.most, Math.max(LETTERS.least, share));
}

/** Rows at the rim of a line, where hardly a letter reaches; and the share of a row that is dark above light letters. */
const RIM = 4;
const BAND = 0.95;

/**
 * Whether letters are lighter than their ground, which is what the rim of a line has, but where its ground is hardly higher
 * than its letters: rows of it are dark then, and so is most of the line.
 */
function isInverse({ width, height, data }: Gray): boolean {
  const sorted = data.toSorted();
  const middle = (shadeAt(sorted, 0.02) + shadeAt(sorted, 0.98)) / 2;
  const rim = Uint8Array.of(...data.subarray(0, RIM * width), ...data.subarray(-RIM * width)).sort();
  if (shadeAt(rim, 0.5) < middle) return true;
  const rows = Array.from({ length: height }, (_, y) => data.subarray(y * width, (y + 1) * width));
  const isDark = (row: Uint8Array) => row.filter((shade) => shade < middle).length > BAND * width;
  return shadeAt(sorted, 0.5) < middle && rows.some(isDark);
}

function shadeAt(sorted: Uint8Array, share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 255;
}
