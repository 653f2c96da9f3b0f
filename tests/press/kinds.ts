import sharp from 'sharp';
import { createRandom, type Random } from './random.ts';

/** How a print reaches a reader as a picture: as it is, from a flatbed, or from a telephone. */
export type Kind = 'print' | 'scan' | 'photo';

type Grey = { data: Uint8Array; width: number; height: number };

/** A point of the page's square, both sides from 0 to 1, within the photo's. */
type Corner = readonly [number, number];

/** A page lying askew under a lens: its corners, clockwise from the upper left. */
const CORNERS: readonly [Corner, Corner, Corner, Corner] = [
  [0.025, 0.03],
  [0.972, 0.018],
  [0.985, 0.975],
  [0.012, 0.985],
];

/** Makes a picture of a print as such a device does; the same print gives the same picture. */
export async function picture(png: Buffer, kind: Kind, seed = 1): Promise<Buffer> {
  if (kind === 'print') return png;
  const grey = await greyOf(png);
  const random = createRandom(seed);
  return kind === 'scan' ? scanned(grey, random) : photographed(grey, random);
}

async function greyOf(png: Buffer): Promise<Grey> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

/** Grey paper, a little aslant, grain, and JPEG. */
async function scanned({ data, width, height }: Grey, random: Random): Promise<Buffer> {
  const turned = sharp(data, { raw: { width, height, channels: 1 } })
    .rotate(0.7, { background: '#fff' })
    .blur(0.6);
  const { data: bent, info } = await turned.greyscale().raw().toBuffer({ resolveWithObject: true });
  const out = Uint8Array.from(bent, (light) => clamp(30 + light * 0.78 + random.around(9)));
  return sharp(out, { raw: { width: info.width, height: info.height, channels: 1 } })
    .jpeg({ quality: 72 })
    .toBuffer();
}

/** Seen from a corner, lit from one side, grain, and JPEG. */
async function photographed(page: Grey, random: Random): Promise<Buffer> {
  const { width, height } = page;
  const back = homography(CORNERS);
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = back(x / width, y / height);
      const paper = u < 0 || v < 0 || u >= 1 || v >= 1 ? 50 : lightAt(page, u * width, v * height);
      const lit = 0.62 + 0.3 * (x / width) - 0.12 * (y / height);
      out[y * width + x] = clamp(22 + paper * lit + random.around(11));
    }
  }
  return sharp(out, { raw: { width, height, channels: 1 } })
    .blur(0.7)
    .jpeg({ quality: 78 })
    .toBuffer();
}

function lightAt({ data, width, height }: Grey, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [dx, dy] = [x - left, y - top];
  const at = (column: number, row: number) =>
    data[Math.min(height - 1, row) * width + Math.min(width - 1, column)] ?? 255;
  const upper = at(left, top) * (1 - dx) + at(left + 1, top) * dx;
  return upper * (1 - dy) + (at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx) * dy;
}

/** From a photo's point to the page's, where the page's corners lie at `corners`. */
function homography([a, b, c, d]: typeof CORNERS): (x: number, y: number) => [number, number] {
  const [sx, sy] = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]];
  const [dx1, dy1, dx2, dy2] = [b[0] - c[0], b[1] - c[1], d[0] - c[0], d[1] - c[1]];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  const to = [
    b[0] - a[0] + g * b[0],
    d[0] - a[0] + h * d[0],
    a[0],
    b[1] - a[1] + g * b[1],
    d[1] - a[1] + h * d[1],
    a[1],
  ];
  const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0] = to;
  return (x, y) => {
    const [p, q, r, s] = [m0 - g * x, m1 - h * x, m3 - g * y, m4 - h * y];
    const determinant = p * s - q * r;
    return [((x - m2) * s - q * (y - m5)) / determinant, (p * (y - m5) - (x - m2) * r) / determinant];
  };
}

function clamp(light: number): number {
  return Math.max(0, Math.min(255, Math.round(light)));
}
