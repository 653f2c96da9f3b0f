/** One example: its marks by number, the class that is right, and how much it counts. */
export type Example = { marks: readonly number[]; of: number; weight: number };

const ROUNDS = 300;
const RATE = 0.1;

/** Weights of a multinomial regression over marks, by class and mark, pulled towards 0; Adam over all examples. */
export function fitSoftmax(
  examples: readonly Example[],
  { classes, marks, pull }: { classes: number; marks: number; pull: number },
): Float64Array[] {
  const weights = Array.from({ length: classes }, () => new Float64Array(marks));
  const first = weights.map(() => new Float64Array(marks));
  const second = weights.map(() => new Float64Array(marks));
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
    weights.forEach((row, one) => adam(row, slopes[one] as Float64Array, first[one] as Float64Array, second[one] as Float64Array, round));
  }
  return weights;
}

function adam(row: Float64Array, slope: Float64Array, first: Float64Array, second: Float64Array, round: number): void {
  const [early, late] = [1 - 0.9 ** round, 1 - 0.999 ** round];
  for (let at = 0; at < row.length; at += 1) {
    const step = slope[at] ?? 0;
    first[at] = 0.9 * (first[at] ?? 0) + 0.1 * step;
    second[at] = 0.999 * (second[at] ?? 0) + 0.001 * step * step;
    row[at] = (row[at] ?? 0) + (RATE * ((first[at] ?? 0) / early)) / (Math.sqrt((second[at] ?? 0) / late) + 1e-8);
  }
}

/** The probability of each class. */
export function sharesOf(weights: readonly Float64Array[], held: readonly number[]): number[] {
  const sums = weights.map((row) => held.reduce((sum, mark) => sum + (row[mark] ?? 0), 0));
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}
