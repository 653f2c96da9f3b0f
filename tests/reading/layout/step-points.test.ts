import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/scan.ts';
import { flowOf } from '../../../src/reading/layout/flow.ts';
import type { Flowing } from '../../../src/reading/layout/flowing.ts';
import type { Node } from '../../../src/reading/layout/nodes.ts';
import { partsOf, pieceOf } from '../../../src/reading/layout/paragraphs.ts';
import type { Sheet, Strip } from '../../../src/reading/layout/strips.ts';
import { knownOf } from '../../../src/reading/lines/known.ts';

const EM = 20;
const PITCH = 30;
/** Ems of a column, and pixels from one to the next. */
const WIDE = 15;
const NEXT = 330;
const LINE = '渡口的船每天一早开到夜里十点';

let lines = 0;
function strip(text: string, left: number, top: number, height = EM): Strip {
  lines += 1;
  return { lines: [lines], text, box: { left, top, width: text.length * height, height }, height, bold: 0 };
}

function node(kind: Node['kind'], strips: Strip[], column = WIDE * EM): Node {
  const [first, last] = [strips[0], strips.at(-1)];
  const left = Math.min(...strips.map(({ box }) => box.left));
  const top = first?.box.top ?? 0;
  const width = Math.max(...strips.map(({ box }) => box.left + box.width)) - left;
  const box = { left, top, width, height: (last?.box.top ?? 0) + (last?.height ?? 0) - top };
  return { kind, strips, box, column: { left, right: left + Math.max(width, column) }, frame: -1 };
}

/** A paragraph in the column at `at`, set in, with its end. */
function text(at: number, top: number, rows = 5): Node {
  const left = 100 + at * NEXT;
  const full = Array.from({ length: rows - 2 }, (_, row) => strip(`${LINE}，`, left, top + (row + 1) * PITCH));
  const first = strip(LINE.slice(0, 13), left + 2 * EM, top);
  return node('text', [first, ...full, strip('都停。', left, top + (rows - 1) * PITCH)]);
}

const head = (name: string, left: number, top: number, height = 40) =>
  node('head', [strip(name, left, top, height)], 0);

/** What is read on from one node to the next, by the places of nodes. */
function read(nodes: readonly Node[], { rules = [], pictures = [] }: { rules?: Box[]; pictures?: Box[] } = {}) {
  const sheet: Sheet = {
    scan: { width: 1_500, height: 1_500, rules, pictures },
    type: { em: EM, height: EM, pitch: PITCH },
  };
  const flowing = nodes.flatMap((one): Flowing[] => {
    const pieces = partsOf(one, sheet, true).map((part) => pieceOf(part, one, sheet.type));
    const [first, last] = [pieces[0], pieces.at(-1)];
    return first === undefined || last === undefined ? [] : [{ node: one, first, last }];
  });
  return flowOf(flowing, sheet, knownOf([])).map((chain) => chain.map((one) => nodes.indexOf(one.node)));
}

test('a head belongs to no text to its left from which an upright rule parts it', () => {
  const nodes = [head('渡口添了夜航船', 100, 100), text(0, 160), text(1, 160), head('要讯', 790, 130)];
  const rule = { left: 745, top: 90, width: 3, height: 300 };
  expect(read(nodes, { rules: [rule] })).toContainEqual([0, 1, 2]);
});

test('a head stands over a text beside the picture that fills what is right under it', () => {
  const nodes = [head('渡口添了夜航船', 100, 100), text(2, 170, 12)];
  expect(read(nodes)).toEqual([[0], [1]]);
  expect(read(nodes, { pictures: [{ left: 100, top: 170, width: 600, height: 330 }] })).toEqual([[0, 1]]);
});

test('a text goes on below a table in its column, whose rules part nothing', () => {
  const cells = ['船', '班', '早', '三'].map((cell, at) =>
    strip(cell, 140 + (at % 2) * 120, 320 + Math.floor(at / 2) * PITCH),
  );
  const [a, b, c, d] = cells as [Strip, Strip, Strip, Strip];
  const rows = [
    [a, b],
    [c, d],
  ];
  const table = { ...node('table', cells), rows };
  const rules = [310, 345, 375].map((top) => ({ left: 100, top, width: 300, height: 2 }));
  const nodes = [head('渡口添了夜航船', 100, 100), text(0, 160), table, text(0, 390)];
  expect(read(nodes, { rules })).toEqual([[0, 1, 3, 2]]);
});

test('a text below a picture goes on the one above it, not the column to its left', () => {
  const picture = { left: 430, top: 320, width: 300, height: 250 };
  const left = { left: 100, top: 250, width: 300, height: 220 };
  const nodes = [
    head('旧船坞开成了书店', 100, 200),
    text(0, 490, 12),
    head('渡口添了夜航船', 430, 100),
    text(1, 160),
    text(1, 590),
  ];
  expect(read(nodes, { pictures: [left, picture] })).toEqual([
    [2, 3, 4],
    [0, 1],
  ]);
});

test('the name of a strip of briefs leads to the head below it, told by its word or by light letters on a dark band', () => {
  const [first, below] = [head('渡口添了夜航船', 100, 100, 26), text(0, 136)];
  const name = head('河边旧事', 100, 60, 24);
  const band = { ...name, strips: name.strips.map((one) => ({ ...one, inverse: true })) };
  expect(read([band, first, below])).toEqual([[0, 1, 2]]);
  expect(read([head('要闻速览', 100, 60, 24), first, below])).toEqual([[0, 1, 2]]);
  expect(read([name, first, below])).toContainEqual([1, 2]);
});

