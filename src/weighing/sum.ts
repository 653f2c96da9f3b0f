/** Signals by name, in the parts in which they were found. */
export type Parts = readonly Readonly<Record<string, number>>[];

/** Signals, each by its weight, together: to make one object of their parts takes longer than all the adding up. */
export function weighedSum(parts: Parts, by: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const signals of parts) for (const name in signals) sum += (signals[name] ?? 0) * (by[name] ?? 0);
  return sum;
}

/** The same as a likelihood, 0 to 1. */
export function likelihoodOf(parts: Parts, by: Readonly<Record<string, number>>): number {
  return 1 / (1 + Math.exp(-weighedSum(parts, by)));
}
