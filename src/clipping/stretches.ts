import { around, bottomOf } from '../model/box.ts';
import type { Box, Scan, ScannedLine } from '../model/scan.ts';
import { overlapAcross } from './boxes.ts';

/** Lines of a scan, by their numbers, that stand below one another in one column, and the box around them. */
export type Stretch = { lines: number[]; box: Box };

/** Lines further apart than so many heights of their letters are not read on from one to the other. */
const APART = 3;

/** Parts lines, in the order in which they are read, where they go on in another column or beyond a picture. */
export function stretchesOf(lines: readonly number[], { lines: all }: Pick<Scan, 'lines'>): Stretch[] {
  const stretches: Stretch[] = [];
  for (const number of lines) {
    const line = all[number];
    if (line === undefined) continue;
    const stretch = stretches.at(-1);
    const before = all[stretch?.lines.at(-1) ?? -1];
    if (stretch === undefined || before === undefined || !(isBelow(line, before) || isBeside(line, before))) {
      stretches.push({ lines: [number], box: line.box });
      continue;
    }
    stretch.lines.push(number);
    stretch.box = around([stretch.box, line.box]);
  }
  return stretches;
}

function isBelow(line: ScannedLine, before: ScannedLine): boolean {
  const white = line.box.top - bottomOf(before.box);
  const isNext = line.box.top >= before.box.top - 1 && white < APART * Math.max(line.height, before.height);
  return isNext && overlapAcross(line.box, before.box) > 0.2;
}

/** Cells of one row of a table; where words go on in another column they stand higher. */
function isBeside(line: ScannedLine, before: ScannedLine): boolean {
  const apart = Math.abs(line.box.top + line.box.height / 2 - (before.box.top + before.box.height / 2));
  return line.box.left > before.box.left && apart < Math.min(line.height, before.height) / 2;
}