test('the name of a strip is read on in what it stands over, and not in a head or text beside it', () => {
  const name = head('市县简讯', 460, 100, 30);
  const nodes = [
    name,
    head('渡口添了夜航灯', 100, 140, 24),
    text(0, 180),
    head('夜船开到十点', 440, 140, 24),
    text(1, 180),
  ];
  expect(read(nodes)).toEqual([
    [0, 3, 4],
    [1, 2],
  ]);
  expect(read([name, text(0, 140)])).toEqual([[0], [1]]);
});

test('a text that begins with a bold head beside the head of another is none of that one', () => {
  const bold = (one: Node, count: number): Node => ({
    ...one,
    strips: one.strips.map((line, at) => (at < count ? { ...line, bold: line.text.length } : line)),
  });
  const nodes = (count: number) => [head('渡口添了夜航船', 100, 100), text(0, 160), bold(text(1, 100), count)];
  expect(read(nodes(0))).toEqual([[0, 1, 2]]);
  expect(read(nodes(1))).toEqual([[0, 1], [2]]);
});

test('a text goes on behind lines that were lost, whatever the words before and behind them say', () => {
  const amid = node('text', [...text(0, 100, 6).strips.slice(0, 4), strip(`${LINE}了`, 100, 100 + 4 * PITCH)]);
  expect(read([amid, text(0, 100 + 6 * PITCH)])).toEqual([[0, 1]]);
  // Where less white is between them than a line takes, they are two texts.
  expect(read([amid, text(0, 100 + 5.5 * PITCH)])).toEqual([[0], [1]]);
});

test('a short head in the middle stands over all columns below the rule above it', () => {
  const nodes = [head('渡口添了夜航船', 620, 130), ...[0, 1, 2, 3].map((at) => text(at, 190))];
  const rule = { left: 90, top: 110, width: 1_300, height: 3 };
  expect(read(nodes, { rules: [rule] })).toEqual([[0, 1, 2, 3, 4]]);
  // In the middle of its columns it is over all of them, though something else stands to their left.
  const [beside, first, ...more] = [0, 1, 2, 3].map((at) => text(at, 190));
  const middle = [head('渡口添了夜航船', 775, 130), beside, first, ...more].filter((one) => one !== undefined);
  expect(read([...middle, head('要讯', 100, 130)], { rules: [rule] })).toContainEqual([0, 2, 3, 4]);
  // Where the rule ends with the head, the text to its left is not its own.
  expect(read(nodes, { rules: [{ ...rule, left: 610, width: 320 }] })).toContainEqual([1]);
});

test('a head in a column is no subhead below one set as it is that is none, nor where a rule underlines it', () => {
  const column = [
    head('渡口添了夜航船', 100, 200, 29),
    text(0, 240),
    head('旧船坞开成书店', 100, 405, 29),
    text(0, 445),
  ];
  expect(read(column)).toEqual([
    [0, 1],
    [2, 3],
  ]);
  // Heads in the middle of a column begin where their length tells.
  expect(read(column.with(2, head('船坞', 155, 405, 29)))).toContainEqual([2, 3]);
  // Below a larger head that no rule parts from it, the first is of that one.
  const over = [...column, head('河边旧事', 100, 140, 48)];
  expect(read(over)).toContainEqual([0, 1, 2, 3]);
  const rule = { left: 100, top: 436, width: 300, height: 2 };
  expect(read(over, { rules: [rule] })).toContainEqual([0, 1]);
});

test('a head in a column of its own stands over the text to its right, across a rule, where none is below it', () => {
  const [first, second] = [head('渡口添了船', 100, 100, 48), [text(1, 100, 8), text(2, 100, 8)]] as const;
  const rule = { left: 410, top: 90, width: 2, height: 260 };
  expect(read([first, ...second], { rules: [rule] })).toEqual([[0, 1, 2]]);
  expect(read([first, ...second, text(0, 150)], { rules: [rule] })).toEqual([[0, 3, 1, 2]]);
});

test('of a column of forty heads with a line each, every one is asked about once', () => {
  const rows = Array.from({ length: 40 }, (_, at) => 100 + at * 60);
  const column = rows.flatMap((top) => [
    head('渡口添了船', 100, top, 29),
    node('text', [strip('渡口的船每天都停。', 100, top + 32)]),
  ]);
  expect(read(column)).toHaveLength(40);
});

test('a text goes on in bold lines in the next column, of which the first ends a sentence', () => {
  const [first, next] = [text(0, 100), text(1, 100)];
  const open = node('text', [...first.strips.slice(0, -1), strip(`${LINE}，`, 100, 100 + 4 * PITCH)]);
  const bold = (end: string) =>
    node('text', [
      ...[strip(`两岸的人都来坐${end}`, 430, 100)].map((one) => ({ ...one, bold: one.text.length })),
      ...next.strips.map((one) => ({ ...one, box: { ...one.box, top: one.box.top + PITCH } })),
    ]);
  expect(read([open, bold('。')])).toEqual([[0, 1]]);
  expect(read([open, bold('船')])).not.toEqual([[0, 1]]);
});
