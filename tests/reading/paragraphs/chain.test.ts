import { expect, test } from 'vitest';
import type { Piece } from '../../../src/reading/lines/lines.ts';
import { beginPoints, openPoints } from '../../../src/reading/paragraphs/chain.ts';
import { piece } from '../typeset.ts';

const COLUMN = 10;
/** A piece of two lines with so many characters in its first or its last; the other one is full. */
const beginning = (characters: number, text = '水渠修好以后村里种上莲藕') =>
  piece([text.slice(0, characters), '田里的鱼也多了起来。'], COLUMN);
const single = (characters: number) => piece(['水渠修好以后村里种上莲藕'.slice(0, characters)], COLUMN);
const ending = (last: string) => piece(['水渠修好以后村里种上', last], COLUMN);

/** Whether each has fewer points than the one before. */
const falling = (pieces: readonly Piece[], points: (piece: Piece) => number) => {
  const all = pieces.map(points);
  return all.every((one, at) => at === 0 || one < (all[at - 1] ?? 0));
};

test('a piece goes on elsewhere where its last line is full, the more so in mid-clause; hardly where a short one ends', () => {
  const pieces = [
    ending('莲藕和慈姑,还养了鱼,'),
    ending('莲藕和慈姑还养了草鱼'),
    ending('莲藕,'),
    ending('莲藕和慈姑还养了鱼。'),
    ending('莲藕和'),
    ending('莲藕。'),
  ];
  expect(falling(pieces, openPoints)).toBe(true);
});

test('a piece begins a paragraph the surer the farther its first line is set in; a line alone that ends its sentence is a last one', () => {
  const nearlyFlush = piece(['水渠修好以后村里种a', '莲藕。'], COLUMN);
  const setIn = [beginning(8), single(8), beginning(9), single(9), nearlyFlush];
  const last = piece(['莲藕收了两季。'], COLUMN);
  expect(falling([...setIn, last, single(10), beginning(10)], beginPoints)).toBe(true);
});

test('words that open a report or a paragraph speak for its beginning, a mark that nothing begins with against it', () => {
  const plain = beginning(10);
  const opened = ['本报讯水渠修好以后村', '此外水渠修好以后村里'].map((text) => beginning(10, text));
  for (const one of opened) expect(falling([one, plain], beginPoints)).toBe(true);
  expect(falling([plain, beginning(10, ')水渠修好以后村里种')], beginPoints)).toBe(true);
});
