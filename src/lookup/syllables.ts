import { CONFUSABLES, SYLLABLES } from '../tables/characters.ts';

let readings: ReadonlyMap<string, readonly string[]> | null = null;
let shapes: ReadonlyMap<string, string> | null = null;

/** How one spelling was typed for another: for characters that look alike, or that sound alike. */
export type Slip = 'typo' | 'homophone';

/** A name as the slips are measured against: folded, with a syllable a character; null where its sound is not known. */
export type Sounded = { text: string; sounds: readonly string[] | null };

/**
 * How `typed` may have been typed for `meant`: at least half of the characters agree, and each of the others looks or
 * sounds like the one that it stands for. Null when they agree or differ by more.
 */
export function slipBetween(typed: string, { text: meant, sounds }: Sounded): Slip | null {
  if (typed.length !== meant.length || typed === meant) return null;
  let same = 0;
  let slip: Slip = 'homophone';
  for (let i = 0; i < typed.length; i += 1) {
    const [a, b] = [typed.charAt(i), meant.charAt(i)];
    if (a === b) same += 1;
    else if (lookAlike(a, b)) slip = 'typo';
    else if (!soundsLike(a, sounds?.[i])) return null;
  }
  return same * 2 >= typed.length ? slip : null;
}

/** A character that another may have been typed for; `sure` where it looks or sounds exactly like it. */
type Meant = { character: string; slip: Slip; sure: boolean };

let sounding: ReadonlyMap<string, string> | null = null;

/** The characters that one may have been typed for, those that sound exactly like it first. */
export function meantBy(typed: string): Meant[] {
  shapes ??= groupsByCharacter(CONFUSABLES);
  sounding ??= groupsByCharacter(Object.values(SYLLABLES));
  const meant = new Map<string, Meant>();
  const add = (characters: string, slip: Slip, sure: boolean) => {
    for (const character of characters)
      if (character !== typed && !meant.has(character)) meant.set(character, { character, slip, sure });
  };
  add(sounding.get(typed) ?? '', 'homophone', true);
  add(shapes.get(typed) ?? '', 'typo', true);
  for (const sound of readingsOf(typed)) add(charactersSounding(sound), 'homophone', false);
  return [...meant.values()];
}

let blurred: ReadonlyMap<string, string> | null = null;

/** The characters that are read as a blurred syllable. */
function charactersSounding(sound: string): string {
  if (blurred === null) {
    const bySound = new Map<string, string>();
    for (const [syllable, characters] of Object.entries(SYLLABLES))
      bySound.set(blur(syllable), (bySound.get(blur(syllable)) ?? '') + characters);
    blurred = bySound;
  }
  return blurred.get(sound) ?? '';
}

/** Whether two different characters are taken for each other by the eye. */
function lookAlike(a: string, b: string): boolean {
  shapes ??= groupsByCharacter(CONFUSABLES);
  return shapes.get(a)?.includes(b) ?? false;
}

function groupsByCharacter(groups: readonly string[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const group of groups) for (const one of group) map.set(one, (map.get(one) ?? '') + group);
  return map;
}

/** Whether a character has a reading that people who speak Chongqing's Mandarin type for this syllable. */
function soundsLike(character: string, syllable: string | undefined): boolean {
  if (syllable === undefined) return false;
  return readingsOf(character).includes(blur(syllable));
}

function readingsOf(character: string): readonly string[] {
  readings ??= readingsByCharacter(blur);
  return readings.get(character) ?? [];
}

/** The sounds of every character, as `spell` writes a syllable. */
export function readingsByCharacter(spell = (syllable: string): string => syllable): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(SYLLABLES)) {
    const sound = spell(syllable);
    for (const one of characters) {
      const known = map.get(one);
      if (known) known.push(sound);
      else map.set(one, [sound]);
    }
  }
  return map;
}

const blurs = new Map<string, string>();

/** A syllable without the differences that southwestern Mandarin does not make: n and l, zh and z, ing and in. */
function blur(syllable: string): string {
  const known = blurs.get(syllable);
  if (known !== undefined) return known;
  const blurred = syllable
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/^([zcs])h/, '$1')
    .replace(/([ie])ng$/, '$1n');
  // There are some four hundred.
  blurs.set(syllable, blurred);
  return blurred;
}

/** Readings of one word that are kept: 长, 重 and 行 are read in two ways each. */
const READINGS = 8;

/** The pinyin of a word in each way that it may be read, without blanks and tones; none where a character has no reading. */
export function soundsOf(word: string, readings: ReadonlyMap<string, readonly string[]>): string[] {
  return [...word].reduce<string[]>(
    (spelled, one) =>
      spelled.flatMap((before) => (readings.get(one) ?? []).map((syllable) => before + syllable)).slice(0, READINGS),
    [''],
  );
}
