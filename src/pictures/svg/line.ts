import type { DrawingOf, Mark } from '../../model/picture.ts';
import { daysBetween } from '../../text/day.ts';
import { fitLetters, sizeFor, widthOf } from './letters.ts';
import {
  EDGE,
  footing,
  heading,
  letters,
  nameFor,
  type Palette,
  printedFor,
  ROOM,
  round,
  SIZES,
  sheet,
} from './sheet.ts';

const PLOT = { height: 300, inset: 56, top: 56, below: 44, dot: 8 } as const;
/** Room between the lowest point and the floor, as a share of the height: no floor is drawn, since it is not zero. */
const FLOOR = 0.2;

type Placed = { mark: Mark; x: number; y: number };
type Box = { left: number; right: number; top: number; bottom: number };

/** Points through time, joined by a line; each with its printed words as far as they do not cover one another's. */
export function lineSvg({ title, notes, marks }: DrawingOf<'line'>, palette: Palette): string {
  const head = heading(title, palette);
  const floor = head.below + PLOT.top + PLOT.height;
  const placed = place(marks, floor);
  const dots = placed.map(({ mark, x, y }) => dot(mark, x, y, palette)).join('');
  const foot = footing(notes, floor + PLOT.below + 6, palette);
  const rule = `<path d="M${EDGE} ${floor}H${EDGE + ROOM}" stroke="${palette.rule}" stroke-width="2"/>`;
  const content = [
    head.svg,
    rule,
    joined(placed, palette),
    dots,
    values(placed, palette),
    times(placed, floor, palette),
  ];
  return sheet(content.join('') + foot.svg, foot.height, palette);
}

/** Across by the days between, at least a little apart; upwards by size. */
function place(marks: readonly Mark[], floor: number): Placed[] {
  const days = marks.map(({ until }) => until ?? '');
  const [first = '', last = ''] = [days.at(0), days.at(-1)];
  const known = days.every((day) => day !== '') && first < last;
  const span = known ? daysBetween(first, last) : 1;
  const gap = 1 / Math.max(1, marks.length - 1);
  // Half by time and half evenly, so that a time of many printings stays legible and a long silence is still seen.
  const across = days.map((day, at) => (known ? (daysBetween(first, day) / span + at * gap) / 2 : at * gap));
  const sizes = marks.map(({ size }) => size);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  return marks.map((mark, at) => {
    const up = high > low ? (mark.size - low) / (high - low) : 0.5;
    const x = EDGE + PLOT.inset + (across[at] ?? 0) * (ROOM - 2 * PLOT.inset);
    return { mark, x, y: floor - PLOT.height * (FLOOR + (1 - FLOOR) * up) };
  });
}

/** The line, dashed where it leads to what is planned. */
function joined(placed: readonly Placed[], { mark }: Palette): string {
  return placed
    .slice(1)
    .map((to, at) => {
      const from = placed[at] ?? to;
      const dashes = to.mark.planned ? ' stroke-dasharray="10 7"' : '';
      const way = `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
      return `<path d="${way}" stroke="${mark}" stroke-width="4" fill="none"${dashes}/>`;
    })
    .join('');
}

function dot({ planned }: Mark, x: number, y: number, { ground, mark }: Palette): string {
  const fill = planned ? ground : mark;
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${PLOT.dot}" fill="${fill}" stroke="${mark}" stroke-width="4"/>`;
}

/** Printed words at their points: the first, the last, the highest and the lowest before all others. */
function values(placed: readonly Placed[], { ink, ground }: Palette): string {
  const taken: Box[] = [];
  return inOrder(placed)
    .flatMap((point) => {
      const size = sizeFor(point.mark.figure.printed, 170, [25, 21, 18]);
      const text = printedFor(point.mark.figure.printed, size, ROOM / 2);
      const half = widthOf(text, size) / 2;
      const x = Math.min(Math.max(point.x + aside(placed, point) * half, EDGE + half), EDGE + ROOM - half);
      const [above, below] = [point.y - 20, point.y + size + 16];
      const spot = (isValley(placed, point) ? [below, above] : [above, below])
        .map((y) => ({ y, box: { left: x - half - 6, right: x + half + 6, top: y - size, bottom: y + 4 } }))
        .find(({ box }) => !taken.some((other) => overlap(box, other)));
      if (spot === undefined) return [];
      taken.push(spot.box);
      return [letters(text, { x, y: spot.y, size, fill: ink, anchor: 'middle', halo: ground })];
    })
    .join('');
}

/** Where a line climbs or falls through a point its words stand on the other side of it: as a share of half their width. */
function aside(placed: readonly Placed[], point: Placed): number {
  const at = placed.indexOf(point);
  const [before, after] = [placed[at - 1], placed[at + 1]];
  if (before === undefined || after === undefined) return 0;
  if (before.y > point.y && point.y > after.y) return -0.7;
  return before.y < point.y && point.y < after.y ? 0.7 : 0;
}

/** Whether the line comes down to a point and goes up from it: what is written above would lie on it. */
function isValley(placed: readonly Placed[], point: Placed): boolean {
  const at = placed.indexOf(point);
  const [before, after] = [placed[at - 1] ?? point, placed[at + 1] ?? point];
  return before.y <= point.y && after.y <= point.y && before.y + after.y < 2 * point.y;
}

/** When each was, along the floor, as far as there is room. */
function times(placed: readonly Placed[], floor: number, { faint }: Palette): string {
  const taken: Box[] = [];
  return inOrder(placed)
    .flatMap((point) => {
      const at = placed.indexOf(point);
      const name = nameFor(point.mark.name, at, SIZES.small, 190);
      const half = widthOf(name, SIZES.small) / 2;
      const x = Math.min(Math.max(point.x, EDGE + half), EDGE + ROOM - half);
      const box = { left: x - half - 8, right: x + half + 8, top: 0, bottom: 1 };
      if (taken.some((other) => overlap(box, other))) return [];
      taken.push(box);
      const text = fitLetters(name, SIZES.small, 190);
      return [letters(text, { x, y: floor + 32, size: SIZES.small, fill: faint, anchor: 'middle' })];
    })
    .join('');
}

function inOrder(placed: readonly Placed[]): Placed[] {
  const bySize = placed.toSorted((a, b) => a.mark.size - b.mark.size);
  const first = [placed.at(0), placed.at(-1), bySize.at(0), bySize.at(-1)].filter((point) => point !== undefined);
  return [...new Set([...first, ...placed])];
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
