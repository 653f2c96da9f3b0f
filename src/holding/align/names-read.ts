import { SYLLABLES } from '../../tables/characters.ts';
import type { Read } from '../claims/read.ts';
import type { Said } from '../claims/said.ts';
import { englishWordsIn } from './lexicon.ts';

/** The names of an English wording that are the pinyin of printed characters, with these: qiming, 启明. */
export function namesRead({ text, original, at }: Read, prints: readonly Said[]): Map<string, string> {
  const names = new Map<string, string>();
  const looked = new Set<string>();
  for (const { word, start } of englishWordsIn(text, 0, text.length)) {
    if (looked.has(word) || !/\p{Lu}/u.test(original.charAt(at[start] ?? 0))) continue;
    looked.add(word);
    const letters = word.replace(/['’](?=s$)s|['’]/g, '');
    for (const print of prints) {
      const name = charactersRead(letters, print.text);
      if (name === null) continue;
      names.set(word, name);
      break;
    }
  }
  return names;
}

let readings: ReadonlyMap<string, readonly string[]> | null = null;

function readingsOf(character: string): readonly string[] {
  if (readings === null) {
    const all = new Map<string, string[]>();
    for (const [syllable, characters] of Object.entries(SYLLABLES))
      for (const one of characters) all.set(one, [...(all.get(one) ?? []), syllable]);
    readings = all;
  }
  return readings.get(character) ?? [];
}

/** The first characters of a text that stand side by side and are read so; null where there are none. */
function charactersRead(letters: string, text: string): string | null {
  for (let at = 0; at < text.length; at += 1) {
    const end = readTo(letters, text, at);
    if (end !== null) return text.slice(at, end);
  }
  return null;
}

function readTo(letters: string, text: string, at: number): number | null {
  for (const syllable of readingsOf(text.charAt(at))) {
    if (!letters.startsWith(syllable)) continue;
    if (syllable.length === letters.length) return at + 1;
    const end = readTo(letters.slice(syllable.length), text, at + 1);
    if (end !== null) return end;
  }
  return null;
}

/** Whether letters may be a name in pinyin. */
export function isPinyin(letters: string): boolean {
  for (let length = Math.min(SYLLABLE, letters.length); length > 0; length -= 1)
    if (letters.slice(0, length) in SYLLABLES && (length === letters.length || isPinyin(letters.slice(length))))
      return true;
  return false;
}

/** Letters of the longest syllable. */
const SYLLABLE = 6;
