/** Chance that is the same every time: `below` an integer, `around` zero within a spread, more often near it. */
export type Random = { below(end: number): number; around(spread: number): number };

/** Xorshift over 32 bits. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return {
    below: (end) => Math.floor(next() * end),
    around: (spread) => (next() + next() - 1) * spread,
  };
}
