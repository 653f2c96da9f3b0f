import { around, bottomOf, isFlush, rightOf, sharedAcross, sharedDown } from '../../../model/box.ts';
import { isNumber } from '../../lines/table.ts';
import type { Sheet, Strip, Type } from '../strips.ts';
import { outlinedRows, rowsOf } from './outlined.ts';
import { ruledRows } from './ruled.ts';

/**
 * A table: its rows from the top, the first of them its head, each with its cells from the left, null for one of the head
 * that is not found; `title` stands over all of it.
 */
export type Grid = { title: Strip[]; rows: (Strip | null)[][] };

/** Rows and columns of numbers that make a table: fewer may be lines that happen to end alike. */
const LEAST = { rows: 2, columns: 2 };
/** Ems from a row's name to its first number, and of a name. */
const NAME = { away: 16, wide: 10 };

/** Finds tables, between rules and without. */
export function gridsOf(strips: readonly Strip[], { scan, type }: Sheet): Grid[] {
  const ruled = fullest([...outlinedRows(strips, scan, type), ...ruledRows(strips, scan, type)]);
  const between = new Set(ruled.flat(2).flatMap((cell) => cell?.lines ?? []));
  const rest = strips.filter(({ lines }) => !lines.some((line) => between.has(line)));
  return [...ruled.map((rows) => ({ title: titleOf(rows, rest, type), rows })), ...unruledGrids(rest, type)];
}

/** Of tables that were found in one place the one with most rows. */
function fullest(tables: readonly (Strip | null)[][][]): (Strip | null)[][][] {
  const taken = new Set<number>();
  return tables
    .toSorted((a, b) => b.length - a.length)
    .filter((rows) => {
      const lines = rows.flat().flatMap((cell) => cell?.lines ?? []);
      if (lines.some((line) => taken.has(line))) return false;
      for (const line of lines) taken.add(line);
      return true;
    });
}

/** Tables without rules: numbers side by side and under one another, with their names to the left and their heads above. */
function unruledGrids(strips: readonly Strip[], type: Type): Grid[] {
  const numbers = strips.filter(({ text }) => isNumber(text));
  return clustersOf(numbers, type).flatMap((cluster) => {
    const rows = rowsOf(cluster);
    if (rows.length < LEAST.rows || rows.some((row) => row.length < LEAST.columns)) return [];
    const named = withColumns(rows, strips, type).map((row) => withName(row, strips, type));
    const first = named[0] ?? [];
    const head = rowAbove(first, strips, type);
    // Where hardly any cell has one above it, what stands there is a text's, and the first row is the head.
    const all = head.filter((cell) => cell !== null).length < head.length / 2 ? named : [head, ...named];
    return [{ title: titleOf(all, strips, type), rows: all }];
  });
}

function clustersOf(numbers: readonly Strip[], type: Type): Strip[][] {
  const groups: Strip[][] = [];
  for (const strip of numbers) {
    const own = groups.filter((group) => group.some((one) => isNear(one, strip, type)));
    const joined = [...own.flat(), strip];
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

function isNear({ box: one }: Strip, { box: other }: Strip, { em, pitch }: Type): boolean {
  if (sharedDown(one, other) > 0.5 * one.height) return -sharedAcross(one, other) < NAME.away * em;
  return Math.abs(one.top - other.top) < 2.2 * pitch && sharedAcross(one, other) > 0;
}

/** Adds what stands at one place beside each row, however far from it: names to the left, words to the right. */
function withColumns(rows: readonly Strip[][], strips: readonly Strip[], { em }: Type): Strip[][] {
  const taken = new Set(rows.flat());
  const beside = rows.map(([first]) =>
    strips.filter(
      (one) =>
        first !== undefined &&
        !taken.has(one) &&
        one.box.width < NAME.wide * em &&
        sharedDown(one.box, first.box) > 0.5 * one.box.height,
    ),
  );
  const [firsts = [], ...others] = beside;
  const columns = firsts.flatMap((cell) => {
    const below = others.flatMap((row) => row.find(({ box }) => isFlush(box, cell.box, em / 2)) ?? []);
    return below.length === others.length ? [[cell, ...below]] : [];
  });
  // A text that happens to stand there has lines between the rows.
  const alone = columns.filter((column) => {
    const box = around(column.map((cell) => cell.box));
    const within = strips.filter(
      (one) => sharedAcross(one.box, box) > 0 && one.box.top >= box.top && one.box.top < bottomOf(box),
    );
    return within.length === column.length;
  });
  return rows.map((row, at) => {
    const more = alone.flatMap((column) => column.slice(at, at + 1));
    return [...row, ...more].toSorted((a, b) => a.box.left - b.box.left);
  });
}

function withName(row: readonly Strip[], strips: readonly Strip[], { em }: Type): Strip[] {
  const [first] = row;
  if (first === undefined || !isNumber(first.text)) return [...row];
  const name = strips
    .filter(({ box, text }) => {
      const white = first.box.left - rightOf(box);
      return (
        white > 0 &&
        white < NAME.away * em &&
        box.width < NAME.wide * em &&
        sharedDown(box, first.box) > 0.5 * box.height &&
        !isNumber(text)
      );
    })
    .toSorted((a, b) => rightOf(b.box) - rightOf(a.box))[0];
  return name === undefined ? [...row] : [name, ...row];
}

/** What stands over each cell of a row. */
function rowAbove(row: readonly Strip[], strips: readonly Strip[], { pitch, em }: Type): (Strip | null)[] {
  const taken = new Set<Strip>();
  return row.map(({ box }) => {
    const middle = box.left + box.width / 2;
    const over = strips
      .filter((strip) => {
        const step = box.top - strip.box.top;
        const off = Math.abs(strip.box.left + strip.box.width / 2 - middle);
        return (
          step > pitch / 2 &&
          step < 2.2 * pitch &&
          strip.box.width < NAME.wide * em &&
          (off < 2 * em || Math.abs(strip.box.left - box.left) < em)
        );
      })
      .toSorted((a, b) => b.box.top - a.box.top)[0];
    if (over === undefined || taken.has(over)) return null;
    taken.add(over);
    return over;
  });
}

/** One line right above all of a table, in letters of its size: what it tells, and in what unit. */
function titleOf(rows: readonly (readonly (Strip | null)[])[], strips: readonly Strip[], { pitch }: Type): Strip[] {
  const all = rows.flat().filter((cell) => cell !== null);
  const box = around(all.map((one) => one.box));
  const height = all[0]?.height ?? 0;
  return strips
    .filter((strip) => {
      const white = box.top - bottomOf(strip.box);
      const alike = Math.abs(strip.height / height - 1) < 0.12 && !/。/.test(strip.text);
      return white > -pitch / 4 && white < 1.3 * pitch && alike && sharedAcross(strip.box, box) > 0.9 * strip.box.width;
    })
    .slice(-1);
}
