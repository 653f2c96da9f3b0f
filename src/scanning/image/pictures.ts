import type { Box, ScannedLine } from '../../model/scan.ts';
import { areasOf } from './areas.ts';
import type { Gray } from './gray.ts';

/** Share of the paper's gray below which a cell is of no blank paper. */
const DARK = 0.82;

/** Cells that a picture has at least each way, and the share of its box that they fill. */
const LEAST = 4;
const FILLED = 0.55;

/**
 * Photographs and drawings: large areas darker than the paper where no line was read. What reaches the edge is the table
 * on which the page lies, and what has light words on it is their ground.
 * @param cell - pixels of the cells in which is looked, about a line's height.
 */
export function findPictures(gray: Gray, lines: readonly ScannedLine[], cell: number): Box[] {
  const across = Math.floor(gray.width / cell);
  const down = Math.floor(gray.height / cell);
  const means = cellsOf(gray, { across, down, cell });
  const worded = new Uint8Array(across * down);
  for (const { box: line } of lines)
    for (let y = Math.floor(line.top / cell); y <= (line.top + line.height) / cell && y < down; y += 1)
      for (let x = Math.floor(line.left / cell); x <= (line.left + line.width) / cell && x < across; x += 1)
        if (x >= 0 && y >= 0) worded[y * across + x] = 1;
  const paper = paperOf(means, worded);
  const isDark = (at: number) => (means[at] ?? 255) < DARK * paper && worded[at] === 0;
  return [...areasOf({ width: across, length: means.length }, isDark)]
    .map((cells) => areaOf(cells, across))
    .filter(({ left, top, right, bottom }) => left > 0 && top > 0 && right < across && bottom < down)
    .filter(({ left, top, right, bottom, cells }) => {
      const size = (right - left) * (bottom - top);
      return right - left >= LEAST && bottom - top >= LEAST && cells >= FILLED * size;
    })
    .map(({ left, top, right, bottom }) => ({
      left: left * cell,
      top: top * cell,
      width: (right - left) * cell,
      height: (bottom - top) * cell,
    }))
    .filter((area) => !lines.some(({ inverse, box }) => inverse && overlap(area, box)));
}

function cellsOf(
  { width, data }: Gray,
  { across, down, cell }: { across: number; down: number; cell: number },
): Float64Array {
  const means = new Float64Array(across * down);
  for (let y = 0; y < down * cell; y += 1)
    for (let x = 0; x < across * cell; x += 1) {
      const at = Math.floor(y / cell) * across + Math.floor(x / cell);
      means[at] = (means[at] ?? 0) + (data[y * width + x] ?? 0) / (cell * cell);
    }
  return means;
}

/** The paper's gray: what a light cell without words has. */
function paperOf(means: Float64Array, worded: Uint8Array): number {
  const blank = means.filter((_, at) => worded[at] === 0).sort();
  return blank[Math.floor(blank.length * 0.6)] ?? 255;
}

type Area = { left: number; top: number; right: number; bottom: number; cells: number };

function areaOf(cells: readonly number[], across: number): Area {
  const columns = cells.map((at) => at % across);
  const rows = cells.map((at) => Math.floor(at / across));
  return {
    left: columns.reduce((least, x) => Math.min(least, x), Infinity),
    top: rows.reduce((least, y) => Math.min(least, y), Infinity),
    right: columns.reduce((most, x) => Math.max(most, x), 0) + 1,
    bottom: rows.reduce((most, y) => Math.max(most, y), 0) + 1,
    cells: cells.length,
  };
}

function overlap(one: Box, other: Box): boolean {
  const across = one.left < other.left + other.width && other.left < one.left + one.width;
  return across && one.top < other.top + other.height && other.top < one.top + one.height;
}
