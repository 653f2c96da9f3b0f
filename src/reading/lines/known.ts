import { COUNTED_RUNS } from '../../limits/reading.ts';
import type { Block } from '../../model.ts';
import { halfWidth } from './half-width.ts';

/** How often runs of two to four characters stand whole on a page: what a seam parts often stands whole elsewhere. */
export type Known = ReadonlyMap<string, number>;

const LONGEST_RUN = 4;

/** Counts the runs within the printed parts of the first blocks; the ends of two parts join nothing. */
export function knownOf(blocks: readonly Block[]): Known {
  const known = new Map<string, number>();
  let left = COUNTED_RUNS;
  for (const { text: whole } of blocks) {
    const text = whole.slice(0, left);
    left -= text.length;
    for (const part of halfWidth(text).split(/\s+/)) count(part, known);
  }
  return known;
}

function count(part: string, known: Map<string, number>): void {
  for (let at = 0; at < part.length; at += 1) {
    for (let length = 2; length <= LONGEST_RUN && at + length <= part.length; length += 1) {
      const run = part.slice(at, at + length);
      known.set(run, (known.get(run) ?? 0) + 1);
    }
  }
}
