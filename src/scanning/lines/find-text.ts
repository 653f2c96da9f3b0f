import { type Gray, grayOf } from '../image/gray.ts';
import type { Model } from './runtime.ts';

/** Pixels of a tile's side (a multiple of 32, as the model wants it): smaller ones have more seams. */
const TILE = 960;

/** Pixels by which tiles overlap: at its edges a tile does not see what a stroke belongs to; with 80, lines were lost at a seam. */
const OVERLAP = 96;

/** What PP-OCR's detection was trained with: mean and deviation of red, green and blue. */
const CHANNELS = [
  { mean: 0.485, deviation: 0.229 },
  { mean: 0.456, deviation: 0.224 },
  { mean: 0.406, deviation: 0.225 },
] as const;

/** Grays between the lightest and the darkest below which a tile is blank. */
const BLANK = 24;

/** How likely each pixel is in the middle of a line of text, 0 to 255: by tiles, since a whole page would take gigabytes. */
export async function findText(gray: Gray, detect: Model): Promise<Gray> {
  const found = grayOf(gray);
  for (const across of stretchesOf(gray.width))
    for (const down of stretchesOf(gray.height)) {
      const width = atLeast32(across.to - across.from);
      const height = atLeast32(down.to - down.from);
      const values = valuesOf(gray, { left: across.from, top: down.from, width, height });
      if (values === null) continue;
      const { values: likely } = await detect(values, [1, CHANNELS.length, height, width]);
      for (let y = down.keepFrom; y < down.keepTo; y += 1)
        for (let x = across.keepFrom; x < across.keepTo; x += 1)
          found.data[y * gray.width + x] = 255 * (likely[(y - down.from) * width + (x - across.from)] ?? 0);
    }
  return found;
}

function atLeast32(length: number): number {
  return Math.ceil(length / 32) * 32;
}

type Part = { left: number; top: number; width: number; height: number };

type Stretch = { from: number; to: number; keepFrom: number; keepTo: number };

/** Cuts a side into tiles of like length; of each, what lies in the middle of an overlap or nearer is kept. */
export function stretchesOf(length: number): Stretch[] {
  const tiles = Math.max(1, Math.ceil((length - OVERLAP) / (TILE - OVERLAP)));
  const size = Math.min(length, TILE, Math.ceil((length + (tiles - 1) * OVERLAP) / tiles));
  const step = tiles === 1 ? 0 : (length - size) / (tiles - 1);
  const starts = Array.from({ length: tiles }, (_, i) => Math.round(i * step));
  const seam = (i: number) => Math.round(((starts[i] ?? 0) + (starts[i - 1] ?? 0) + size) / 2);
  return starts.map((from, i) => ({
    from,
    to: from + size,
    keepFrom: i === 0 ? 0 : seam(i),
    keepTo: i === tiles - 1 ? length : seam(i + 1),
  }));
}

/** The numbers that the model takes for a part of a picture, of one gray beyond its edge; null where nothing is to be seen. */
function valuesOf(page: Gray, { left, top, width, height }: Part): Float32Array | null {
  const size = width * height;
  const grays = new Uint8Array(size).fill(page.data[top * page.width + left] ?? 255);
  const across = Math.min(width, page.width - left);
  const down = Math.min(height, page.height - top);
  for (let y = 0; y < down; y += 1) {
    const from = (top + y) * page.width + left;
    grays.set(page.data.subarray(from, from + across), y * width);
  }
  if (isBlank(grays)) return null;
  const values = new Float32Array(CHANNELS.length * size);
  for (const [channel, { mean, deviation }] of CHANNELS.entries())
    for (let at = 0; at < size; at += 1) values[channel * size + at] = ((grays[at] ?? 0) / 255 - mean) / deviation;
  return values;
}

function isBlank(grays: Uint8Array): boolean {
  let lightest = 0;
  let darkest = 255;
  for (const gray of grays) {
    if (gray > lightest) lightest = gray;
    if (gray < darkest) darkest = gray;
  }
  return lightest - darkest < BLANK;
}
