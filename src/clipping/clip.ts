import { around, bottomOf } from '../model/box.ts';
import type { CutPart, Words } from '../model/clipping.ts';
import type { Box, Scan, ScannedLine } from '../model/scan.ts';
import type { PrintPlace, PrintPlaces } from '../reading/article/print-places.ts';
import { isWithin, overlapAcross, withMargin } from './boxes.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/**
 * The lines that printed words stand on, with a little of the white around them and some words marked: one part for each
 * column that they run over; none where they are not found on the page.
 */
export function clipWords(
  words: Words,
  marked: readonly Words[],
  { places, scan }: { places: readonly PrintPlaces[]; scan: Scan },
): CutPart[] {
  const marks = marked.flatMap((one) => boxesOf(one, { places, scan }));
  return stretchesOf(linesUnder(spotsOf(words, places)), scan).map(({ box, lines }) => ({
    box: withWhite(box, lines, scan),
    marked: marks.filter((mark) => isWithin(mark, box)),
    outlined: [],
  }));
}

/** One line of a page, by its number. */
export function clipLine(number: number, { box }: ScannedLine, scan: Scan): CutPart {
  return { box: withWhite(box, [number], scan), marked: [], outlined: [] };
}

/** An article as it was printed; where others stand in between, its own columns are framed. Null where it has no line. */
export function clipArticle(lines: readonly number[], marked: readonly Box[], scan: Scan): CutPart | null {
  const [first, ...others] = boxesOn(lines, scan);
  if (first === undefined) return null;
  const box = around([first, ...others]);
  return {
    box: withWhite(box, lines, scan),
    marked: [...marked],
    outlined: isAlone(box, lines, scan) ? [] : framesOf(lines, scan),
  };
}

/** The whole page, with the place of an article framed. */
export function clipPage(lines: readonly number[], marked: readonly Box[], scan: Scan): CutPart {
  const [first, ...others] = boxesOn(lines, scan);
  const whole = { left: 0, top: 0, width: scan.width, height: scan.height };
  if (first === undefined) return { box: whole, marked: [...marked], outlined: [] };
  const box = around([first, ...others]);
  const frames = isAlone(box, lines, scan) ? [framed(box, scan)] : framesOf(lines, scan);
  return { box: whole, marked: [...marked], outlined: frames };
}

/** Where words stand, a box for each line of them. */
export function boxesOf(words: Words, { places, scan }: { places: readonly PrintPlaces[]; scan: Scan }): Box[] {
  const spots = Map.groupBy(spotsOf(words, places), ({ line }) => line);
  return [...spots].flatMap(([number, own]) => {
    const line = scan.lines[number];
    return line === undefined ? [] : [boxWithin(line, own)];
  });
}

function spotsOf({ paragraph, start, end }: Words, places: readonly PrintPlaces[]): PrintPlace[] {
  return (places[paragraph] ?? []).slice(start, end).filter((spot) => spot !== null);
}

function linesUnder(spots: readonly PrintPlace[]): number[] {
  return [...new Set(spots.map(({ line }) => line))];
}

function boxWithin({ box, characters }: ScannedLine, spots: readonly PrintPlace[]): Box {
  const own = spots.flatMap(({ character }) => characters[character] ?? []);
  if (own.length === 0) return box;
  const left = Math.min(...own.map((one) => one.left));
  const right = Math.max(...own.map((one) => one.left + one.width));
  return { left, top: box.top, width: right - left, height: box.height };
}

/** At most half a letter of white on each side, and no more than half of what lies between these lines and the next. */
function withWhite(box: Box, lines: readonly number[], scan: Scan): Box {
  const own = new Set(lines);
  const height = Math.max(...lines.map((number) => scan.lines[number]?.height ?? 0));
  const near = scan.lines
    .filter((line, number) => !own.has(number) && overlapAcross(line.box, box) > 0.05)
    .map((line) => line.box);
  const above = Math.max(...near.filter((one) => middleOf(one) < box.top).map(bottomOf), Number.NEGATIVE_INFINITY);
  const below = Math.min(
    ...near.filter((one) => middleOf(one) > bottomOf(box)).map(({ top }) => top),
    Number.POSITIVE_INFINITY,
  );
  const white = (distance: number) => Math.max(0, Math.min(height * MARGIN, distance / 2));
  return withMargin(
    box,
    { x: height * MARGIN, above: white(box.top - above), below: white(below - bottomOf(box)) },
    scan,
  );
}

/** Heights of a letter that are left white around what is cut out. */
const MARGIN = 0.5;

function middleOf({ top, height }: Box): number {
  return top + height / 2;
}

function boxesOn(lines: readonly number[], scan: Scan): Box[] {
  return lines.flatMap((number) => scan.lines[number]?.box ?? []);
}

/** Whether hardly a line of another article stands within the box around one. */
function isAlone(box: Box, lines: readonly number[], { lines: all }: Scan): boolean {
  const own = new Set(lines);
  const others = all.filter((line, number) => !own.has(number) && isWithin(line.box, box));
  return others.length <= lines.length * ALIEN;
}

/** The share of other lines within a box that may be furniture, or the caption of a picture. */
const ALIEN = 0.04;

/** A frame around each column of an article; small ones, such as those of its heads, that lie in others are left out. */
function framesOf(lines: readonly number[], scan: Scan): Box[] {
  const stretches: readonly Stretch[] = stretchesOf(lines, scan);
  return stretches.map(({ box }) => framed(box, scan));
}

function framed(box: Box, scan: Scan): Box {
  const white = FRAME * Math.max(scan.width, scan.height);
  return withMargin(box, { x: white, above: white, below: white }, scan);
}

/** The share of a page's longer side that lies between an article and its frame. */
const FRAME = 0.003;
