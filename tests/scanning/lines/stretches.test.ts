import { expect, test } from 'vitest';
import { grayOf } from '../../../src/scanning/image/gray.ts';
import { enlarged, findStretches } from '../../../src/scanning/lines/stretches.ts';

/** Likelihoods with bars in them, each falling by `slope` a pixel. */
function likely(
  ...bars: { left: number; right: number; top: number; thick: number; slope?: number; value?: number }[]
) {
  const gray = grayOf({ width: 200, height: 100 });
  for (const { left, right, top, thick, slope = 0, value = 230 } of bars)
    for (let x = left; x < right; x += 1)
      for (let y = 0; y < thick; y += 1) gray.data[(Math.round(top + (x - left) * slope) + y) * 200 + x] = value;
  return gray;
}

test('each bar is a line, made as high as letters are', () => {
  const lines = findStretches(
    likely({ left: 10, right: 90, top: 20, thick: 6 }, { left: 110, right: 190, top: 20, thick: 6 }),
  );
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ y: expect.closeTo(23), slope: expect.closeTo(0) });
  expect(lines[0]?.height).toBeGreaterThan(14);
  expect(lines[0]?.right).toBeLessThan(lines[1]?.left ?? 0);
});

test('a line that falls is found with its slope', () => {
  const [line] = findStretches(likely({ left: 10, right: 190, top: 20, thick: 6, slope: 0.05 }));
  expect(line?.slope).toBeCloseTo(0.05, 2);
});

test('specks and what is hardly likely are no lines', () => {
  const specks = likely({ left: 5, right: 8, top: 5, thick: 3 }, { left: 40, right: 90, top: 50, thick: 6, value: 90 });
  expect(findStretches(specks)).toEqual([]);
});

test('in a picture twice as large a line is twice as large, and falls as it did', () => {
  expect(enlarged({ left: 1, right: 5, y: 3, slope: 0.1, height: 2, likely: 0.9 }, 2)).toEqual({
    left: 2,
    right: 10,
    y: 6,
    slope: 0.1,
    height: 4,
    likely: 0.9,
  });
});
