import { expect, test } from 'vitest';
import { type Example, fitSoftmax, sharesOf } from '../../fit/softmax.ts';

/** Mark 0 tells the first class, 1 the second, 2 the third; mark 3 stands in all. */
const EXAMPLES: Example[] = [0, 1, 2].flatMap((of) => [
  { marks: [of, 3], of, weight: 1 },
  { marks: [of], of, weight: 1 },
]);
const fit = (examples: readonly Example[]) => fitSoftmax(examples, { classes: 3, marks: 4, pull: 0.001 });

test('each class is told by its mark', () => {
  const weights = fit(EXAMPLES);
  for (const { marks, of } of EXAMPLES) {
    const shares = sharesOf(weights, marks);
    expect(shares.indexOf(Math.max(...shares))).toBe(of);
    expect(shares[of]).toBeGreaterThan(0.8);
  }
});

test('a mark that stands in all classes tells none', () => {
  for (const share of sharesOf(fit(EXAMPLES), [3])) expect(share).toBeCloseTo(1 / 3, 1);
});

test('shares are 1 together, also of no mark and of great weights', () => {
  const great = [Float64Array.from([900]), Float64Array.from([0])];
  for (const shares of [sharesOf(fit(EXAMPLES), []), sharesOf(great, [0])])
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});

test('the same examples give the same weights', () => {
  expect(fit(EXAMPLES)).toEqual(fit(EXAMPLES));
});
