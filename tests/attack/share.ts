/** So many percent of the rows, by chance, in their order; one at least. */
export function shareOf<T>(rows: readonly T[], percent: number, random: () => number): T[] {
  const wanted = Math.max(1, Math.round((rows.length * percent) / 100));
  const drawn = rows.map((row, at) => ({ row, at, lot: random() }));
  return drawn
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, wanted)
    .toSorted((one, other) => one.at - other.at)
    .map(({ row }) => row);
}
