import { expect, test } from 'vitest';
import { grayOf } from '../../../src/scanning/image/gray.ts';
import { findTilt } from '../../../src/scanning/image/tilt.ts';

/** A page of dashes in rows that fall by so many degrees. */
function rows(degrees: number) {
  const page = grayOf({ width: 600, height: 500 });
  page.data.fill(230);
  const fall = Math.tan(degrees * (Math.PI / 180));
  for (let row = 60; row < 440; row += 16)
    for (let x = 40; x < 560; x += 1)
      for (let y = 0; y < 7; y += 1) if (x % 9 < 7) page.data[Math.round(row + y + (x - 300) * fall) * 600 + x] = 40;
  return page;
}

test.each([0, 2.5, -4, 9])('rows that fall by %d degrees are found to do so', (degrees) => {
  expect(Math.abs(findTilt(rows(degrees)) - degrees)).toBeLessThan(0.1);
});

test('a blank page does not tilt', () => {
  expect(findTilt(grayOf({ width: 100, height: 100 }))).toBe(0);
});
