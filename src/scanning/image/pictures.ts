import type { Box, ScannedLine } from '../../model/scan.ts';
import { areasOf, type Edges, edgesAround } from './areas.ts';
import type { Gray } from './gray.ts';

/** Share of the paper's gray below which no blank paper is, and of a cell's pixels that are so: a rule takes fewer. */
const DARK = 0.86;
const MOSTLY = 0.5;

/** Cells that a picture has at least each way, the share of its box that they fill, and cells of light from one part of it to the next. */
const LEAST = 6;
const FILLED = 0.55;
const APART = 6;

/**
 * Photographs and drawings: large areas darker than the paper where no line was read, those that have nothing but light
 * between them being one. What reaches the edge is the table on which the page lies, and what has light words on it is
 * their ground.
 * @param height - pixels of a line; cells of half of that are looked at, less than what is white around a picture.
 */
export function findPictures(gray: Gray, lines: readonly ScannedLine[], height: number): Box[] {
  const cell = Math.ceil(height / 2);
  const across = Math.floor(gray.width / cell);
  const down = Math.floor(gray.height / cell);
  const worded = new Uint8Array(across * down);
  for (const { box: line } of lines)
    for (let y = Math.floor(line.top / cell); y <= (line.top + line.height) / cell && y < down; y += 1)
      for (let x = Math.floor(line.left / cell); x <= (line.left + line.width) / cell && x < across; x += 1)
        if (x >= 0 && y >= 0) worded[y * across + x] = 1;
  const dark = darkShares(gray, { across, down, cell }, paperOf(gray, lines));
  const isDark = (at: number) => (dark[at] ?? 0) >= MOSTLY && worded[at] === 0;
  const areas = [...areasOf({ width: across, length: dark.length }, isDark)]
    .map((cells) => areaOf(cells, across))
    .filter(({ left, top, right, bottom }) => left > 0 && top > 0 && right < across && bottom < down)
    .filter(({ left, top, right, bottom }) => right - left >= LEAST && bottom - top >= LEAST);
  const isWordless = ({ left, top, right, bottom }: Area) => {
    for (let y = top + 1; y < bottom - 1; y += 1)
      if (worded.subarray(y * across + left + 1, y * across + right - 1).includes(1)) return false;
    return true;
  };
  return joined(areas, isWordless)
    .filter(({ left, top, right, bottom, cells }) => cells >= FILLED * (right - left) * (bottom - top))
    .map(({ left, top, right, bottom }) => ({
      left: left * cell,
      top: top * cell,
      width: (right - left) * cell,
      height: (bottom - top) * cell,
    }))
    .filter((area) => !lines.some(({ inverse, box }) => inverse && overlap(area, box)));
}

type Cells = { across: number; down: number; cell: number };

/** Of each cell the share of its pixels that are darker than paper is there. */
function darkShares({ width, data }: Gray, { across, down, cell }: Cells, paper: Paper): Float64Array {
  const shares = new Float64Array(across * down);
  for (let at = 0; at < shares.length; at += 1) {
    const [left, top] = [(at % across) * cell, Math.floor(at / across) * cell];
    const least = DARK * paper(left + cell / 2, top + cell / 2);
    let dark = 0;
    for (let y = top; y < top + cell; y += 1)
      for (let x = left; x < left + cell; x += 1) if ((data[y * width + x] ?? 0) < least) dark += 1;
    shares[at] = dark / (cell * cell);
  }
  return shares;
}

/** How light the paper is at a place. */
type Paper = (x: number, y: number) => number;

/** Parts of a page each way in each of which paper is of one gray, and the share of a line's pixels that are darker than it. */
const PARTS = 16;
const LIGHTEST = 0.95;

/** The paper around the lines of a page, which a photo shades: of each part of the page as the lines near it tell. */
function paperOf({ width, height, data }: Gray, lines: readonly ScannedLine[]): Paper {
  const told = lines.flatMap(({ box, inverse }) => {
    if (inverse) return [];
    const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
    const pixels: number[] = [];
    for (let y = top; y < Math.min(height, top + box.height); y += 2)
      for (let x = left; x < Math.min(width, left + box.width); x += 2) pixels.push(data[y * width + x] ?? 255);
    const gray = Uint8Array.from(pixels).sort()[Math.floor(pixels.length * LIGHTEST)] ?? 255;
    return [{ x: box.left + box.width / 2, y: box.top + box.height / 2, gray }];
  });
  const near = (Math.max(width, height) / PARTS) ** 2;
  const parts = Array.from({ length: PARTS * PARTS }, (_, at) => {
    const [x, y] = [(((at % PARTS) + 0.5) * width) / PARTS, ((Math.floor(at / PARTS) + 0.5) * height) / PARTS];
    let [sum, all] = [0, 0];
    for (const one of told) {
      const weight = 1 / ((one.x - x) ** 2 + (one.y - y) ** 2 + near) ** 2;
      sum += weight * one.gray;
      all += weight;
    }
    return all === 0 ? 255 : sum / all;
  });
  return (x, y) => parts[Math.floor((y * PARTS) / height) * PARTS + Math.floor((x * PARTS) / width)] ?? 255;
}

type Area = Edges & { cells: number };

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

/** Puts areas together as long as two are near each other with no word in the box around both. */
function joined(areas: readonly Area[], isWordless: (area: Area) => boolean): Area[] {
  const apart: Area[] = [];
  const waiting = areas.toReversed();
  for (let area = waiting.pop(); area !== undefined; area = waiting.pop()) {
    const one = area;
    const at = apart.findIndex((other) => areNear(one, other) && isWordless(aroundBoth(one, other)));
    const [near] = at < 0 ? [] : apart.splice(at, 1);
    // What was put together is held against all that stands apart anew.
    if (near === undefined) apart.push(one);
    else waiting.push(aroundBoth(one, near));
  }
  return apart;
}

/** Whether the box around two areas is hardly larger than both of them. */
function areNear(one: Area, other: Area): boolean {
  const both = aroundBoth(one, other);
  const across = both.right - both.left - (one.right - one.left) - (other.right - other.left);
  const down = both.bottom - both.top - (one.bottom - one.top) - (other.bottom - other.top);
  return Math.max(across, down) <= APART;
}

function aroundBoth(one: Area, other: Area): Area {
  return { ...edgesAround(one, other), cells: one.cells + other.cells };
}

function overlap(one: Box, other: Box): boolean {
  const across = one.left < other.left + other.width && other.left < one.left + one.width;
  return across && one.top < other.top + other.height && other.top < one.top + one.height;
}
