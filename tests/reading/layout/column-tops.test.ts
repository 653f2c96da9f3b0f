import { expect, test } from 'vitest';
import type { Box } from '../../../src/model/scan.ts';
import { flowOf } from '../../../src/reading/layout/flow.ts';
import type { Node } from '../../../src/reading/layout/nodes.ts';
import { partsOf, pieceOf } from '../../../src/reading/layout/paragraphs.ts';
import type { Sheet, Strip } from '../../../src/reading/layout/strips.ts';
import { knownOf } from '../../../src/reading/lines/known.ts';

const EM = 20;
const PITCH = 30;
const LINE = '渡口的船每天一早开到夜里十点，';

const TYPE = { em: EM, height: EM, pitch: PITCH };

function strip(text: string, left: number, top: number, height = EM): Strip {
  return { lines: [left + top], text, box: { left, top, width: text.length * height, height }, height, bold: 0 };
}

function node(kind: Node['kind'], strips: Strip[]): Node {
  const [first, last] = [strips[0], strips.at(-1)];
  const [left, top] = [Math.min(...strips.map(({ box }) => box.left)), first?.box.top ?? 0];
  const width = Math.max(...strips.map((one) => one.box.left + one.box.width)) - left;
  const box = { left, top, width, height: (last?.box.top ?? 0) + (last?.height ?? 0) - top };
  return { kind, strips, box, column: { left, right: left + width }, frame: -1 };
}

/** Full lines one below the other, the last of them as given. */
const text = (left: number, top: number, end: string, rows = 5) =>
  node('text', [
    ...Array.from({ length: rows }, (_, row) => strip(LINE, left, top + row * PITCH)),
    strip(end, left, top + rows * PITCH),
  ]);

function read(nodes: readonly Node[], pictures: Box[] = []) {
  const sheet: Sheet = { scan: { width: 1_500, height: 1_500, rules: [], pictures }, type: TYPE };
  const flowing = nodes.flatMap((one) => {
    const pieces = partsOf(one, sheet, true).map((part) => pieceOf(part, one, TYPE));
    const [first, last] = [pieces[0], pieces.at(-1)];
    return first === undefined || last === undefined ? [] : [{ node: one, first, last }];
  });
  return flowOf(flowing, sheet, knownOf([])).map((chain) => chain.map((one) => nodes.indexOf(one.node)));
}

test('a text below a subhead goes on at the top of the next column, where that of the text above the subhead is', () => {
  const nodes = [
    node('head', [strip('渡口添了夜航船', 100, 100, 44)]),
    text(100, 160, '都停。'),
    node('head', [strip('夜里也有船', 100, 355, 25)]),
    text(100, 395, LINE),
    text(430, 160, '都停。', 3),
  ];
  expect(read(nodes)).toEqual([[0, 1, 2, 3, 4]]);
});

test('a subhead at the top of the next column is of its article also where a picture stands between it and its text', () => {
  const over = (text: string) => node('head', [strip(text, 100, 100, 44)]);
  const picture = { left: 430, top: 195, width: 300, height: 200 };
  const nodes = [
    over('渡口从昨天起添了夜航船'),
    text(100, 160, '都停。', 10),
    node('head', [strip('夜里也有船', 430, 160, 25)]),
    text(430, 410, '都停。', 3),
  ];
  expect(read(nodes, [picture])).toEqual([[0, 1, 2, 3]]);
  // Where the head above ends with its own column, the one beside it is another's.
  expect(read(nodes.with(0, over('添了船')), [picture])).toContainEqual([0, 1]);
});
