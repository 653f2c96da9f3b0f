import type { Keystone } from '../../model/scan.ts';

type Size = { width: number; height: number };

export type Point = { x: number; y: number };

/** Eight numbers that lead each point of one plane to one of another. */
type Plane = readonly number[];

/** From a page that leans to the upright one, and back: what its halves tell meets in four corners, those of a rectangle there. */
export function planesOf(size: Size, keystone: Keystone): { there: Plane; back: Plane } {
  const straight = cornersOf(size, { top: 0, bottom: 0, left: 0, right: 0 });
  const leaning = cornersOf(size, keystone);
  return { there: planeBetween(leaning, straight), back: planeBetween(straight, leaning) };
}

export function projected(
  [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0]: Plane,
  x: number,
  y: number,
): Point {
  const z = g * x + h * y + 1;
  return { x: (a * x + b * y + c) / z, y: (d * x + e * y + f) / z };
}

/** Where lines of print a quarter from the top and the bottom meet edges of columns as far from the sides, clockwise. */
function cornersOf({ width, height }: Size, { top, bottom, left, right }: Keystone): Point[] {
  const meet = (fall: number, y: number, lean: number, x: number): Point => {
    const [byX, byY] = [slopeOf(fall), slopeOf(lean)];
    const [level, side] = [y - (byX * width) / 2, x - (byY * height) / 2];
    const across = (side + byY * level) / (1 - byX * byY);
    return { x: across, y: level + byX * across };
  };
  const [upper, lower] = [height / 4, (3 * height) / 4];
  const [near, far] = [width / 4, (3 * width) / 4];
  return [
    meet(top, upper, left, near),
    meet(top, upper, right, far),
    meet(bottom, lower, right, far),
    meet(bottom, lower, left, near),
  ];
}

function slopeOf(degrees: number): number {
  return Math.tan(degrees * (Math.PI / 180));
}

function planeBetween(from: readonly Point[], to: readonly Point[]): Plane {
  const rows = from.flatMap(({ x, y }, i) => {
    const { x: u, y: v } = to[i] ?? { x: 0, y: 0 };
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  return solved(rows);
}

/** Solves linear equations, the last number of each row being what the others make. */
export function solved(equations: readonly number[][]): number[] {
  let rows = [...equations];
  for (const at of equations.keys()) {
    const pivot = rows.slice(at).toSorted((a, b) => Math.abs(b[at] ?? 0) - Math.abs(a[at] ?? 0))[0] ?? [];
    rows = [...rows.slice(0, at), pivot, ...rows.slice(at).filter((row) => row !== pivot)].map((row) => {
      const share = row === pivot ? 0 : (row[at] ?? 0) / (pivot[at] ?? 1);
      return row.map((value, column) => value - share * (pivot[column] ?? 0));
    });
  }
  return rows.map((row, at) => (row[equations.length] ?? 0) / (row[at] ?? 1));
}
