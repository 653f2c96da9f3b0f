import { expect, test } from 'vitest';
import type { ScannedLine } from '../../../src/model/scan.ts';
import { partLines } from '../../../src/scanning/lines/part-lines.ts';

/** A line of characters ten pixels wide, with a hole of ten before each `_`. */
function line(text: string, { left = 0, top = 0 } = {}): ScannedLine {
  let at = left;
  const characters = [];
  for (const letter of text) {
    if (letter !== '_') characters.push({ left: at, width: 10, confidence: 0.9 });
    at += 10;
  }
  const printed = text.replaceAll('_', '');
  const box = { left, top, width: at - left, height: 12 };
  return { text: printed, box, height: 10, confidence: 0.9, inverse: false, characters };
}

const column = (left: number) => [15, 30, 45].map((top) => line('沿江步道旁边', { left, top }));
const wider = <T extends { left: number }>(one: T) => ({ ...one, left: one.left + 6 });
const textsOf = (lines: ScannedLine[]) => lines.map(({ text }) => text);

test('a line over two columns is parted where the lines below end and begin', () => {
  const both = line('新栽柳树六株_每株都挂牌子');
  const [left, right, ...others] = partLines([both, ...column(0), ...column(70)]);
  expect(textsOf([left!, right!])).toEqual(['新栽柳树六株', '每株都挂牌子']);
  expect(right).toMatchObject({ box: { left: 70, width: 60 }, characters: { length: 6 } });
  expect(others).toHaveLength(6);
});

test('a hole over which other lines go on is in the line', () => {
  const spaced = line('记者_段文溪');
  const running = [15, 30, 45].map((top) => line('沿江步道旁边又栽', { top }));
  expect(textsOf(partLines([spaced, ...running]))[0]).toBe('记者段文溪');
});

test('a head over two columns stays whole where the columns below it end', () => {
  const head = { ...line('荒坡种出_黄金果'), height: 30 };
  const [first] = partLines([head, ...column(-5), ...column(75)]);
  expect(first?.text).toBe('荒坡种出黄金果');
});

test('white between columns that was taken for a comma parts a line, a comma within a column does not', () => {
  const comma = line('新栽柳树六株_每株都挂牌子');
  const read = { ...comma, text: '新栽柳树六株，每株都挂牌子' };
  const at = { left: 64, width: 6, confidence: 0.4 };
  const both = { ...read, characters: [...comma.characters.slice(0, 6), at, ...comma.characters.slice(6).map(wider)] };
  const columns = [...column(0), ...column(76)];
  expect(textsOf(partLines([both, ...columns])).slice(0, 2)).toEqual(['新栽柳树六株', '每株都挂牌子']);
  expect(textsOf(partLines([line('新栽柳树六，每株都挂牌子'), ...columns]))[0]).toBe('新栽柳树六，每株都挂牌子');
});

test('white between columns that was taken for a letter of which nobody is sure parts a line', () => {
  const read = line('新栽柳树六株一每株都挂牌子');
  const withSure = (confidence: number) => ({
    ...read,
    characters: read.characters.map((one, at) => (at === 6 ? { ...one, confidence } : one)),
  });
  const columns = [...column(0), ...column(70)];
  expect(textsOf(partLines([withSure(0.1), ...columns])).slice(0, 2)).toEqual(['新栽柳树六株', '每株都挂牌子']);
  expect(textsOf(partLines([withSure(0.9), ...columns]))[0]).toBe('新栽柳树六株一每株都挂牌子');
});

test('a comma right behind the last letter of a column stays with it', () => {
  const [left, right] = partLines([line('新栽柳树六，__每株都挂牌子'), ...column(0), ...column(80)]);
  expect(textsOf([left!, right!])).toEqual(['新栽柳树六，', '每株都挂牌子']);
});

test('a caption in the middle of two columns stays whole where the white between them falls on a full stop', () => {
  const caption = { ...line('____开_李青摄'), box: { left: 40, top: 0, width: 50, height: 12 } };
  expect(textsOf(partLines([caption, ...column(0), ...column(60)]))[0]).toBe('开李青摄');
});

test('lines over two columns tell of each other where the columns are', () => {
  const both = [0, 15, 30].map((top) => line('新栽柳树六株_每株都挂牌子', { top }));
  expect(partLines(both)).toHaveLength(6);
});

test('one line over two columns below a picture is parted where the lines above the picture end', () => {
  const both = { ...line('新栽柳树六株_每株都挂牌子', { top: 400 }), height: 10 };
  const above = [0, 70].flatMap((left) => column(left));
  expect(textsOf(partLines([both, ...above])).slice(0, 2)).toEqual(['新栽柳树六株', '每株都挂牌子']);
});
