import { expect, test } from 'vitest';
import { type Gray, grayOf } from '../../../src/scanning/image/gray.ts';
import { toTheirEnds } from '../../../src/scanning/lines/line-ends.ts';
import type { Stretch } from '../../../src/scanning/lines/stretches.ts';

type Place = { left: number; top: number; width: number; height: number };

function pageWith(...ink: Place[]): Gray {
  const page = grayOf({ width: 400, height: 100 });
  page.data.fill(240);
  for (const { left, top, width, height } of ink)
    for (let y = top; y < top + height; y += 1) page.data.fill(20, y * 400 + left, y * 400 + left + width);
  return page;
}

/** Letters of a line 40 pixels high, from 50 to 200, and the line as it was found, with white around. */
const LETTERS = [50, 90, 130, 170].map((left) => ({ left, top: 35, width: 18, height: 30 }));
const LINE: Stretch = { left: 42, right: 208, y: 50, slope: 0, height: 40, likely: 1 };
const BAR = { left: 212, top: 49, width: 26, height: 4 };

test('a line goes on to a bar at its end, as 一 is, whether that was found by itself or not', () => {
  const page = pageWith(...LETTERS, BAR);
  const [longer] = toTheirEnds(page, [LINE]);
  expect(longer?.left).toBe(42);
  expect(longer?.right).toBeGreaterThan(238);
  const bar: Stretch = { left: 206, right: 244, y: 51, slope: 0, height: 16, likely: 1 };
  expect(toTheirEnds(page, [LINE, bar])).toEqual([longer]);
});

test('a line ends before a letter, a rule and a bar that is far from it', () => {
  const lines = [
    { left: 215, top: 35, width: 30, height: 30 },
    { ...BAR, width: 180 },
    { ...BAR, left: 240 },
  ];
  for (const one of lines) expect(toTheirEnds(pageWith(...LETTERS, one), [LINE])).toEqual([LINE]);
});

test('a line does not run into the next one', () => {
  const page = pageWith(...LETTERS, BAR);
  const next = { ...LINE, left: 220, right: 390 };
  expect(toTheirEnds(page, [LINE, next])).toEqual([LINE, next]);
});
