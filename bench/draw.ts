/** Numbers that look random and are the same in every run. */
export type Draw = { share(): number; from<T>(choices: readonly T[]): T };

/** Mulberry32, a generator of 32 bits by Tommy Ettinger (public domain). */
export function drawsFrom(seed: number): Draw {
  let state = seed;
  const share = () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const from = <T>(choices: readonly T[]): T => {
    const choice = choices[Math.floor(share() * choices.length)];
    if (choice === undefined) throw new Error('nothing to draw from');
    return choice;
  };
  return { share, from };
}
