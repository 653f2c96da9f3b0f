import { expect, test } from 'vitest';
import { grayOf } from '../../../src/scanning/image/gray.ts';
import { lookAt } from '../../../src/scanning/lines/look.ts';
import type { Model } from '../../../src/scanning/lines/runtime.ts';

/** Takes whatever is dark for the middle of a line. */
const detect: Model = async (values, [, , height = 0, width = 0]) => ({
  values: values.subarray(0, width * height).map((value) => (value < 0 ? 1 : 0)),
  shape: [],
});

function pageWith(words: readonly { left: number; top: number; width: number }[]) {
  const page = grayOf({ width: 640, height: 320 });
  page.data.fill(255);
  for (const { left, top, width } of words)
    for (let y = top; y < top + 12; y += 1) page.data.fill(0, y * 640 + left, y * 640 + left + width);
  return page;
}

test('short words in a row are text as well, though none is long enough to tell how it lies', async () => {
  const words = [40, 130, 220].map((left) => ({ left, top: 100, width: 32 }));
  expect(await lookAt(pageWith(words), detect)).toMatchObject({ standing: false });
});

test('marks here and there are none', async () => {
  const marks = [40, 300, 560].map((left, at) => ({ left, top: 40 + 100 * at, width: 14 }));
  expect(await lookAt(pageWith(marks), detect)).toBeNull();
});
