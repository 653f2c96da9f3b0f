import { expect, test } from 'vitest';
import type { Strip } from '../../../../src/reading/layout/strips.ts';
import { outlinedRows } from '../../../../src/reading/layout/tables/outlined.ts';

const TYPE = { em: 20, height: 20, pitch: 30 };
const rule = (top: number, width = 400) => ({ left: 0, top, width, height: 2 });

function cell(text: string, left: number, top: number): Strip {
  return { lines: [left + top], text, box: { left, top, width: text.length * 20, height: 20 }, height: 20, bold: 0 };
}

const CELLS = [
  ['项目', '金额'],
  ['船票', '1200元'],
  ['修船', '800元'],
  ['灯油', '300元'],
];
const strips = CELLS.flatMap((row, at) => row.map((text, column) => cell(text, 20 + column * 200, 10 + at * 40)));

const tables = (more: readonly Strip[], ...rules: ReturnType<typeof rule>[]) =>
  outlinedRows([...strips, ...more], { rules }, TYPE).map((rows) => rows.map((row) => row.map(({ text }) => text)));

test('rows of as many cells between a rule above and one below are a table, whatever rules were found between them', () => {
  expect(tables([], rule(0), rule(165))).toEqual([CELLS]);
  expect(tables([], rule(0), rule(80, 120), rule(165))).toEqual([CELLS]);
  expect(tables([], rule(0), rule(165, 300))).toEqual([]);
});

test('a head above the first rule that was found, and rows below the last, are of the table', () => {
  const more = [cell('码头', 20, 170), cell('500元', 220, 170)];
  expect(tables(more, rule(40), rule(165))).toEqual([[...CELLS, ['码头', '500元']]]);
});

test('where a row has other cells, or no column holds numbers, it is no table', () => {
  expect(tables([cell('共2300元', 20, 130 + 10)], rule(0), rule(165))).toEqual([]);
  const words = strips.map((one) => ({ ...one, text: '渡口' }));
  expect(outlinedRows(words, { rules: [rule(0), rule(165)] }, TYPE)).toEqual([]);
});

test('columns of text between rules are no table, though numbers stand in them', () => {
  const texts = [10, 40, 70, 100, 130].flatMap((top) =>
    [0, 210].map((left) => cell('3点的船4点开', left, top)).map((one) => ({ ...one, box: { ...one.box, width: 190 } })),
  );
  expect(outlinedRows(texts, { rules: [rule(0), rule(165)] }, TYPE)).toEqual([]);
});
