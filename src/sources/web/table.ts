/** A table of HTML while it is read: rows of cells, a cell the paragraphs in it; `heads` says which rows are of heads alone. */
export type Table = { rows: string[][][]; heads: boolean[] };

/** Letters of the longest cell; what is longer is set in a table for its looks. */
const LONGEST = 60;
const NUMBER = /^[-+−]?\d[\d,.]*\s*\S{0,5}$/u;

/**
 * The lines of a table: Markdown where it has a head over columns, so that reading keeps cell and column together; else
 * what stands in its cells, a row of single lines on one.
 */
export function linesOf({ rows, heads }: Table): string[] {
  const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
  if (!isData(filled, heads[0] === true)) return filled.flatMap(asLines);
  const [head = '', ...below] = filled.map((row) => `| ${row.map(escaped).join(' | ')} |`);
  return [head, `|${' --- |'.repeat(filled[0]?.length ?? 0)}`, ...below];
}

function isData(rows: readonly string[][][], marked: boolean): boolean {
  const [head, ...below] = rows;
  if (head === undefined || head.length < 2 || below.length === 0) return false;
  if (rows.some((row) => row.length !== head.length)) return false;
  if (rows.flat().some((cell) => cell.length > 1 || (cell[0]?.length ?? 0) > LONGEST)) return false;
  return marked || (!hasNumber(head) && below.some(hasNumber));
}

function hasNumber(row: readonly string[][]): boolean {
  return row.some(([text = '']) => NUMBER.test(text));
}

function asLines(row: readonly string[][]): string[] {
  return row.every((cell) => cell.length <= 1) ? [row.flat().join(' ')] : row.flat();
}

function escaped(cell: readonly string[]): string {
  return cell.join(' ').replaceAll('|', '\\|');
}
