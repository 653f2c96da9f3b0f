import type { Box, ScannedLine } from '../../model/scan.ts';
import type { Gray } from '../image/gray.ts';

/** Times the strokes of the text from which a stretch is bold, and one of few letters. */
const BOLD = 1.35;
const FEW = 1.7;

/** How often a letter of a bold beginning has thicker strokes than one of the rest of its line, at least. */
const THICKER = 0.93;

/** Letters that a bold beginning has at least, and the rest of its line. */
const LEAST = { begin: 4, rest: 2 } as const;

/** Letters of a line that tells how the text is printed. */
const TELLING = 12;

/** Share of a line's pixels that are darker than its ground, at most; and of a letter's that are darker than its strokes. */
const GROUND = 0.8;
const PEAK = 0.05;

/** How dark a pixel and an edge are, at least: less is grain. */
const FAINT = { ink: 0.06, edge: 0.03 } as const;

/** Tells of each line how many of its first code units are printed bolder than most of the page. */
export function withBold(page: Gray, lines: readonly ScannedLine[]): ScannedLine[] {
  const strokes = lines.map((line) => strokesOf(page, line));
  const heights = lines.flatMap(({ text, height }) => (text.length < TELLING ? [] : [height]));
  const height = median(heights);
  const telling = lines.map((line) => line.text.length >= TELLING && Math.abs(line.height / height - 1) < 0.2);
  const usual = median(strokes.flatMap((own, at) => (telling[at] === true ? own.filter((one) => one !== null) : [])));
  return lines.map((line, at) => {
    const bold = boldOf(line.text, strokes[at] ?? [], usual);
    return bold === 0 ? line : { ...line, bold: atBlank(line, bold) };
  });
}

/** Letters by which a blank may be away from where strokes become thinner, and how much wider than others it makes a step. */
const BLANK = { near: 2, wide: 1.35 } as const;

/** Where a bold beginning ends: at a blank, if there is one near. */
function atBlank({ text, characters }: ScannedLine, bold: number): number {
  if (bold === text.length) return bold;
  const middles = characters.map(({ left, width }) => left + width / 2);
  const steps = middles.map((middle, at) => middle - (middles[at - 1] ?? middle));
  const near = [...steps.keys()].filter((at) => Math.abs(at - bold) <= BLANK.near);
  // A PDF tells blanks as letters.
  const told = near.find((at) => text.charAt(at).trim() === '');
  if (told !== undefined) return told;
  const widest = near.toSorted((a, b) => (steps[b] ?? 0) - (steps[a] ?? 0))[0] ?? bold;
  return (steps[widest] ?? 0) > BLANK.wide * median(steps) ? widest : bold;
}

/** How many strokes from the first are bold: up to where they become thinner, if they do. Digits are thinner everywhere. */
function boldOf(text: string, strokes: readonly (number | null)[], usual: number): number {
  const letters = strokes.flatMap((width, at) => (width === null ? [] : [{ at, width }]));
  const widths = letters.map(({ width }) => width);
  const words = letters.filter(({ at }) => !/\p{N}/u.test(text.charAt(at)));
  let best = { points: 0, count: 0 };
  for (let count = LEAST.begin; count <= words.length - LEAST.rest; count += 1) {
    const [begin, rest] = [words.slice(0, count), words.slice(count)].map((some) => some.map(({ width }) => width)) as [
      number[],
      number[],
    ];
    // Of a line that is bold throughout, some letters at its end have thinner strokes by chance.
    if (median(begin) < BOLD * usual || median(rest) >= BOLD * usual || thicker(begin, rest) < THICKER) continue;
    const points = count * (words.length - count) * (mean(begin) - mean(rest)) ** 2;
    if (points > best.points) best = { points, count };
  }
  if (best.count > 0) return words[best.count]?.at ?? 0;
  const least = letters.length < LEAST.begin ? FEW : BOLD;
  return median(widths) >= least * usual ? strokes.length : 0;
}

/**
 * How thick the strokes of each letter are, in pixels: twice its ink for its edges. Where they are blurred, edges are as much
 * fainter as the strokes are, so that the darkest of them tells. Null where there is no letter.
 */
function strokesOf(page: Gray, line: ScannedLine): (number | null)[] {
  const shade = shadeOf(page, line);
  return line.characters.map(({ left, width }, at) => {
    if (!/[\p{L}\p{N}]/u.test(line.text.charAt(at))) return null;
    const from = Math.max(1, Math.round(left - shade.left));
    const to = Math.min(shade.width - 1, Math.round(left + width - shade.left));
    return strokeWithin(shade, from, to);
  });
}

type Shade = { left: number; width: number; height: number; data: Float32Array };

function strokeWithin({ width, height, data }: Shade, from: number, to: number): number | null {
  const dark: number[] = [];
  let ink = 0;
  let edges = 0;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = from; x < to; x += 1) {
      const at = y * width + x;
      const own = data[at] ?? 0;
      dark.push(own);
      if (own > FAINT.ink) ink += own;
      const edge = Math.hypot(
        (data[at + 1] ?? 0) - (data[at - 1] ?? 0),
        (data[at + width] ?? 0) - (data[at - width] ?? 0),
      );
      if (edge > 2 * FAINT.edge) edges += edge / 2;
    }
  if (edges === 0) return null;
  dark.sort((a, b) => b - a);
  return (2 * ink * (dark[Math.floor(dark.length * PEAK)] ?? 0)) / edges;
}

/** How dark the pixels of a line are, from its ground, 0, to black, 1, or the other way round; softened, since grain has edges. */
function shadeOf(page: Gray, { box, inverse }: Pick<ScannedLine, 'box' | 'inverse'>): Shade {
  const { left, top, width, height } = within(box, page);
  const ground = groundOf(page, { left, top, width, height }, inverse);
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const light = softAt(page, left + x, top + y);
      data[y * width + x] = inverse ? (light - ground) / Math.max(1, 255 - ground) : 1 - light / Math.max(1, ground);
    }
  return { left, width, height, data };
}

function within({ left, top, width, height }: Box, page: Gray): Box {
  const [x, y] = [Math.max(1, Math.round(left) - 1), Math.max(1, Math.round(top))];
  const [right, bottom] = [
    Math.min(page.width - 1, Math.round(left + width) + 1),
    Math.min(page.height - 1, Math.round(top + height)),
  ];
  return { left: x, top: y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

function groundOf({ width: across, data }: Gray, { left, top, width, height }: Box, inverse: boolean): number {
  const counts = new Uint32Array(256);
  for (let y = top; y < top + height; y += 1)
    for (let x = left; x < left + width; x += 1) {
      const light = data[y * across + x] ?? 0;
      counts[light] = (counts[light] ?? 0) + 1;
    }
  let below = (inverse ? 1 - GROUND : GROUND) * width * height;
  return counts.findIndex((count) => {
    below -= count;
    return below < 0;
  });
}

function softAt({ width, data }: Gray, x: number, y: number): number {
  const at = y * width + x;
  const row = (from: number) => (data[from - 1] ?? 0) + 2 * (data[from] ?? 0) + (data[from + 1] ?? 0);
  return (row(at - width) + 2 * row(at) + row(at + width)) / 16;
}

/** The share of all pairs of which the first is larger. */
function thicker(some: readonly number[], others: readonly number[]): number {
  const larger = some.flatMap((one) => others.filter((other) => one > other)).length;
  return larger / (some.length * others.length);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
