import type { Keystone } from '../../model/scan.ts';
import { planesOf, projected } from './plane.ts';

/** A picture row by row, of so many bytes for each pixel. */
type Pixels = { width: number; height: number; data: Uint8Array };

/** What comes where the straightened page goes on beyond the picture. */
const WHITE = 255;

/** How much larger a page may become on its way upright. */
const LARGER = 1.2;

/** Makes a page upright that leans. Nothing of it is lost, so it becomes a little larger. */
export function upright({ width, height, data }: Pixels, keystone: Keystone, channels: 1 | 3): Pixels {
  const { there, back } = planesOf({ width, height }, keystone);
  const corners = [0, width].flatMap((x) => [0, height].map((y) => projected(there, x, y)));
  const across = reach(
    corners.map(({ x }) => x),
    width,
  );
  const down = reach(
    corners.map(({ y }) => y),
    height,
  );
  const size = { width: across.to - across.from, height: down.to - down.from };
  const out = new Uint8Array(size.width * size.height * channels).fill(WHITE);
  for (let y = 0; y < size.height; y += 1)
    for (let x = 0; x < size.width; x += 1) {
      const at = projected(back, x + across.from + 0.5, y + down.from + 0.5);
      const [left, top] = [Math.floor(at.x - 0.5), Math.floor(at.y - 0.5)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [byX, byY] = [at.x - 0.5 - left, at.y - 0.5 - top];
      const here = (top * width + left) * channels;
      const below = here + width * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        const [one, under] = [here + channel, below + channel];
        const upper = (data[one] ?? 0) * (1 - byX) + (data[one + channels] ?? 0) * byX;
        const lower = (data[under] ?? 0) * (1 - byX) + (data[under + channels] ?? 0) * byX;
        out[(y * size.width + x) * channels + channel] = upper * (1 - byY) + lower * byY;
      }
    }
  return { ...size, data: out };
}

/** From the least to the greatest of some places, in whole pixels, and no farther out than a page may grow. */
function reach(places: readonly number[], side: number): { from: number; to: number } {
  const out = (side * (LARGER - 1)) / 2;
  const [from, to] = [Math.max(-out, Math.min(...places)), Math.min(side + out, Math.max(...places))];
  return { from: Math.floor(from), to: Math.ceil(to) };
}
