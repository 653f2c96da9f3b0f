/** A stretch that two texts share, unit for unit. */
export type Match = { a: number; b: number; length: number };

/** Units that two texts must share in a row for it to be no chance. */
const SEED = 5;

/**
 * Long stretches of `a` that stand in `b` too, wherever: columns may have changed their order. In the order of `a`, no unit
 * of either in two of them; where a stretch stands in `b` twice, that one counts which goes on from the one before.
 */
export function matchesOf(a: string, b: string): Match[] {
  const seeds = new Map<string, number[]>();
  for (let at = 0; at + SEED <= b.length; at += 1) {
    const seed = b.slice(at, at + SEED);
    const places = seeds.get(seed);
    if (places === undefined) seeds.set(seed, [at]);
    else if (places.length < MOST_PLACES) places.push(at);
  }
  const taken = new Uint8Array(b.length);
  const matches: Match[] = [];
  let at = 0;
  while (at + SEED <= a.length) {
    const next = follower(matches.at(-1), at);
    const found = (seeds.get(a.slice(at, at + SEED)) ?? [])
      .map((place) => ({ a: at, b: place, length: sharedFrom(a, at, b, place, taken) }))
      .filter(({ length }) => length >= SEED)
      .toSorted((x, y) => y.length - x.length || Math.abs(x.b - next) - Math.abs(y.b - next));
    const [best] = found;
    if (best === undefined) {
      at += 1;
      continue;
    }
    taken.fill(1, best.b, best.b + best.length);
    matches.push(best);
    at += best.length;
  }
  return matches;
}

/** Places of one seed that are looked at: a page of nothing but one word has no more to tell. */
const MOST_PLACES = 16;

/** Where in the other text the unit at `at` would stand, going on from a match. */
function follower(before: Match | undefined, at: number): number {
  return before === undefined ? 0 : at - before.a + before.b;
}

function sharedFrom(a: string, from: number, b: string, to: number, taken: Uint8Array): number {
  let length = 0;
  while (
    from + length < a.length &&
    to + length < b.length &&
    a[from + length] === b[to + length] &&
    a[from + length] !== BREAK &&
    taken[to + length] === 0
  )
    length += 1;
  return length;
}

/** Stands between two texts that are looked at as one; no stretch goes across it. */
export const BREAK = '\u0000';
