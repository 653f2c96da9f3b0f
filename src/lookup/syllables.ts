import { CONFUSABLES, SYLLABLES } from '../tables.ts';

let readings: ReadonlyMap<string, readonly string[]> | null = null;
let shapes: ReadonlyMap<string, string> | null = null;

/** The syllables, without tone, in which a character is read; [] for one that is rarer than GB/T 2312. */
export function readingsOf(character: string): readonly string[] {
  if (readings === null) {
    const map = new Map<string, string[]>();
    for (const [syllable, characters] of Object.entries(SYLLABLES)) {
      for (const one of characters) map.set(one, [...(map.get(one) ?? []), syllable]);
    }
    readings = map;
  }
  return readings.get(character) ?? [];
}

/** Whether two different characters share a reading. */
export function soundAlike(a: string, b: string): boolean {
  const other = readingsOf(b);
  return readingsOf(a).some((syllable) => other.includes(syllable));
}

/** Whether two different characters are taken for each other by the eye: data/confusables.json. */
export function lookAlike(a: string, b: string): boolean {
  if (shapes === null) {
    const map = new Map<string, string>();
    for (const group of CONFUSABLES) for (const one of group) map.set(one, (map.get(one) ?? '') + group);
    shapes = map;
  }
  return shapes.get(a)?.includes(b) ?? false;
}

/** How one spelling was typed for another of the same length, or null when they differ by more than such a slip. */
export function slipBetween(typed: string, meant: string): 'typo' | 'homophone' | null {
  if (typed.length !== meant.length || typed === meant) return null;
  let same = 0;
  let slip: 'typo' | 'homophone' = 'homophone';
  for (let i = 0; i < typed.length; i += 1) {
    const [a, b] = [typed.charAt(i), meant.charAt(i)];
    if (a === b) same += 1;
    else if (lookAlike(a, b)) slip = 'typo';
    else if (!soundAlike(a, b)) return null;
  }
  return same * 2 >= typed.length ? slip : null;
}
