import { expect, test } from 'vitest';
import { withoutStutter } from '../../../src/scanning/lines/stutter.ts';

const read = (...characters: [text: string, at: number, confidence?: number][]) =>
  withoutStutter(
    characters.map(([text, at, confidence = 0.9]) => ({ text, at, confidence })),
    3,
  ).map(({ text, at }) => `${text}${at}`);

test('a letter that was told twice at one place is one, where it is surer', () => {
  expect(read(['引', 1], ['引', 3, 0.4], ['水', 7])).toEqual(['引1', '水7']);
  expect(read(['引', 1, 0.4], ['引', 3], ['水', 7])).toEqual(['引3', '水7']);
  expect(read(['引', 1], ['引', 3], ['水', 7])).toEqual(['引1', '水7']);
});

test('the same letter twice in the place of two is two, and so are letters of other scripts', () => {
  expect(read(['站', 1], ['站', 6])).toEqual(['站1', '站6']);
  expect(read(['p', 1], ['p', 3])).toEqual(['p1', 'p3']);
});

test('a sign that opens something is told once, wherever its echo was read', () => {
  expect(read(['“', 1, 0.1], ['“', 7], ['窗', 10])).toEqual(['“7', '窗10']);
});
