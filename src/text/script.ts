import { TRADITIONAL } from '../tables/characters.ts';

const simplified = new Map(
  TRADITIONAL.flatMap((row) => {
    const [one = '', ...written] = row;
    return written.map((character) => [character, one] as const);
  }),
);

/** One character in simplified script; whatever has no other form stays. Character by character, so lengths agree. */
export function toSimplified(character: string): string {
  return simplified.get(character) ?? character;
}
