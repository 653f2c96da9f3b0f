/**
 * What hangs together in a grid, beside or above one another.
 * @param belongs - whether a place of the grid counts.
 * @returns the places of each area.
 */
export function* areasOf(
  { width, length }: { width: number; length: number },
  belongs: (at: number) => boolean,
): Generator<number[]> {
  const seen = new Uint8Array(length);
  for (let first = 0; first < length; first += 1) {
    if (seen[first] === 1 || !belongs(first)) continue;
    const area = [first];
    seen[first] = 1;
    for (let i = 0; i < area.length; i += 1) {
      const at = area[i] ?? 0;
      const x = at % width;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= length || seen[next] === 1 || !belongs(next)) continue;
        seen[next] = 1;
        area.push(next);
      }
    }
    yield area;
  }
}
