import { SYLLABLES } from '../tables/characters.ts';
import { englishWordsIn } from './lexicon.ts';
import type { Read } from './print.ts';
import type { Said } from './said.ts';

/** The names of an English wording that are the pinyin of printed characters, with these: qiming, 启明. */
export function namesRead({ text, original, at }: Read, prints: readonly Said[]): Map<string, string> {
  const names = new Map<string, string>();
  const capitals = englishWordsIn(text, 0, text.length).filter(({ start }) =>
    /\p{Lu}/u.test(original.charAt(at[start] ?? 0)),
  );
  for (const word of new Set(capitals.map((one) => one.word))) {
    const name = charactersFor(word.replace(/['’](?=s$)s|['’]/g, ''), prints);
    if (name !== null) names.set(word, name);
  }
  for (const [index, { word, end }] of capitals.entries()) {
    const next = capitals[index + 1];
    if (next?.start === end + 1) keepTogether(names, [word, next.word], prints);
  }
  return names;
}

/** Wang Li are two characters side by side, and no 往 and 立. */
function keepTogether(names: Map<string, string>, [word, next]: [string, string], prints: readonly Said[]): void {
  const lone = [word, next].filter((one) => names.get(one)?.length === 1);
  if (lone.length === 0 || !names.has(word) || !names.has(next)) return;
  if (charactersFor(word + next, prints) !== null || charactersFor(next + word, prints) !== null) return;
  for (const one of lone) names.delete(one);
}

function charactersFor(letters: string, prints: readonly Said[]): string | null {
  for (const { text } of prints) {
    const found = charactersRead(letters, text);
    if (found !== null) return found;
  }
  return null;
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
