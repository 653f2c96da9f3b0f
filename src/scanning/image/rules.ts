import type { Box } from '../../model/scan.ts';
import { type Edges, edgesAround } from './areas.ts';
import { type Gray, grayOf } from './gray.ts';

/** Ink missing within a rule that is bridged, in pixels. */
const BRIDGED = 3;
/** How thick a rule may be, and how much higher than a level one where it leans or bends, as shares of the least length. */
const THICK = 0.2;
const LEANS = 0.4;

/**
 * Printed rules and the sides of frames: long thin runs of ink.
 * @param ink - where there is ink beside letters; 1 is ink.
 * @param least - how long a rule is at least, in pixels.
 */
export function findRules(ink: Gray, least: number): Box[] {
  const level = runsOf(ink, least);
  const upright = runsOf(transposed(ink), least);
  return [
    ...level,
    ...upright.map(({ left, top, width, height }) => ({ left: top, top: left, width: height, height: width })),
  ];
}

export function transposed({ width, height, data }: Gray): Gray {
  const turned = grayOf({ width: height, height: width });
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) turned.data[x * height + y] = data[y * width + x] ?? 0;
  return turned;
}

type Open = Edges & { ink: number };

type Run = { from: number; to: number };

function joined(one: Open, other: Open): Open {
  return { ...edgesAround(one, other), ink: one.ink + other.ink };
}

/** Long runs of ink in rows; those of rows below one another that overlap are one rule, if that is thin. */
function runsOf({ width, height, data }: Gray, least: number): Box[] {
  const rules: Open[] = [];
  let open: Open[] = [];
  for (let y = 0; y < height; y += 1) {
    for (const { from, to } of longRuns(data.subarray(y * width, (y + 1) * width), least)) {
      // Faint ink above a rule may be several runs that the first full row joins.
      const same = open.filter((rule) => from < rule.right && to > rule.left);
      const one = { left: from, top: y, right: to, bottom: y + 1, ink: to - from };
      open = [...open.filter((rule) => !same.includes(rule)), same.reduce(joined, one)];
    }
    rules.push(...open.filter(({ bottom }) => bottom < y));
    open = open.filter(({ bottom }) => bottom >= y);
  }
  return [...rules, ...open]
    .filter(({ left, right, top, bottom, ink }) => {
      const [long, high] = [right - left, bottom - top];
      return ink <= THICK * least * long && high <= LEANS * least && long >= 4 * high;
    })
    .map(({ left, top, right, bottom }) => ({ left, top, width: right - left, height: bottom - top }));
}

function longRuns(row: Uint8Array, least: number): Run[] {
  const runs: Run[] = [];
  let from = -1;
  let to = -1;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x] === 1) {
      if (from < 0) from = x;
      to = x + 1;
    } else if (from >= 0 && (x === row.length || x - to >= BRIDGED)) {
      if (to - from >= least) runs.push({ from, to });
      from = -1;
    }
  }
  return runs;
}
