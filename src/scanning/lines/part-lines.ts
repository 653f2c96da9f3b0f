import type { ScannedLine } from '../../model/scan.ts';

/**
 * Heights of letters that two characters lie farther apart than in running text, where lines of two columns may meet, and so
 * much farther that they most likely do: after a full stop it is 0.4 at most, between columns of a narrow page 1.4. Characters
 * of a line for each such place: a head whose letters are spaced has one after each.
 */
const HOLE = { least: 0.1, wide: 0.8 } as const;
const SPACED = 5;

/** Heights of letters, above and below, within which lines tell where columns end; and how near to it they must do so. */
const AROUND = 10;
const NEAR = 2;

/** How much larger or smaller letters of lines may be that tell it: a head stands over several columns. */
const SIZES = 1.5;

/** Lines that must end or begin at a place, at least, for it to be between columns, and how many times those that go on over it. */
const LEAST = 2;
const TIMES = 2;

/** Parts lines that were found as one over two columns: at a hole where most lines above and below end or begin. */
export function partLines(lines: readonly ScannedLine[]): ScannedLine[] {
  return lines.flatMap((line) => {
    const cuts = holesOf(line).filter((hole) => isBetweenColumns(hole, line, lines));
    return [0, ...cuts.map(({ next }) => next)].flatMap((from, i) => partOf(line, from, cuts[i]?.next) ?? []);
  });
}

type Hole = { at: number; next: number; wide: boolean };

function holesOf({ characters, height }: ScannedLine): Hole[] {
  const holes = characters.flatMap(({ left }, next) => {
    const before = characters[next - 1];
    if (before === undefined) return [];
    const end = before.left + before.width;
    return left - end > HOLE.least * height
      ? [{ at: (left + end) / 2, next, wide: left - end > HOLE.wide * height }]
      : [];
  });
  const isSpaced = SPACED * holes.filter(({ wide }) => wide).length > characters.length;
  return isSpaced ? [] : holes;
}

function isBetweenColumns({ at, wide }: Hole, line: ScannedLine, lines: readonly ScannedLine[]): boolean {
  const { box, height } = line;
  let ends = 0;
  let crosses = 0;
  for (const other of lines) {
    if (other === line || Math.abs(other.box.top - box.top) > AROUND * height) continue;
    if (other.height > SIZES * height || height > SIZES * other.height) continue;
    const { left, width } = other.box;
    const right = left + width;
    if (left < at - height && right > at + height)
      crosses += holesOf(other).some((hole) => near(hole.at, at, height)) ? 0 : 1;
    else if (near(left, at, height) || near(right, at, height)) ends += 1;
  }
  return wide ? ends >= crosses : ends >= LEAST && ends > TIMES * crosses;
}

function near(one: number, other: number, height: number): boolean {
  return Math.abs(one - other) < NEAR * height;
}

/** The part of a line from one of its code units to before another; null where nothing is printed in it. */
function partOf(line: ScannedLine, from: number, to: number | undefined): ScannedLine | null {
  if (from === 0 && to === undefined) return line;
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
