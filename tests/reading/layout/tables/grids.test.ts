import { expect, test } from 'vitest';
import type { Strip } from '../../../../src/reading/layout/strips.ts';
import { gridsOf } from '../../../../src/reading/layout/tables/grids.ts';

const type = { em: 20, height: 20, pitch: 30 };
const scan = { width: 1_000, height: 1_000, rules: [], pictures: [] };

let lines = 0;
function strip(text: string, left: number, top: number): Strip {
  lines += 1;
  return { lines: [lines], text, box: { left, top, width: text.length * 20, height: 20 }, height: 20, bold: 0 };
}
const row = (cells: readonly string[], top: number) => cells.map((cell, at) => strip(cell, 40 + at * 120, top));
const grid = (...strips: Strip[]) =>
  gridsOf(strips, { scan, type }).map(({ title, rows }) => [
    title.map(({ text }) => text),
    ...rows.map((one) => one.map((cell) => cell?.text ?? null)),
  ]);

test('numbers side by side and under one another are a table, below what stands over each of them', () => {
  const rows = [row(['班次', '船票', '行李'], 100), row(['早班', '3元', '1元'], 130), row(['夜班', '5元', '2元'], 160)];
  expect(grid(...rows.flat())).toEqual([
    [[], ['班次', '船票', '行李'], ['早班', '3元', '1元'], ['夜班', '5元', '2元']],
  ]);
});

test('the last lines of the text above a table of numbers are none of it', () => {
  const rows = [row(['满', '59元', '69元', '99元', '119元'], 130), row(['减', '8元', '9元', '18元', '20元'], 160)];
  const text = [strip('渡口的船都收。', 40, 100), strip('夜里也一样，', 340, 70), strip('都停。', 340, 100)];
  expect(grid(...text, ...rows.flat())).toEqual([
    [[], ['满', '59元', '69元', '99元', '119元'], ['减', '8元', '9元', '18元', '20元']],
  ]);
});

test('names far from the numbers and words behind them are of a table where each of its rows has one at one place', () => {
  const named = (name: string, numbers: readonly string[], word: string, top: number) => [
    strip(name, 40, top),
    ...numbers.map((one, at) => strip(one, 600 + at * 120, top)),
    strip(word, 860, top),
  ];
  const rows = [named('早班', ['3元', '1元'], '天天开', 130), named('夜班', ['5元', '2元'], '周末开', 190)];
  const cells = rows.map((one) => one.map(({ text }) => text));
  expect(grid(...rows.flat())).toEqual([[[], ...cells]]);
  // A text beside it has lines between its rows.
  const text = [130, 160, 190].map((top) => strip('渡口的船', 40, top));
  const [first, second] = rows.map(([, ...others]) => others);
  expect(grid(...text, ...(first ?? []), ...(second ?? []))).toEqual([[[], ...cells.map(([, ...others]) => others)]]);
});
