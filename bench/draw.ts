/** Numbers that look random and are the same in every run. */
export type Draw = { share(): number; from<T>(choices: readonly T[]): T };

/** Numbers from 0 to 1 in an order that a seed decides: mulberry32, by Tommy Ettinger, in the public domain. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws in that order. */
export function drawsFrom(seed: number): Draw {
  const share = seeded(seed);
  const from = <T>(choices: readonly T[]): T => {
    const choice = choices[Math.floor(share() * choices.length)];
    if (choice === undefined) throw new Error('nothing to draw from');
    return choice;
  };
  return { share, from };
}
