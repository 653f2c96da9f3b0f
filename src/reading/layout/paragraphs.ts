import { rightOf } from '../../model/box.ts';
import { halfWidth } from '../lines/half-width.ts';
import type { Piece, Print } from '../lines/lines.ts';
import { endsSentence } from '../lines/signs.ts';
import { WEIGHTS } from '../weights.ts';
import { edgesOf } from './edges.ts';
import { tornLines } from './lost-lines.ts';
import type { Node } from './nodes.ts';
import { isBold, median, type Sheet, type Strip, signs, type Type } from './strips.ts';

/** A paragraph or a part of one, a head, a byline, a table: strips of one node that are a block, and its text. */
export type Part = { strips: Strip[]; text: string; print: Print };

/** Parts a node where a paragraph begins, and where lines are of another size. */
export function partsOf(node: Node, sheet: Sheet, isSetIn: boolean): Part[] {
  if (node.rows !== undefined) return [tableOf(node, node.rows)];
  const setting = { type: sheet.type, isSetIn, edges: edgesOf(node, sheet) };
  const torn = isSetIn ? tornLines(node, setting) : new Set<Strip>();
  const groups = node.kind === 'text' ? paragraphs(node, torn, setting) : sizes(node.strips);
  return groups.map((strips) => {
    const lost = strips.slice(-1).some((strip) => torn.has(strip));
    return { strips, text: linesOf(strips), print: { ...printOf(strips, node, setting), lost } };
  });
}

function linesOf(strips: readonly Strip[]): string {
  return strips.map(({ text }) => text).join('\n');
}

/** A line for each row, as tables are typed, behind what stands over them. */
function tableOf({ strips }: Node, rows: readonly (Strip | null)[][]): Part {
  const cells = new Set(rows.flat());
  const title = strips.filter((strip) => !cells.has(strip)).map((strip) => strip.text);
  const [head = '', ...lines] = rows.map((row) => `| ${row.map((cell) => cell?.text ?? '').join(' | ')} |`);
  const text = [...title, head, head.replace(/[^|]+/g, '---'), ...lines].join('\n');
  return {
    strips,
    text,
    print: { size: 1, column: 0, indent: null, lacking: 0, begins: false, head: false, lost: false, furniture: false },
  };
}

/** Lines of one size; heads in several lines are one, and who signs below a line as large as his is none of it. */
function sizes(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = [];
  for (const strip of strips) {
    const last = groups.at(-1)?.[0];
    const isOfSize = last !== undefined && Math.abs(strip.height / last.height - 1) < 0.15;
    if (isOfSize && (!signs(strip) || signs(last))) groups.at(-1)?.push(strip);
    else groups.push([strip]);
  }
  return groups;
}

function paragraphs({ strips }: Node, torn: ReadonlySet<Strip>, { edges, type: { em, pitch } }: Setting): Strip[][] {
  const { setIn, short, aside } = WEIGHTS.layout;
  const indentOf = (line: Strip) => (line.box.left - edges(line).left) / em;
  const isShort = (line: Strip) => (edges(line).right - rightOf(line.box)) / em > short;
  const ends = ({ text }: Strip) => endsSentence(halfWidth(text));
  /** A line that ends nothing stands alone between the end of a paragraph and the next one. */
  const isAlone = (before: Strip, line: Strip, next: Strip | undefined) =>
    ends(before) && isShort(line) && !ends(line) && next !== undefined && indentOf(next) > setIn;
  /** A bold line in the middle of its column below another is of one head with it. */
  const isOfHead = (before: Strip, line: Strip) =>
    isBold(before) &&
    isBold(line) &&
    Math.abs(indentOf(line) - (edges(line).right - rightOf(line.box)) / em) < setIn &&
    line.box.top - before.box.top < pitch * 1.45;
  const groups: Strip[][] = [];
  for (const [at, strip] of strips.entries()) {
    const before = strips[at - 1];
    if (before !== undefined && isOfHead(before, strip)) {
      groups.at(-1)?.push(strip);
      continue;
    }
    const begins =
      before === undefined ||
      torn.has(before) ||
      indentOf(strip) > setIn ||
      (isShort(before) && (ends(before) || indentOf(before) > setIn)) ||
      strip.box.top - before.box.top > pitch * 1.45 ||
      indentOf(before) > aside ||
      (isBold(before) ? strip.bold === 0 : isBold(strip)) ||
      isAlone(before, strip, strips[at + 1]);
    if (begins) groups.push([strip]);
    else groups.at(-1)?.push(strip);
  }
  return groups;
}

/** Share of a page's lines that begin a paragraph, from which its first lines are set in. */
const SET_IN = 0.04;

/** Whether a paper sets the first lines of its paragraphs in. */
export function setsIn(nodes: readonly Node[], { em }: Type): boolean {
  const lines = nodes.flatMap(({ kind, strips, column }) =>
    kind === 'text' ? strips.map((one) => (one.box.left - column.left) / em) : [],
  );
  return lines.filter((indent) => indent > WEIGHTS.layout.setIn && indent < 3.2).length > SET_IN * lines.length;
}

type Setting = { type: Type; isSetIn: boolean; edges: ReturnType<typeof edgesOf> };

/** Lines of a part of a head that is surely none of a text, at most. */
const LINES = 2;

function printOf(
  strips: readonly Strip[],
  { kind, column }: Node,
  { type: { em, height }, isSetIn, edges }: Setting,
): Print {
  const [first, last] = [strips[0], strips.at(-1)];
  return {
    size: (median(strips.flatMap((one) => one.text.split('').map(() => one.height))) ?? height) / height,
    column: columnOf(column, em),
    indent: first === undefined || !isSetIn ? null : Math.max(0, (first.box.left - edges(first).left) / em),
    lacking: last === undefined ? 0 : (edges(last).right - rightOf(last.box)) / em,
    begins: false,
    head: kind === 'head' && strips.length <= LINES && !strips.some(({ text }) => /。/.test(text)),
    lost: false,
    furniture: false,
  };
}

/** Ems of a column, to the half. */
function columnOf({ left, right }: Node['column'], em: number): number {
  return Math.round(((right - left) / em) * 2) / 2;
}

/** A part as it is weighed, before it has a number. */
export function pieceOf({ strips, print }: Part, { column }: Node, { em }: Type): Piece {
  const lines = strips.map((one) => one.text);
  return {
    number: 0,
    text: halfWidth(lines.join(' ')),
    lines,
    column: columnOf(column, em),
    table: false,
    print,
  };
}
