import { type Gray, shrunk } from './gray.ts';
import { findInk } from './ink.ts';

/** Pixels of the longer side at which the tilt is looked for: letters of a broadsheet have 8 then, lines stay apart. */
const LOOKED_AT = 1_600;

/** Degrees within which it is looked for, and the steps: first roughly, then around the best. */
const WITHIN = 12;
const STEPS = [0.5, 0.1, 0.02] as const;

/** The share of the best sharpness from which a page that does not tilt at all is taken to be straight, as most are. */
const STRAIGHT = 0.97;

/**
 * By how many degrees lines of print fall to the right, and so how far the page must be turned back: the angle along
 * which the rows of ink and of white differ most.
 */
export function findTilt(gray: Gray): number {
  const small = shrunk(gray, Math.max(1, Math.round(Math.max(gray.width, gray.height) / LOOKED_AT)));
  const places = inkPlaces(findInk(small, 12));
  let best = 0;
  let from = -WITHIN;
  let to = WITHIN;
  for (const step of STEPS) {
    best = sharpest(places, small, anglesOf(from, to, step)).angle;
    from = best - step;
    to = best + step;
  }
  const asIs = sharpest(places, small, [0]).score;
  return asIs >= STRAIGHT * sharpest(places, small, [best]).score ? 0 : Math.round(best * 100) / 100;
}

function anglesOf(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
}

/** x and y of every pixel with ink, one after the other. */
function inkPlaces({ width, data }: Gray): Int32Array {
  const places: number[] = [];
  for (let at = 0; at < data.length; at += 1) if (data[at] === 1) places.push(at % width, Math.floor(at / width));
  return Int32Array.from(places);
}

function sharpest(places: Int32Array, { width, height }: Gray, angles: readonly number[]) {
  const reach = Math.ceil(width * Math.tan((WITHIN + 1) * (Math.PI / 180)));
  let best = { angle: 0, score: -1 };
  for (const angle of angles) {
    const fall = Math.tan(angle * (Math.PI / 180));
    const rows = new Float64Array(height + 2 * reach);
    for (let i = 0; i < places.length; i += 2) {
      const row = Math.round((places[i + 1] ?? 0) - (places[i] ?? 0) * fall) + reach;
      rows[row] = (rows[row] ?? 0) + 1;
    }
    let score = 0;
    for (let row = 1; row < rows.length; row += 1) score += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
    if (score > best.score) best = { angle, score };
  }
  return best;
}
