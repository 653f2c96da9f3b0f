import { z } from 'zod';
import font from '../../data/fonts/letters.json' with { type: 'json' };
import tiles from '../../data/tiles.json' with { type: 'json' };
import { table } from './table.ts';

const Tile = z.tuple([z.string().min(2), z.int().min(0), z.int().min(0)]);

/** Where each place of a map stands on its grid: name, column and row. */
export const TILES = table(
  'tiles.json',
  z.object({ source: z.string(), chongqing: z.array(Tile), china: z.array(Tile) }),
  tiles,
);

/** What the font of pictures can write: widths of Latin letters in thousandths of its size, and every other letter that it has. */
export const FONT = (() => {
  const row = z.object({
    source: z.string(),
    file: z.string(),
    widths: z.record(z.string(), z.int()),
    letters: z.string(),
  });
  const { letters, ...rest } = table('fonts/letters.json', row, font);
  return { ...rest, letters: new Set(letters) };
})();
