/** How much of the running mean of slopes, and of their squares, each step keeps: as Kingma and Ba (2015) advise. */
const MEAN = 0.9;
const SPREAD = 0.999;
/** What is left for the slope itself, written out, since 1 - 0.9 is not 0.1 to the last bit. */
const NEW_MEAN = 0.1;
const NEW_SPREAD = 0.001;
const TINY = 1e-8;

/**
 * Gradient ascent by Adam, one step a call.
 * @returns what moves `weights` along `slope`, both of length `size`; it keeps the means of the slopes before.
 */
export function ascent(size: number, rate: number): (weights: Float64Array, slope: Float64Array) => void {
  const [means, spreads] = [new Float64Array(size), new Float64Array(size)];
  let round = 0;
  return (weights, slope) => {
    round += 1;
    const [early, late] = [1 - MEAN ** round, 1 - SPREAD ** round];
    for (let at = 0; at < size; at += 1) {
      const step = slope[at] ?? 0;
      const mean = MEAN * (means[at] ?? 0) + NEW_MEAN * step;
      const spread = SPREAD * (spreads[at] ?? 0) + NEW_SPREAD * step * step;
      means[at] = mean;
      spreads[at] = spread;
      weights[at] = (weights[at] ?? 0) + (rate * (mean / early)) / (Math.sqrt(spread / late) + TINY);
    }
  };
}
