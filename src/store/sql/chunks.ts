/** Parts of a list, in order, of `size` each; the last may be shorter. A statement takes only so many values. */
export function* chunksOf<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
