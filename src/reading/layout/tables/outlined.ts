import { around, bottomOf, isFlush, rightOf, sharedAcross, sharedDown } from '../../../model/box.ts';
import type { Box, Scan } from '../../../model/scan.ts';
import type { Strip, Type } from '../strips.ts';

/** Pitches from the first rule of a table to its last, at most, and rows and cells of each row between them, at least. */
const MOST = 24;
const LEAST = { rows: 3, cells: 2 } as const;
/** Share of its width that the cells of a table fill, at most: columns of text leave hardly any white. */
const FILLED = 0.7;

/**
 * Finds tables between two rules of one length, one above and one below, whatever rules were found between them: nothing but
 * rows of as many cells, under one another, and numbers in all of a column but its head.
 */
export function outlinedRows(strips: readonly Strip[], { rules }: Pick<Scan, 'rules'>, type: Type): Strip[][][] {
  const level = rules.filter(({ width, height }) => width > 3 * height).toSorted((a, b) => a.top - b.top);
  const tables: Strip[][][] = [];
  let from = 0;
  for (const above of level) {
    if (above.top < from) continue;
    const ends = level.filter((rule) => isEndOf(above, rule, type));
    if (ends.length === 0) continue;
    const below = strips.filter(({ box }) => isUnder(box, above, MOST * type.pitch));
    const found = ends
      .toReversed()
      .map((end) => ({ end, rows: rowsOf(below.filter(({ box }) => box.top + box.height / 2 < end.top)) }))
      .find(({ rows }) => isTable(rows, above, type));
    if (found === undefined) continue;
    tables.push(withMore(found.rows, strips, type));
    from = found.end.top;
  }
  return tables;
}

function isEndOf(above: Box, rule: Box, { em, pitch }: Type): boolean {
  const step = (rule.top - above.top) / pitch;
  return (
    step > LEAST.rows &&
    step < MOST &&
    Math.abs(above.left - rule.left) < em / 2 &&
    Math.abs(rightOf(above) - rightOf(rule)) < em / 2
  );
}

function isUnder(box: Box, above: Box, most: number): boolean {
  const step = box.top + box.height / 2 - bottomOf(above);
  return step > 0 && step < most && sharedAcross(box, above) > 0;
}

/** Strips side by side, from the top down and from left to right. */
export function rowsOf(strips: readonly Strip[]): Strip[][] {
  const rows: Strip[][] = [];
  for (const strip of strips.toSorted((a, b) => a.box.top - b.box.top)) {
    const [first] = rows.at(-1) ?? [];
    if (first !== undefined && sharedDown(first.box, strip.box) > strip.box.height / 2) rows.at(-1)?.push(strip);
    else rows.push([strip]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.box.left - b.box.left));
}

function isTable(rows: readonly Strip[][], above: Box, { em }: Type): boolean {
  const [head = [], ...others] = rows;
  if (rows.length < LEAST.rows || head.length < LEAST.cells) return false;
  const cells = rows.flat().map(({ box }) => box);
  const filled = cells.reduce((sum, { width }) => sum + width, 0) / (rows.length * above.width);
  const box = around(cells);
  if (filled > FILLED || box.left < above.left - em || rightOf(box) > rightOf(above) + em) return false;
  const isInColumns = others.every((row) => row.length === head.length && fitsColumns(row, rows, em));
  return isInColumns && head.some((_, at) => others.every((row) => /\d/.test(row[at]?.text ?? '')));
}

/** Adds the rows above and below that go on with the same columns: a head on a band of its own, what follows a row's rule. */
function withMore(rows: readonly Strip[][], strips: readonly Strip[], { em, pitch }: Type): Strip[][] {
  const box = around(rows.flat().map((cell) => cell.box));
  const level = rowsOf(strips.filter((strip) => sharedAcross(strip.box, box) > 0));
  const all = [...rows];
  const steps = rows.slice(1).map((row, at) => topOf(row) - topOf(rows[at]));
  const most = Math.max(pitch, ...steps) * 1.3;
  const goesOn = (row: readonly Strip[], next: readonly Strip[] | undefined) =>
    row.length === rows[0]?.length && Math.abs(topOf(next) - topOf(row)) < most && fitsColumns(row, rows, em);
  for (const row of level.filter((one) => topOf(one) > topOf(rows.at(-1)) + em / 2)) {
    if (!goesOn(row, all.at(-1))) break;
    all.push(row);
  }
  for (const row of level.filter((one) => topOf(one) < topOf(rows[0]) - em / 2).toReversed()) {
    if (!goesOn(row, all[0])) break;
    all.unshift(row);
  }
  return all;
}

function topOf(row: readonly Strip[] | undefined): number {
  return row?.[0]?.box.top ?? 0;
}

/** Whether each cell of a row stands where all of its column do: their left or their middle is one, or their right. */
function fitsColumns(row: readonly Strip[], rows: readonly Strip[][], em: number): boolean {
  return row.every(({ box }, at) =>
    rows
      .flatMap((one) => one[at] ?? [])
      .every(({ box: other }) => isFlush(box, other, em) || Math.abs(rightOf(box) - rightOf(other)) < em),
  );
}
