/** Signals by their names, those of one model always in the same order. */
export type Signals = Readonly<Record<string, number>>;

/** Signals as a row to learn from. */
export function rowOf(signals: Signals): Float64Array {
  return Float64Array.from(Object.values(signals));
}

/** What each signal is worth. */
export function byName(names: readonly string[], weights: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]));
}

/** Weights as exact as they are kept. */
export function rounded(weights: Signals): Record<string, number> {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(3))]));
}
