import type { DrawingOf, Mark } from '../../model/picture.ts';
import { TILES } from '../../tables/pictures.ts';
import { fitLetters, sizeFor } from './letters.ts';
import { EDGE, footing, heading, letters, type Palette, printedFor, ROOM, round, sheet } from './sheet.ts';

/** Pixels between two tiles. */
const GAP = 5;

/** A square a place, the stronger its colour the more; a planned figure is hollow, and where none is printed the square is empty. */
export function tilesSvg({ title, notes, marks, map, names }: DrawingOf<'tiles'>, palette: Palette): string {
  const head = heading(title, palette);
  const grid = TILES[map];
  const columns = 1 + Math.max(...grid.map(([, column]) => column));
  const rows = 1 + Math.max(...grid.map(([, , row]) => row));
  const step = (ROOM + GAP) / columns;
  const ofPlace = new Map(marks.map((mark) => [mark.place, mark]));
  const shade = shading(marks);
  const tiles = grid.map(([place, column, row]) => {
    const at = { x: EDGE + column * step, y: head.below + row * step, side: step - GAP };
    return tile(names[place] ?? place, ofPlace.get(place) ?? null, at, { palette, shade });
  });
  const foot = footing(notes, head.below + rows * step + 4, palette);
  return sheet(head.svg + tiles.join('') + foot.svg, foot.height, palette);
}

type Square = { x: number; y: number; side: number };
type Look = { palette: Palette; shade(mark: Mark): number };

function tile(name: string, mark: Mark | null, { x, y, side }: Square, { palette, shade }: Look): string {
  const share = mark === null || mark.planned ? null : shade(mark);
  const fill = share === null ? (mark === null ? palette.empty : 'none') : mixed(palette.pale, palette.mark, share);
  const line = mark?.planned === true ? ` stroke="${palette.mark}" stroke-width="3" stroke-dasharray="7 5"` : '';
  const square = `<rect x="${round(x)}" y="${round(y)}" width="${round(side)}" height="${round(side)}" rx="7" fill="${fill}"${line}/>`;
  const ink = mark === null ? palette.faint : share === null ? palette.ink : inkOn(fill);
  const middle = x + side / 2;
  const size = sizeFor(name, side - 4, /^[\w' -]+$/.test(name) ? [15, 13, 11, 10] : [22, 18, 15]);
  const word = fitLetters(name, size, side - 2);
  const lifted = mark === null ? 8 : -4;
  const valueSize = mark === null ? 0 : sizeFor(mark.figure.printed, side - 4, [18, 16, 14, 12, 10]);
  const printed = mark === null ? '' : printedFor(mark.figure.printed, valueSize, side - 2);
  return [
    square,
    letters(word, { x: middle, y: y + side / 2 + (printed === '' ? 8 : lifted), size, fill: ink, anchor: 'middle' }),
    letters(printed, { x: middle, y: y + side / 2 + 22, size: valueSize, fill: ink, anchor: 'middle' }),
  ].join('');
}

/** How strong a mark's colour is, 0 to 1: by its place between the least and the most. */
function shading(marks: readonly Mark[]): (mark: Mark) => number {
  const sizes = marks.filter(({ planned }) => !planned).map(({ size }) => size);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  return ({ size }) => (high > low ? (size - low) / (high - low) : 1);
}

/** A colour between two, `share` of the way. */
function mixed(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `#${a
    .map((value, at) =>
      Math.round(value + ((b[at] ?? 0) - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Letters that stand out from their ground: dark ones on a light one. WCAG 2.2, relative luminance. */
function inkOn(ground: string): string {
  const [red = 0, green = 0, blue = 0] = channels(ground).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.22 ? '#10151c' : '#ffffff';
}
