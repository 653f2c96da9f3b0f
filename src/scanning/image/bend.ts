import type { Bend } from '../../model/scan.ts';
import { areasOf } from './areas.ts';
import type { Gray } from './gray.ts';
import { solved } from './plane.ts';

/** A picture row by row, of so many bytes for each pixel. */
type Pixels = { width: number; height: number; data: Uint8Array };

/** Likelihood, 0 to 255, from which a pixel is of a line. */
const OF_LINE = 77;

/** Thicknesses of a line by which it must be long to tell how it bends, and of each piece of it that is measured. */
const LONG = { line: 12, piece: 5 } as const;

/** Pieces of lines that tell it, at least. */
const ENOUGH = 60;

/** Times the usual deviation from which a piece says nothing: a rule, two lines in one. */
const STRAY = 3;

/** The share of a line's thickness by which a page bends, at least, for it to be made straight: no flat page looked at did. */
const BENT = 1;

/** The powers of a place, from left to right and from top to bottom, that make up a bend: a page turns once or twice across, and otherwise at its foot. */
const POWERS = [1, 2, 3, 4].flatMap((across) => [0, 1].map((down) => ({ across, down })));

/** A piece of a line: where it is, in the page's width and height from its middle, and how it falls. */
type Piece = { x: number; y: number; fall: number };

/**
 * How the lines of a page bend, as those near the fold of a book do, told by how each of them falls on its way: null where they
 * are as straight as print is.
 * @param likely - how likely each pixel is in a line.
 */
export function findBend(likely: Gray): Bend | null {
  const { pieces, thick } = piecesOf(likely);
  if (pieces.length < ENOUGH) return null;
  let bend = fitted(pieces);
  const off = pieces.map((piece) => Math.abs(piece.fall - fallAt(bend, piece)));
  const usual = off.toSorted((a, b) => a - b)[Math.floor(off.length / 2)] ?? 0;
  bend = fitted(pieces.filter((_, at) => (off[at] ?? 0) <= STRAY * Math.max(usual, 1e-4)));
  const most = Math.max(...pieces.map(({ x, y }) => Math.abs(heightAt(bend, x, y)))) * likely.width;
  return most < BENT * thick ? null : bend;
}

/** The same of a page turned by half a circle. */
export function bendOver(bend: Bend): Bend {
  return bend.map((share, at) => {
    const { across = 0, down = 0 } = POWERS[at] ?? {};
    return (across + down) % 2 === 0 ? -share : share;
  });
}

/** How a picture's bytes lie, and what comes where the flat page goes on beyond it. */
type Lying = { channels?: 1 | 3; ground?: number };

/** Makes a page flat whose lines bend: each of its columns of pixels moves up or down. */
export function flattened(
  { width, height, data }: Pixels,
  bend: Bend,
  { channels = 1, ground = 255 }: Lying = {},
): Pixels {
  const out = new Uint8Array(data.length).fill(ground);
  const places = Array.from({ length: width }, (_, x) => x / width - 0.5);
  const middle = Float64Array.from(places, (x) => width * heightAt(bend, x, 0));
  const more = Float64Array.from(places, (x, at) => width * heightAt(bend, x, 1) - (middle[at] ?? 0));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = y + (middle[x] ?? 0) + (more[x] ?? 0) * (y / height - 0.5);
      const top = Math.floor(from);
      if (top < 0 || top >= height - 1) continue;
      for (let channel = 0; channel < channels; channel += 1) {
        const above = (top * width + x) * channels + channel;
        const [one, under] = [data[above] ?? 0, data[above + width * channels] ?? 0];
        out[(y * width + x) * channels + channel] = one + (under - one) * (from - top);
      }
    }
  return { width, height, data: out };
}

/** By how much a line is lower at a place than in the middle of the page, in the page's width. */
function heightAt(bend: Bend, x: number, y: number): number {
  return POWERS.reduce((sum, { across, down }, at) => sum + (bend[at] ?? 0) * x ** across * y ** down, 0);
}

function fallAt(bend: Bend, { x, y }: Piece): number {
  return POWERS.reduce((sum, power, at) => sum + (bend[at] ?? 0) * slopeOf(power, x, y), 0);
}

function slopeOf({ across, down }: { across: number; down: number }, x: number, y: number): number {
  return across * x ** (across - 1) * y ** down;
}

/** The bend whose slopes differ least from those of the pieces. */
function fitted(pieces: readonly Piece[]): number[] {
  const rows = pieces.map((piece) => ({
    terms: POWERS.map((power) => slopeOf(power, piece.x, piece.y)),
    fall: piece.fall,
  }));
  const equations = POWERS.map((_, one) => [
    ...POWERS.map((__, other) =>
      rows.reduce((sum, { terms }) => sum + (terms[one] ?? 0) * (terms[other] ?? 0), one === other ? 1e-6 : 0),
    ),
    rows.reduce((sum, { terms, fall }) => sum + (terms[one] ?? 0) * fall, 0),
  ]);
  return solved(equations);
}

function piecesOf({ width, height, data }: Gray): { pieces: Piece[]; thick: number } {
  const pieces: Piece[] = [];
  const thicks: number[] = [];
  for (const pixels of areasOf({ width, length: data.length }, (at) => (data[at] ?? 0) >= OF_LINE)) {
    const columns = new Map<number, { count: number; sum: number }>();
    for (const at of pixels) {
      const column = columns.get(at % width) ?? { count: 0, sum: 0 };
      column.count += 1;
      column.sum += Math.floor(at / width);
      columns.set(at % width, column);
    }
    const thick = pixels.length / columns.size;
    if (columns.size < LONG.line * thick) continue;
    thicks.push(thick);
    const middles = [...columns].map(([x, { count, sum }]) => ({ x, y: sum / count })).sort((a, b) => a.x - b.x);
    const long = Math.ceil(LONG.piece * thick);
    for (let from = 0; from + long <= middles.length; from += long) {
      const part = middles.slice(from, from + long);
      const [x, y] = [meanOf(part.map((one) => one.x)), meanOf(part.map((one) => one.y))];
      const fall =
        part.reduce((sum, one) => sum + (one.x - x) * (one.y - y), 0) /
        part.reduce((sum, one) => sum + (one.x - x) ** 2, 0);
      pieces.push({ x: x / width - 0.5, y: y / height - 0.5, fall });
    }
  }
  return { pieces, thick: thicks.toSorted((a, b) => a - b)[Math.floor(thicks.length / 2)] ?? 0 };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
