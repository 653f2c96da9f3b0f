import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grayOf } from '../../../src/scanning/image/gray.ts';
import { findText, stretchesOf } from '../../../src/scanning/lines/find-text.ts';

test('tiles keep every pixel once, and see something beyond what they keep', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_000 }), (length) => {
      const tiles = stretchesOf(length);
      expect(tiles.map(({ keepFrom }) => keepFrom)).toEqual([0, ...tiles.slice(0, -1).map(({ keepTo }) => keepTo)]);
      expect(tiles.at(-1)).toMatchObject({ to: length, keepTo: length });
      for (const { from, to, keepFrom, keepTo } of tiles) {
        expect(to - from).toBeLessThanOrEqual(960);
        expect(keepFrom === 0 ? from === 0 : keepFrom - from >= 40).toBe(true);
        expect(keepTo === length ? to === length : to - keepTo >= 40).toBe(true);
      }
    }),
  );
});

test('what the model finds in tiles comes together as one page; blank tiles are not looked at', async () => {
  const page = grayOf({ width: 1_900, height: 64 });
  page.data.fill(255);
  for (const x of [100, 1_000, 1_700]) page.data[10 * 1_900 + x] = 0;
  let looks = 0;
  const found = await findText(page, async (values, [, , height = 0, width = 0]) => {
    looks += 1;
    return { values: values.subarray(0, width * height).map((value) => (value < 0 ? 1 : 0)), shape: [] };
  });
  expect([...found.data.entries()].filter(([, value]) => value > 0).map(([at]) => at - 19_000)).toEqual([
    100, 1_000, 1_700,
  ]);
  expect(looks).toBeLessThanOrEqual(3);
  const blank = grayOf({ width: 500, height: 500 });
  await findText(blank, () => expect.fail('it was looked at'));
});
