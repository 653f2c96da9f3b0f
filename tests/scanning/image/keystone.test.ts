import { expect, test } from 'vitest';
import { grayOf } from '../../../src/scanning/image/gray.ts';
import { findKeystone } from '../../../src/scanning/image/keystone.ts';
import { planesOf, projected } from '../../../src/scanning/image/plane.ts';
import { upright } from '../../../src/scanning/image/upright.ts';

const SIZE = { width: 500, height: 640 };

/** A page of three columns of lines, seen so that it leans by so much. */
function page(keystone: { top: number; bottom: number; left: number; right: number }) {
  const gray = grayOf(SIZE);
  gray.data.fill(225);
  const { back } = planesOf(SIZE, keystone);
  for (let row = 40; row < 600; row += 14)
    for (let x = 40; x < 460; x += 0.5)
      for (let y = 0; y < 7; y += 0.5) {
        if (x % 140 < 20 || x % 10 > 7) continue;
        const at = projected(back, x, row + y);
        gray.data[Math.round(at.y) * SIZE.width + Math.round(at.x)] = 40;
      }
  return gray;
}

test('how a page in perspective leans is found, and upright it leans no more', () => {
  const leans = { top: 0.9, bottom: -0.4, left: -0.7, right: -1.3 };
  const leaning = page(leans);
  const found = findKeystone(leaning);
  for (const side of ['top', 'bottom', 'left', 'right'] as const)
    expect(Math.abs((found?.[side] ?? 0) - leans[side])).toBeLessThan(0.15);
  const straight = upright(leaning, found ?? leans, 1);
  expect(straight.width).toBeGreaterThan(SIZE.width);
  expect(findKeystone(straight)).toBeNull();
});

test('a page that lies flat and a blank one do not lean', () => {
  expect(findKeystone(page({ top: 0, bottom: 0, left: 0, right: 0 }))).toBeNull();
  expect(findKeystone(grayOf(SIZE))).toBeNull();
});
