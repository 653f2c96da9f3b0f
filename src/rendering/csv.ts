import type { Row } from './rows.ts';

/** What a spreadsheet takes for a formula where a text begins so; a number that begins with - stays one. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]|^\s|\s$/;

/**
 * The head of a table as a line of CSV (RFC 4180, without the line's end).
 * @param row - Any row of the table: all have the same cells.
 */
export function csvHead(row: Row): string {
  return Object.keys(row).join(',');
}

/** A row as a line of CSV; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvLine(row: Row): string {
  return Object.values(row).map(written).join(',');
}

function written(cell: Row[string]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
