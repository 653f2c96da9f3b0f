import { Converter as converterTo } from 'opencc-js/cn2t';
import { Converter as converterFrom } from 'opencc-js/t2cn';

const simplify = converterFrom({ from: 't', to: 'cn' });
const traditional = converterTo({ from: 'cn', to: 'tw' });
const simplified = new Map<string, string>();

/** One character in simplified script; whatever has no other form stays. Character by character, so lengths agree. */
export function toSimplified(character: string): string {
  const known = simplified.get(character);
  if (known !== undefined) return known;
  const converted = simplify(character);
  const result = converted.length === character.length ? converted : character;
  simplified.set(character, result);
  return result;
}

/** A phrase in Taiwan's traditional script, word by word (后面 is 後面, 皇后 stays). For frames, never for quotes. */
export function toTraditional(phrase: string): string {
  return traditional(phrase);
}
