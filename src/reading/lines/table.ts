import { unitAt } from '../../figures/amounts/units.ts';
import { joinLines } from './join.ts';

/** Lines of a text, or the rows of a table that stands among them, its head first. */
type Part = { lines: string[] } | { rows: string[][] };

/** Fewest cells in a row where only blanks part them, and fewest rows below the head. */
const BY_BLANKS = { cells: 3, rows: 2 };
const PIPED = /^\s*\|.*\|\s*$/;
const RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
const NUMBER = /^[-+−]?\d[\d,]*(?:\.\d+)?\s*(?:[%％‰]|[\p{Script=Han}a-z²³/]{1,5})?$/iu;
/** Whether a cell holds a number and at most its unit. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** What stands in a cell that holds nothing. */
const EMPTY = /^[-—–/.…\s]*$/;

/** What parts the cells of a row in a paragraph. */
const CELL = ' | ';

/**
 * The paragraphs of lines among which tables stand, in Markdown or with blanks between their columns: a row is a
 * paragraph of its own in which each cell has the head of its column before it and the unit of that head behind it
 * (镇名 | 人口3.2万人 | 面积12平方公里), so that a number can be found, understood and quoted by itself. The head stays a
 * paragraph too.
 */
export function withRows(lines: readonly string[]): string[] {
  let unit: string | null = null;
  return partsOf(lines).flatMap((part) => {
    if ('rows' in part) return rowsAsText(part.rows, unit);
    unit = unitOfAll(part.lines);
    return part.lines.map((line) => joinLines([line])).filter((line) => line !== '');
  });
}

/** Whether a table stands among lines. */
export function hasTable(lines: readonly string[]): boolean {
  return partsOf(lines).some((part) => 'rows' in part);
}

function partsOf(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = markdownAt(lines, at) ?? blanksAt(lines, at);
    if (rows !== null) parts.push({ rows: rows.rows });
    else {
      const last = parts.at(-1);
      const line = lines[at] ?? '';
      if (last !== undefined && 'lines' in last) last.lines.push(line);
      else parts.push({ lines: [line] });
    }
    at += rows?.lines ?? 1;
  }
  return parts;
}

type Rows = { rows: string[][]; lines: number };

function markdownAt(lines: readonly string[], at: number): Rows | null {
  if (!PIPED.test(lines[at] ?? '') || !RULE.test(lines[at + 1] ?? '')) return null;
  let end = at + 2;
  while (PIPED.test(lines[end] ?? '')) end += 1;
  const rows = [lines[at] ?? '', ...lines.slice(at + 2, end)].map((line) =>
    line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => joinLines([cell.replaceAll('\\|', '|')])),
  );
  return rows.length > 1 ? { rows, lines: end - at } : null;
}

/** A head without numbers, and rows of as many cells below it that are numbers but for the first. */
function blanksAt(lines: readonly string[], at: number): Rows | null {
  const head = cellsOf(lines[at]);
  if (head.length < BY_BLANKS.cells || head.some((cell) => NUMBER.test(cell))) return null;
  const rows: string[][] = [];
  for (let on = at + 1; on < lines.length; on += 1) {
    const [name = '', ...cells] = cellsOf(lines[on]);
    if (cells.length + 1 !== head.length || NUMBER.test(name)) break;
    if (!cells.every((cell) => NUMBER.test(cell) || EMPTY.test(cell))) break;
    rows.push([name, ...cells]);
  }
  return rows.length < BY_BLANKS.rows ? null : { rows: [head, ...rows], lines: rows.length + 1 };
}

function cellsOf(line: string | undefined): string[] {
  return line?.trim().split(/[\s\u3000]+/) ?? [];
}

/** 单位：万元, above a table: of all numbers whose column's head names none. */
function unitOfAll(lines: readonly string[]): string | null {
  const [, unit] = /单位\s*[:：]\s*([^\s()（）,，。]{1,6})/.exec(lines.slice(-2).join('\n')) ?? [];
  return unit !== undefined && isUnit(unit) ? unit : null;
}

function rowsAsText([head = [], ...rows]: readonly string[][], unit: string | null): string[] {
  const columns = head.map(columnOf);
  const paragraphs = rows.map((cells) =>
    cells
      .map((cell, at) => {
        const column = columns[at] ?? { name: '', unit: null };
        return EMPTY.test(cell) ? '' : at === 0 ? cell : cellAsText(cell, { ...column, unit: column.unit ?? unit });
      })
      .filter((cell) => cell !== '')
      .join(CELL),
  );
  return [head.filter((cell) => cell !== '').join(CELL), ...paragraphs].filter((text) => text !== '');
}

type Column = { name: string; unit: string | null };

/** 人口（万人） is the head 人口 and the unit of what stands below it. */
function columnOf(head: string): Column {
  const [, name, unit = ''] = /^(.+?)\s*[(（]([^()（）]{1,6})[)）]$/.exec(head) ?? [];
  return name !== undefined && isUnit(unit) ? { name, unit } : { name: head, unit: null };
}

function isUnit(word: string): boolean {
  const name = word.replace(/^[百千万亿]+(?=.)/, '');
  return /^[%％‰]$/.test(word) || unitAt(name.toLowerCase(), 0)?.name === name.toLowerCase();
}

function cellAsText(cell: string, { name, unit }: Column): string {
  const value = unit !== null && /^[-+−\d,.]+$/.test(cell) ? `${cell}${unit}` : cell;
  // 2022年88 and 语文88 can be read apart, 202288 cannot.
  const between = /\d$/.test(name) ? '：' : /[a-z]$/i.test(name) ? ' ' : '';
  return `${name}${between}${value}`;
}
