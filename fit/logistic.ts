/** One example: its signals, the bias among them, whether it is so, and how much it counts. */
export type Case = { signals: Float64Array; is: boolean; weight: number };

const ROUNDS = 800;
const RATE = 0.1;

/** Weights of a logistic regression, all but the first pulled towards 0. */
export function fitLogistic(cases: readonly Case[], { size, pull }: { size: number; pull: number }): Float64Array {
  const weights = new Float64Array(size);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  const all = cases.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = weights.map((value, at) => (at === 0 ? 0 : -pull * value));
    for (const { signals, is, weight } of cases) {
      let sum = 0;
      for (let at = 0; at < size; at += 1) sum += (signals[at] ?? 0) * (weights[at] ?? 0);
      const step = ((is ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * (weight / all);
      for (let at = 0; at < size; at += 1) slope[at] = (slope[at] ?? 0) + step * (signals[at] ?? 0);
    }
    for (let at = 0; at < size; at += 1) {
      const step = slope[at] ?? 0;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * step;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * step * step;
      const [mean, spread] = [(first[at] ?? 0) / (1 - 0.9 ** round), (second[at] ?? 0) / (1 - 0.999 ** round)];
      weights[at] = (weights[at] ?? 0) + (RATE * mean) / (Math.sqrt(spread) + 1e-8);
    }
  }
  return weights;
}
