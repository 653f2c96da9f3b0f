import { expect, test } from 'vitest';
import { buildSegment } from '../../../src/search/index/build.ts';
import { tiersOf } from '../../../src/search/index/tiers.ts';

/** How large the segments are after so many of a size came one by one, and were joined meanwhile. */
function sizesAfter(count: number, size: number, isKept: (number: number) => boolean = () => true): number[] {
  const tiers = tiersOf([], isKept);
  for (let come = 0; come < count; come += 1) {
    const numbers = Array.from({ length: size }, (_, place) => come * size + place);
    const segment = buildSegment(
      numbers,
      numbers.map(() => ''),
    );
    tiers.put(segment);
    while (tiers.mergeStep());
  }
  return tiers.segments.map(({ numbers }) => numbers.length);
}

test('eight segments of a size become one, and eight of those again', () => {
  expect([7, 8, 17, 64].map((count) => sizesAfter(count, 3).length)).toEqual([7, 1, 3, 1]);
});

test('as soon as they make a large segment they are joined, and that never again', () => {
  expect(sizesAfter(12, 10_000)).toEqual([50_000, 50_000, 10_000, 10_000]);
});

test('segments of which no article is left come to an end too', () => {
  expect(sizesAfter(20, 3, () => false).length).toBeLessThan(20);
  expect(sizesAfter(1, 0)).toEqual([0]);
});
