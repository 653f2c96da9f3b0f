import { expect, test } from 'vitest';
import type { ScannedLine } from '../../../src/model/scan.ts';
import { stripsOf, typeOf } from '../../../src/reading/layout/strips.ts';

const EM = 20;

/** A line of letters one em apart; `wide` draws the box out behind the last. */
function line(text: string, { left, top, wide = 0 }: Set): ScannedLine {
  const characters = [...text].map((_, index) => ({ left: left + index * EM, width: EM, confidence: 1 }));
  const width = (characters.at(-1)?.left ?? left) + EM - left + wide;
  return { text, box: { left, top, width, height: EM }, height: EM, confidence: 1, inverse: false, characters };
}

type Set = { left: number; top: number; wide?: number };

/** Two columns side by side, 34 pixels of white between them, and what stands in the row below. */
function page(...below: ScannedLine[]): string[] {
  const rows = [0, 30, 60, 90, 120].flatMap((top) => [
    line('江边新修了步道长', { left: 100, top }),
    line('山上种下了李子树', { left: 294, top }),
  ]);
  const lines = [...rows, ...below];
  return stripsOf({ lines, rules: [] }, typeOf(lines))
    .filter(({ box }) => box.top === 150)
    .map(({ text }) => text);
}

test('a line ends at its last letter, however far what was found of it reaches', () => {
  const left = line('雨后桥头搭起了棚', { left: 100, top: 150, wide: 30 });
  expect(page(left, line('果农忙着装筐上车', { left: 294, top: 150 }))).toEqual([
    '雨后桥头搭起了棚',
    '果农忙着装筐上车',
  ]);
});
