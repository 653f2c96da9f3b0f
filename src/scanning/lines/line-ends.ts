import { type Gray, grayAt } from '../image/gray.ts';
import type { Stretch } from './stretches.ts';

/**
 * What a line may go on with beyond where it was found, in its heights: a bar as 一 and — are, so thick at most and so long,
 * so far from there, in the middle of the line; above and below it nothing is printed.
 */
const BAR = { thick: 0.22, least: 0.25, most: 1.7, away: 0.45, middle: 0.32 } as const;

/** White behind it, as lines are found with. */
const WHITE = 0.25;

/** The share of the way from ground to ink from which a pixel is ink. */
const INK = 0.45;

/** Share of a line's height below which what was found at its end is that bar by itself. */
const LOW = 0.65;

/** Makes lines longer by a bar at their ends: thin and far from others, it is seen by itself or not at all. */
export function toTheirEnds(page: Gray, lines: readonly Stretch[]): Stretch[] {
  const bars = new Set<Stretch>();
  const longer = lines.map((line) => {
    const [before, behind] = [barAt(page, line, -1), barAt(page, line, 1)];
    if (before + behind === 0) return line;
    const whole = withEnds(line, line.left - before, line.right + behind);
    const met = lines.filter((other) => other !== line && isBeside(line, other) && overlap(whole, other));
    const isBar = (other: Stretch) => other.height < LOW * line.height && !covers(line, other);
    if (met.some((other) => !isBar(other))) return line;
    for (const bar of met) bars.add(bar);
    return whole;
  });
  return longer.filter((_, at) => !bars.has(lines[at] as Stretch));
}

function isBeside(line: Stretch, { y, height }: Stretch): boolean {
  return Math.abs(y - line.y) < (height + line.height) / 3;
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.left < other.right && other.left < one.right;
}

/** Whether the middle of what was found lies within a line as it was found. */
function covers(line: Stretch, { left, right }: Stretch): boolean {
  return (left + right) / 2 > line.left && (left + right) / 2 < line.right;
}

function withEnds(line: Stretch, left: number, right: number): Stretch {
  const moved = (left + right - line.left - line.right) / 2;
  return { ...line, left, right, y: line.y + line.slope * moved };
}

/** By how many pixels a line goes on with a bar, to the right or to the left. */
function barAt(page: Gray, line: Stretch, way: 1 | -1): number {
  const { left, right, y, slope, height } = line;
  const isInk = inkOf(page, line);
  const within = Math.round(WHITE * height);
  const columns = Array.from({ length: Math.ceil(within + (BAR.away + BAR.most) * height) }, (_, step) => {
    const x = way > 0 ? right + step - within : left - step + within;
    return inkIn(page, { x, y: y + slope * (x - (left + right) / 2), height, isInk });
  });
  const bars = [...columns.join('').matchAll(/(?<= )-+(?= )/g)];
  const bar = bars.find(({ 0: run, index }) => run.length >= BAR.least * height && index - within < BAR.away * height);
  const end = bar === undefined ? 0 : bar.index + bar[0].length - within;
  return end <= 0 ? 0 : end + WHITE * height;
}

type Column = { x: number; y: number; height: number; isInk: (gray: number) => boolean };

/** What is printed in a column of pixels of a line: nothing, what a bar has there, or more. */
function inkIn(page: Gray, { x, y, height, isInk }: Column): ' ' | '-' | '#' {
  let rows = 0;
  for (let off = Math.round(-height / 2); off <= height / 2; off += 1) {
    if (!isInk(grayAt(page, x - 0.5, y + off - 0.5))) continue;
    if (Math.abs(off) > BAR.middle * height) return '#';
    rows += 1;
  }
  if (rows === 0) return ' ';
  return rows > Math.max(2, BAR.thick * height) ? '#' : '-';
}

/** Tells ink from ground, whichever is lighter, as they are in a line. */
function inkOf(page: Gray, { left, right, y, slope, height }: Stretch): Column['isInk'] {
  const grays: number[] = [];
  for (let x = left; x < right; x += 2)
    for (let off = -height / 2; off < height / 2; off += 2)
      grays.push(grayAt(page, x, y + slope * (x - (left + right) / 2) + off));
  grays.sort((a, b) => a - b);
  const at = (share: number) => grays[Math.floor(grays.length * share)] ?? 255;
  const [dark, ground, light] = [at(0.02), at(0.5), at(0.98)];
  const isInverse = ground - dark < light - ground;
  const edge = ground + INK * ((isInverse ? light : dark) - ground);
  return (gray) => (isInverse ? gray > edge : gray < edge);
}
