import { Converter } from 'opencc-js/cn2t';
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

let traditional: ReturnType<typeof Converter> | null = null;

/** A phrase in Taiwan's traditional script, word by word (后面 is 後面, 皇后 stays). For frames, never for quotes. */
export function toTraditional(phrase: string): string {
  // Its dictionaries take a tenth of a second to set up, which only readers of that script need.
  traditional ??= Converter({ from: 'cn', to: 'tw' });
  return traditional(phrase);
}
