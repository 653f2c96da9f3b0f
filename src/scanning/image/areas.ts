/** A grid, row by row: places are counted from its upper left corner. */
type Grid = { width: number; length: number };

/**
 * What hangs together in a grid, beside or above one another.
 * @param belongs - whether a place of the grid counts.
 * @returns the places of each area.
 */
export function* areasOf({ width, length }: Grid, belongs: (at: number) => boolean): Generator<number[]> {
  const seen = new Uint8Array(length);
  const takes = (at: number) => {
    if (at < 0 || at >= length || seen[at] === 1 || !belongs(at)) return false;
    seen[at] = 1;
    return true;
  };
  for (let first = 0; first < length; first += 1) if (takes(first)) yield grownFrom(first, width, takes);
}

function grownFrom(first: number, width: number, takes: (at: number) => boolean): number[] {
  const area = [first];
  for (let i = 0; i < area.length; i += 1) {
    const at = area[i] ?? 0;
    const x = at % width;
    if (x > 0 && takes(at - 1)) area.push(at - 1);
    if (x < width - 1 && takes(at + 1)) area.push(at + 1);
    if (takes(at - width)) area.push(at - width);
    if (takes(at + width)) area.push(at + width);
  }
  return area;
}

/** The edges of a box: the right and the lower one are the first pixel outside. */
export type Edges = { left: number; top: number; right: number; bottom: number };

/** The edges around two boxes. */
export function edgesAround(one: Edges, other: Edges): Edges {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
