import { ascent } from './ascent.ts';

/** One example: its marks by number, the class that is right, and how much it counts. */
export type Example = { marks: readonly number[]; of: number; weight: number };

const ROUNDS = 300;
const RATE = 0.1;

/** Weights of a multinomial regression over marks, by class and mark, pulled towards 0. */
export function fitSoftmax(
  examples: readonly Example[],
  { classes, marks, pull }: { classes: number; marks: number; pull: number },
): Float64Array[] {
  const weights = Array.from({ length: classes }, () => new Float64Array(marks));
  const climbs = weights.map(() => ascent(marks, RATE));
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slopes = weights.map((row) => row.map((value) => -pull * value));
    for (const { marks: held, of, weight } of examples) {
      const shares = sharesOf(weights, held);
      slopes.forEach((slope, one) => {
        const step = ((one === of ? 1 : 0) - (shares[one] ?? 0)) * (weight / all);
        for (const mark of held) slope[mark] = (slope[mark] ?? 0) + step;
      });
    }
    for (const [one, climb] of climbs.entries()) climb(weights[one] as Float64Array, slopes[one] as Float64Array);
  }
  return weights;
}

/** The probability of each class. */
export function sharesOf(weights: readonly Float64Array[], held: readonly number[]): number[] {
  const sums = weights.map((row) => held.reduce((sum, mark) => sum + (row[mark] ?? 0), 0));
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}
