import { expect, test } from 'vitest';
import type { Node } from '../../../src/reading/layout/nodes.ts';
import { partsOf } from '../../../src/reading/layout/paragraphs.ts';
import type { Sheet, Strip } from '../../../src/reading/layout/strips.ts';

const EM = 20;
const PITCH = 30;
const sheet: Sheet = {
  scan: { width: 900, height: 900, rules: [], pictures: [] },
  type: { em: EM, height: EM, pitch: PITCH },
};

/** Lines of one column of fifteen ems, each set in by so many. */
function partsIn(lines: readonly { text: string; indent?: number; bold?: boolean }[]): string[][] {
  const strips = lines.map(({ text, indent = 0, bold = false }, row): Strip => {
    const box = { left: 100 + indent * EM, top: 100 + row * PITCH, width: text.length * EM, height: EM };
    return { lines: [row], text, box, height: EM, bold: bold ? text.length : 0 };
  });
  const box = { left: 100, top: 100, width: 15 * EM, height: lines.length * PITCH };
  const node: Node = { kind: 'text', strips, box, column: { left: 100, right: 400 }, frame: -1 };
  return partsOf(node, sheet, true).map((part) => part.strips.map(({ text }) => text));
}

const TEXT = [{ text: '昨晚起客船开到九点，两岸各', indent: 2 }, { text: '有十二盏灯。' }];

test('bold lines below one another in the middle of a column are one head', () => {
  const head = [
    { text: '渡口添了夜航灯', indent: 4, bold: true },
    { text: '客船开到九点', indent: 4.5, bold: true },
  ];
  const [first, second] = partsIn([...head, ...TEXT]);
  expect(first).toEqual(head.map(({ text }) => text));
  expect(second).toEqual(TEXT.map(({ text }) => text));
});

test('bold lines that begin where the first line of a text does are two', () => {
  const head = [
    { text: '渡口添了夜航灯', indent: 2, bold: true },
    { text: '客船开到九点', indent: 2, bold: true },
  ];
  expect(partsIn([...head, ...TEXT]).slice(0, 2)).toEqual(head.map(({ text }) => [text]));
});

test('who signs right below a line as large as his is no part of that line, which is a head’s', () => {
  const strips = [
    { text: '旧船坞开成了书店', height: 44 },
    { text: '门朝着河，从前修过四十条船', height: EM },
    { text: '本报记者 阮青禾', height: EM },
  ].map(({ text, height }, row): Strip => {
    const box = { left: 100, top: 100 + row * 50, width: text.length * height, height };
    return { lines: [row], text, box, height, bold: 0 };
  });
  const node: Node = {
    ...{ kind: 'head', strips, column: { left: 100, right: 500 }, frame: -1 },
    box: { left: 100, top: 100, width: 400, height: 130 },
  };
  const parts = partsOf(node, sheet, true).map(({ text, print }) => [text, print.head]);
  expect(parts).toEqual(strips.map(({ text }) => [text, true]));
});
