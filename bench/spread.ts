/** Milliseconds of the rounds of one contestant. */
export type Spread = { median: number; min: number; max: number };

/**
 * Times contestants over the same work, in turns, so that a busy moment of the machine meets them all.
 * @param rounds - counted rounds; one more before them warms up and is not counted.
 */
export function timeInTurns<Name extends string>(
  contestants: Readonly<Record<Name, () => void>>,
  rounds: number,
): Record<Name, Spread> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const from = performance.now();
      contestants[name]();
      if (round > 0) times[name].push(performance.now() - from);
    }
  }
  return Object.fromEntries(names.map((name) => [name, spreadOf(times[name])])) as Record<Name, Spread>;
}

/** The median, the least and the most of some times. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  };
}

/** One line of a table: a name, and cells to the right of their columns. */
export function row(name: string, ...cells: readonly string[]): string {
  return [name.padEnd(34), ...cells.map((cell) => cell.padStart(11))].join(' ');
}
