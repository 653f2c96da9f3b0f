import { expect, test } from 'vitest';
import type { Box, ScannedLine } from '../../../src/model/scan.ts';
import { findBesides } from '../../../src/scanning/image/besides.ts';
import { grayOf } from '../../../src/scanning/image/gray.ts';

function page(...dark: (Box & { gray?: number })[]) {
  const gray = grayOf({ width: 600, height: 400 });
  gray.data.fill(240);
  for (const { left, top, width, height, gray: value = 30 } of dark)
    for (let y = top; y < top + height; y += 1) gray.data.fill(value, y * 600 + left, y * 600 + left + width);
  return gray;
}

const line = (box: Box, inverse = false): ScannedLine => ({
  text: '字',
  box,
  height: 12,
  confidence: 1,
  inverse,
  characters: [],
});
const LINES = [20, 40, 60].map((top) => line({ left: 20, top, width: 200, height: 14 }));

test('long thin runs of ink are rules, level and upright, and so are the sides of a frame', () => {
  const level = { left: 20, top: 100, width: 300, height: 2 };
  const upright = { left: 400, top: 30, width: 3, height: 300 };
  expect(findBesides(page(level, upright), LINES).rules).toEqual([level, upright]);
  const { rules } = findBesides(
    page(
      { left: 50, top: 120, width: 200, height: 2 },
      { left: 50, top: 120, width: 2, height: 100 },
      { left: 248, top: 120, width: 2, height: 100 },
      { left: 50, top: 218, width: 200, height: 2 },
    ),
    LINES,
  );
  expect(rules).toHaveLength(4);
});

test('a rule may be broad beside large letters, and lean a little; the dark edge of a picture is none', () => {
  const steps = Array.from({ length: 13 }, (_, at) => ({ left: 20 + at * 33, top: 100 + at, width: 33, height: 3 }));
  expect(findBesides(page(...steps), LINES).rules).toEqual([{ left: 20, top: 101, width: 429, height: 13 }]);
  const large = [20, 60].map((top) => line({ left: 20, top, width: 200, height: 28 }));
  const broad = { left: 20, top: 120, width: 500, height: 12 };
  expect(findBesides(page(broad), large).rules).toEqual([broad]);
  const picture = { left: 300, top: 180, width: 200, height: 160, gray: 150 };
  const found = findBesides(page(picture, { ...picture, height: 12, gray: 20 }), large);
  expect([found.rules, found.pictures.length]).toEqual([[], 1]);
});

test('what is left of the edge of a picture is no rule, however thin', () => {
  const picture = { left: 300, top: 180, width: 200, height: 160, gray: 150 };
  const edge = { left: 320, top: 182, width: 120, height: 2, gray: 20 };
  const over = { left: 280, top: 168, width: 240, height: 2, gray: 20 };
  expect(findBesides(page(picture, edge, over), LINES).rules).toEqual([expect.objectContaining({ top: 168 })]);
});

test('the edges of a dark band around light letters are no rules', () => {
  const band = [100, 122].map((top) => ({ left: 290, top, width: 70, height: 2 }));
  const light = line({ left: 300, top: 104, width: 50, height: 16 }, true);
  expect(findBesides(page(...band), [...LINES, light]).rules).toEqual([]);
  expect(findBesides(page(...band), [...LINES, { ...light, inverse: false }]).rules).toEqual(band);
});

test('a rule right below a line is whole, however high the line is told', () => {
  const rule = { left: 20, top: 100, width: 300, height: 2 };
  const title = line({ left: 120, top: 82, width: 80, height: 20 });
  expect(findBesides(page(rule), [...LINES, title]).rules).toEqual([rule]);
});

test('the strokes of a line that was read are no rule', () => {
  expect(findBesides(page({ left: 20, top: 45, width: 200, height: 2 }), LINES).rules).toEqual([]);
});

test('what is left between light lines on dark ground is no rule', () => {
  const ground = { left: 300, top: 140, width: 200, height: 36 };
  const words = [140, 160].map((top) => line({ left: 300, top, width: 200, height: 16 }, true));
  const letters = words.flatMap(({ box }) =>
    Array.from({ length: 20 }, (_, at) => ({ left: 302 + at * 10, top: box.top + 4, width: 6, height: 8, gray: 240 })),
  );
  expect(findBesides(page(ground, ...letters), [...LINES, ...words]).rules).toEqual([]);
});

test('a large dark area is a picture; what reaches the edge is not, nor the ground of light words', () => {
  const { pictures } = findBesides(page({ left: 300, top: 140, width: 140, height: 112, gray: 120 }), LINES);
  expect(pictures).toEqual(
    [{ left: 294, top: 140, width: 154, height: 112 }].map((box) => expect.objectContaining({ top: box.top })),
  );
  expect(findBesides(page({ left: 0, top: 140, width: 140, height: 260 }), LINES).pictures).toEqual([]);
  const ground = { left: 300, top: 140, width: 200, height: 98 };
  const words = line({ left: 310, top: 180, width: 180, height: 14 }, true);
  expect(findBesides(page(ground), [...LINES, words]).pictures).toEqual([]);
});

test('a picture is parted neither by the light in it nor from a band by less than a line of white', () => {
  const dark = (left: number, top: number, width: number, height: number) => ({ left, top, width, height, gray: 120 });
  const halves = [dark(300, 140, 60, 112), dark(390, 140, 60, 112)];
  expect(findBesides(page(...halves), LINES).pictures).toHaveLength(1);
  const between = line({ left: 362, top: 180, width: 26, height: 14 });
  expect(findBesides(page(...halves), [...LINES, between]).pictures).toHaveLength(2);
  const below = dark(300, 130, 140, 112);
  const band = { left: 20, top: 105, width: 560, height: 12, gray: 30 };
  expect(findBesides(page(band, below), LINES).pictures).toHaveLength(1);
});

test('what a photo shades is no picture where words stand on paper as dark', () => {
  const shade = (left: number) => ({ left, top: 10, width: 200, height: 380, gray: 180 });
  const light = line({ left: 380, top: 20, width: 200, height: 14 });
  expect(findBesides(page(shade(15)), [...LINES, light]).pictures).toEqual([]);
  expect(findBesides(page({ ...shade(385), top: 50, height: 340 }), [...LINES, light]).pictures).toHaveLength(1);
});
