import { around, bottomOf, rightOf, sharedAcross, sharedDown } from '../../../model/box.ts';
import type { Box, Scan } from '../../../model/scan.ts';
import type { Strip, Type } from '../strips.ts';

/** Pitches from one rule of a table to the next, and rows of a table at least. */
const STEP = { least: 0.7, most: 3.2 } as const;
const ROWS = 2;
/** Cells of a row at least, and ems of one that has several lines, at most: wider ones are columns of text. */
const CELLS = 2;
const WIDE = 14;

/** Cells row by row, those of a column under one another, null where one is empty. */
type Rows = (Strip | null)[][];

/** Finds tables between printed rules: rules of one length under one another, with cells side by side between all of them. */
export function ruledRows(strips: readonly Strip[], { rules }: Pick<Scan, 'rules'>, type: Type): Rows[] {
  return laddersOf(rules, type).flatMap((ladder) => {
    const bands = ladder.slice(1).map((below, at) => cellsBetween(ladder[at] ?? below, below, strips));
    const isTable =
      bands.length > ROWS &&
      bands.every(
        (band) => band.length >= CELLS && (isRow(band) || band.every(({ box }) => box.width < WIDE * type.em)),
      );
    return isTable ? [inColumns(bands)] : [];
  });
}

/** Level rules of one length under one another, a row's height apart. */
function laddersOf(rules: readonly Box[], { em, pitch }: Type): Box[][] {
  const ladders: Box[][] = [];
  const level = rules.filter(({ width, height }) => width > 3 * height && width > 2 * CELLS * em);
  for (const rule of level.toSorted((a, b) => a.top - b.top)) {
    const own = ladders.find((ladder) => {
      const last = ladder.at(-1) ?? rule;
      const step = (rule.top - last.top) / pitch;
      const isAlike = Math.abs(last.left - rule.left) < em && Math.abs(rightOf(last) - rightOf(rule)) < em;
      return isAlike && step > STEP.least && step < STEP.most;
    });
    if (own === undefined) ladders.push([rule]);
    else own.push(rule);
  }
  return ladders;
}

/** Whether all cells have one line. */
function isRow([first, ...others]: readonly Strip[]): boolean {
  return first !== undefined && others.every(({ box }) => sharedDown(box, first.box) > box.height / 2);
}

function cellsBetween(above: Box, below: Box, strips: readonly Strip[]): Strip[] {
  return strips.filter(({ box }) => {
    const middle = box.top + box.height / 2;
    return middle > bottomOf(above) && middle < below.top && sharedAcross(box, above) > 0.8 * box.width;
  });
}

/** Each cell under that of the fullest row which is nearest. */
function inColumns(bands: readonly Strip[][]): Rows {
  const fullest = bands.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const middles = fullest.map(middleOf).toSorted((a, b) => a - b);
  return bands.map((band) => {
    const row: (Strip | null)[] = middles.map(() => null);
    for (const cell of band) {
      const away = middles.map((middle) => Math.abs(middle - middleOf(cell)));
      const at = away.indexOf(Math.min(...away));
      row[at] = below(row[at] ?? null, cell);
    }
    return row;
  });
}

/** A cell of several lines is one. */
function below(above: Strip | null, strip: Strip): Strip {
  if (above === null) return strip;
  return {
    lines: [...above.lines, ...strip.lines],
    text: above.text + strip.text,
    box: around([above.box, strip.box]),
    height: above.height,
    bold: above.bold,
  };
}

function middleOf({ box: { left, width } }: Strip): number {
  return left + width / 2;
}
