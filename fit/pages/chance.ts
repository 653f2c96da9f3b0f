import { seeded } from '../seeded.ts';

/** What a seed decides: one of several, a number from 0 up to but without another, whether what is likely in so many of 100 is. */
export type Chance = {
  one: <T>(of: readonly T[]) => T;
  upTo: (end: number) => number;
  percent: (likely: number) => boolean;
};

export function chanceOf(seed: number): Chance {
  const next = seeded(seed);
  const upTo = (end: number) => Math.floor(next() * end);
  return {
    upTo,
    one: (of) => of[upTo(of.length)] as (typeof of)[number],
    percent: (likely) => upTo(100) < likely,
  };
}
