import { rightOf } from '../../model/box.ts';
import type { ScannedCharacter, ScannedLine } from '../../model/scan.ts';

/**
 * Ems from one letter to the next from which a column may begin between them, also where white was taken for a comma or full
 * stop, and from which one most likely does. Characters of a line for each such place: a head whose letters are spaced has
 * one after each.
 */
const HOLE = { least: 1.45, wide: 2.2 } as const;
const SPACED = 5;
/** Confidence of a letter below which it may be white that was taken for one. */
const UNSURE = 0.3;
const WHITE = /\s?[，,、。.：:·]?\s?$/;

/** Heights of letters, above and below, within which lines tell where columns end; and ems within which they must do so. */
const AROUND = 10;
const NEAR = 0.8;

/**
 * Heights of letters by which a paragraph's first line is set in at most, and within which the middle of a line lies between
 * two columns that is set amid them: such a line begins where no other does.
 */
const SET_IN = 3.5;
const AMID = 2;

/** Lines that tell it where too few are so near. */
const FEW = 6;

/** How much larger or smaller letters of lines may be that tell it: a head stands over several columns. */
const SIZES = 1.3;

/** Lines that must end or begin at a place, at least, for it to be between columns, and how many times those that go on over it. */
const LEAST = 2;
const TIMES = 2;

/**
 * Parts lines that were found as one over two columns: at a hole where most lines above and below end, begin or have one.
 */
export function partLines(lines: readonly ScannedLine[]): ScannedLine[] {
  const told = lines.map((line) => ({ line, holes: holesOf(line) }));
  return told.flatMap(({ line, holes }) => {
    const cuts = holes.filter((hole) => isBetweenColumns(hole, line, told));
    const froms = [0, ...cuts.map(({ next }) => next)];
    return froms.flatMap((from, i) => partOf(line, from, cuts[i]?.last ?? line.text.length) ?? []);
  });
}

/**
 * White between two letters: where the one before it ends in the text and the next begins, and where both do on the page;
 * what may be a comma's own tells nothing of other lines.
 */
type Hole = { last: number; next: number; from: number; to: number; wide: boolean; tells: boolean };

type Told = { line: ScannedLine; holes: Hole[] };

function holesOf(line: ScannedLine): Hole[] {
  const em = emOf(line);
  const holes = line.characters.flatMap((_, next) => {
    const isUnsure = (line.characters[next - 1]?.confidence ?? 1) < UNSURE;
    const white = isUnsure ? 1 : (line.text.slice(0, next).match(WHITE)?.[0].length ?? 0);
    // A sign that is as far from the next letter as that is a sign of the column before it.
    return holeAt(line, { last: next, next, em }) ?? holeAt(line, { last: next - white, next, em }) ?? [];
  });
  const isSpaced = SPACED * holes.filter(({ wide }) => wide).length > line.characters.length;
  return isSpaced ? [] : holes;
}

function holeAt({ text, characters }: ScannedLine, at: { last: number; next: number; em: number }): Hole | null {
  const { last, next, em } = at;
  const [from, to] = [characters[last - 1], characters[next]];
  if (from === undefined || to === undefined || text[last - 1] === ' ') return null;
  const step = (middleOf(to) - middleOf(from)) / em;
  if (step < HOLE.least) return null;
  const marked = text.slice(last, next).trim() !== '';
  const wide = step > HOLE.wide;
  const [left, right] = [middleOf(from) + em / 2, middleOf(to) - em / 2];
  return { last, next, from: left, to: right, wide: wide && !marked, tells: wide || !marked };
}

/** What a letter of a line takes from left to right. */
function emOf({ characters, height }: ScannedLine): number {
  const steps = characters.slice(1).map((one, i) => middleOf(one) - middleOf(characters[i] ?? one));
  return Math.max(height, steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0);
}

function middleOf({ left, width }: ScannedCharacter): number {
  return left + width / 2;
}

function isBetweenColumns({ from, to, wide }: Hole, line: ScannedLine, lines: readonly Told[]): boolean {
  const { box, height } = line;
  const near = (one: number, other: number) => Math.abs(one - other) < NEAR * height;
  const others = lines.filter((one) => one.line !== line && isAlike(one.line, line));
  const isEnding = ({ line: { box: other }, holes }: Told) =>
    near(other.left, to) || near(rightOf(other), from) || holes.some((hole) => hole.tells && near(hole.to, to));
  const isCrossing = ({ line: { box: other } }: Told) => other.left < from && rightOf(other) > to;
  const telling = nearest(
    line,
    others.filter((one) => isEnding(one) || isCrossing(one)),
  );
  const ends = telling.filter(isEnding).length;
  const crosses = telling.length - ends;
  if (wide) return ends >= Math.max(1, crosses);
  const isFlush = others.some(
    ({ line: { box: other } }) => box.left > other.left - height && box.left < other.left + SET_IN * height,
  );
  const isAmid = Math.abs(box.left + box.width / 2 - (from + to) / 2) < AMID * height;
  return (isFlush || !isAmid) && ends >= LEAST && ends > TIMES * crosses;
}

/** Whether lines are in letters of one size, and so may be of the same columns. */
function isAlike(one: ScannedLine, other: ScannedLine): boolean {
  return one.height <= SIZES * other.height && other.height <= SIZES * one.height;
}

/** Of some lines those around one; where too few are, the nearest, since columns go on below a picture. */
function nearest({ box, height }: ScannedLine, lines: readonly Told[]): Told[] {
  const away = (one: Told) => Math.abs(one.line.box.top - box.top);
  const around = lines.filter((one) => away(one) <= AROUND * height);
  return around.length > LEAST ? around : lines.toSorted((a, b) => away(a) - away(b)).slice(0, FEW);
}

/** The part of a line from one of its code units to before another; null where nothing is printed in it. */
function partOf(line: ScannedLine, from: number, to: number): ScannedLine | null {
  if (from === 0 && to === line.text.length) return line;
  const text = line.text.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const characters = line.characters.slice(start, start + text.trim().length);
  const [first] = characters;
  const last = characters.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    ...line,
    text: text.trim(),
    box: { ...line.box, left: first.left, width: last.left + last.width - first.left },
    confidence: characters.reduce((sum, { confidence }) => sum + confidence, 0) / characters.length,
    characters,
  };
}
