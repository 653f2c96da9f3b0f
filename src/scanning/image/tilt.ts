import { type Gray, shrunk } from './gray.ts';
import { findInk } from './ink.ts';

/** Pixels of the longer side at which the tilt is looked for: letters of a broadsheet have 8 then, lines stay apart. */
const LOOKED_AT = 1_600;

/** Degrees within which it is looked for, and the steps: first roughly, then around the best. */
const WITHIN = 12;
const STEPS = [0.5, 0.1, 0.02] as const;

/** The share of the best sharpness from which a page that does not tilt at all is taken to be straight, as most are. */
const STRAIGHT = 0.97;

/** Pixels with ink, x and y of one after the other, in a picture of so many columns and rows. */
export type Ink = { places: Int32Array; width: number; height: number };

/**
 * By how many degrees lines of print fall to the right, and so how far the page must be turned back: the angle along
 * which the rows of ink and of white differ most.
 */
export function findTilt(gray: Gray): number {
  const { angle, level } = fallOf(inkOf(gray), WITHIN);
  return level >= STRAIGHT ? 0 : Math.round(angle * 100) / 100;
}

/** Where a page has ink, made small enough to be looked at along many angles. */
export function inkOf(gray: Gray): Ink {
  const small = shrunk(gray, Math.max(1, Math.round(Math.max(gray.width, gray.height) / LOOKED_AT)));
  const { width, height, data } = findInk(small, 12);
  const places: number[] = [];
  for (let at = 0; at < data.length; at += 1) if (data[at] === 1) places.push(at % width, Math.floor(at / width));
  return { places: Int32Array.from(places), width, height };
}

/**
 * The angle in degrees along which rows differ most, looked for first roughly, then around the best; and what share of that
 * they differ by as they are, `level`.
 */
export function fallOf(ink: Ink, within: number): { angle: number; level: number } {
  let best = 0;
  let from = -within;
  let to = within;
  for (const step of STEPS) {
    best = sharpest(ink, anglesOf(from, to, step));
    from = best - step;
    to = best + step;
  }
  const most = sharpness(ink, best);
  return { angle: best, level: most === 0 ? 1 : sharpness(ink, 0) / most };
}

function anglesOf(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
}

function sharpest(ink: Ink, angles: readonly number[]): number {
  let best = { angle: 0, score: -1 };
  for (const angle of angles) {
    const score = sharpness(ink, angle);
    if (score > best.score) best = { angle, score };
  }
  return best.angle;
}

function sharpness({ places, width, height }: Ink, angle: number): number {
  const reach = Math.ceil(width * Math.tan((WITHIN + 1) * (Math.PI / 180)));
  const fall = Math.tan(angle * (Math.PI / 180));
  const rows = new Float64Array(height + 2 * reach);
  for (let i = 0; i < places.length; i += 2) {
    const row = Math.round((places[i + 1] ?? 0) - (places[i] ?? 0) * fall) + reach;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let score = 0;
  for (let row = 1; row < rows.length; row += 1) score += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return score;
}
