import { latinPlaces } from '../lookup/latin-places.ts';
import { readingsByCharacter, soundsOf } from '../lookup/syllables.ts';
import { CONTRASTS, MEASURES, SYNONYMS } from '../tables/answering.ts';
import { SYLLABLES } from '../tables/characters.ts';
import { wholeWordsOf } from '../tables/pattern.ts';
import { QUESTION_FORMS, QUESTION_WORDS } from '../tables/questions.ts';
import { TOPICS } from '../tables/topics.ts';

/** Latin words with nothing but blanks between them; a number may stand behind: zhuque3. */
const RUN = /(?<![A-Za-z\p{N}_])[a-z]+(?:['’ ]+[a-z]+)*(?![A-Za-z_])/gu;
/** A word that may be one of a name, and such words with capitals side by side: Zheng Guoxue. */
const NAME = /(?<![\p{L}\p{N}_'’-])[A-Za-z][a-z]+(?![\p{L}\p{N}_])/gu;
const CAPITALS = /^[A-Z][a-z]+(?: [A-Z][a-z]+)*$/;
const WORDS_OF_A_NAME = 3;
const HAN_WORD = /^\p{Script=Han}+$/u;
const HAN = /\p{Script=Han}/u;
/** Letters of the shortest word: shei is 谁, while shi may be anything. */
const LETTERS = 4;
/** Letters that are read as words at most, and typed words that spell one. */
const LONGEST = 48;
const WORDS = 8;

/** A word by its letters and the characters that it stands between ('' for none); null where none is known. */
export type Spell = (letters: string, beside: { before: string; after: string }) => string | null;

/**
 * A question with the words in characters that it spells in pinyin: yeyanqi touzi duoshao → 页岩气投资多少. Places stay
 * as typed, since they are looked up in any spelling. Among Latin words alone each must be pinyin, or it is English.
 * @param spell - What else may know a word by its letters, where no table does.
 */
export function inCharacters(typed: string, spell: Spell = () => null): string {
  if (!/[a-z]{2}/.test(typed)) return typed;
  const places = latinPlaces(typed);
  const runs = [...typed.matchAll(RUN)].flatMap(({ index, 0: run }) => outside(places, index, run));
  if (!HAN.test(typed) && !runs.every(({ text }) => isPinyin(text))) return withNames(typed, places, spell);
  return runs.reduceRight((text, { start, text: run }) => {
    const beside = { before: hanAt(typed, start - 1), after: hanAt(typed, start + run.length) };
    return `${text.slice(0, start)}${spelledOut(run, beside, spell)}${text.slice(start + run.length)}`;
  }, typed);
}

/**
 * An English question with the names that it has in pinyin as the archive prints them: who is Wang Fuliang. Several words
 * are one name where each has a capital, as Han and Song are English too.
 */
function withNames(typed: string, places: ReturnType<typeof latinPlaces>, spell: Spell): string {
  // What is only like a place may be a name: Fuliang is near Fuling.
  const sure = places.filter(({ why }) => why !== 'typo');
  const isPlace = (from: number) => sure.some(({ start, end }) => start <= from && from < end);
  const words = [...typed.matchAll(NAME)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  for (const { start, end } of words.flatMap((_, first) => runsFrom(words.slice(first, first + WORDS_OF_A_NAME)))) {
    const name = typed.slice(start, end);
    if (name.includes(' ') ? !CAPITALS.test(name) : isPlace(start)) continue;
    const letters = name.toLowerCase().replaceAll(' ', '');
    const spelled = isSyllables(letters) ? spell(letters, { before: '', after: '' }) : null;
    if (spelled !== null) return typed.slice(0, start) + spelled + inCharacters(typed.slice(end), spell);
  }
  return typed;
}

/** So many words as one, the most first. */
function runsFrom<T extends { start: number; end: number }>(words: readonly T[]): { start: number; end: number }[] {
  const start = words[0]?.start ?? 0;
  return words.map(({ end }) => ({ start, end })).reverse();
}

function hanAt(text: string, at: number): string {
  const character = text.charAt(at);
  return HAN.test(character) ? character : '';
}

type Run = { start: number; text: string };

/** What is left of a run on both sides of the places in it. */
function outside(places: readonly { start: number; end: number }[], start: number, text: string): Run[] {
  if (text.trim() === '') return [];
  const inside = places.find((place) => place.start < start + text.length && start < place.end);
  if (inside === undefined) return [{ start, text }];
  return [
    ...outside(places, start, text.slice(0, Math.max(0, inside.start - start))),
    ...outside(places, inside.end, text.slice(inside.end - start)),
  ];
}

/**
 * A run with its words in characters, as many of them at once as spell some: you ji jia → 有几家. Beside such words a lone
 * syllable is the word of asking that it sounds like.
 */
function spelledOut(run: string, around: Parameters<Spell>[1], spell: Spell): string {
  // Words and the blanks between them in turn: a word stands at every even place.
  const parts = run.split(/(['’ ]+)/);
  for (const inWords of [wordsSpelled, spell]) {
    for (let count = 2 * WORDS - 1; count > 0; count -= 2) {
      for (let first = parts[0] === '' ? 2 : 0; first + count <= parts.length; first += 2) {
        const letters = lettersOf(parts.slice(first, first + count));
        const spelled = letters === null ? null : inWords(letters, besideOf(parts, { first, count }, around));
        if (spelled !== null) parts.splice(first, count, spelled);
      }
    }
  }
  return withAsking(parts).join('');
}

/** What is typed in characters beside words of a run: around those at its ends. */
function besideOf(
  { length }: readonly string[],
  { first, count }: { first: number; count: number },
  { before, after }: Parameters<Spell>[1],
): Parameters<Spell>[1] {
  return { before: first === 0 ? before : '', after: first + count === length ? after : '' };
}

function withAsking(parts: readonly string[]): readonly string[] {
  if (!parts.some((part) => HAN.test(part))) return parts;
  return parts.map((part) => wordsBySound().get(part) ?? part);
}

/** Words as one; null where some of it is spelled already. */
function lettersOf(parts: readonly string[]): string | null {
  const letters = parts.join('').replace(/['’ ]/g, '');
  return HAN.test(letters) ? null : letters;
}

/** The words that letters spell from end to end, the longest first; null where none do. */
function wordsSpelled(letters: string): string | null {
  if (letters.length < LETTERS || letters.length > LONGEST) return null;
  const words = wordsBySound();
  for (let length = letters.length; length >= LETTERS; length -= 1) {
    const word = words.get(letters.slice(0, length));
    if (word === undefined) continue;
    if (length === letters.length) return word;
    const rest = wordsSpelled(letters.slice(length));
    if (rest !== null) return word + rest;
  }
  return null;
}

function isPinyin(run: string): boolean {
  return run.split(/['’ ]+/).every((word) => word.length <= LONGEST && isSyllables(word));
}

/** Whether a word can be cut into syllables from end to end. */
function isSyllables(word: string): boolean {
  const reached = [true];
  for (let end = 1; end <= word.length; end += 1) {
    reached[end] = [1, 2, 3, 4, 5, 6].some(
      (length) => reached[end - length] === true && Object.hasOwn(SYLLABLES, word.slice(end - length, end)),
    );
  }
  return reached[word.length] === true;
}

let sounds: ReadonlyMap<string, string> | null = null;

/** Every word of the tables by its sound; of two that sound alike the one that asks, then the one of the first table. */
function wordsBySound(): ReadonlyMap<string, string> {
  if (sounds !== null) return sounds;
  const readings = readingsByCharacter();
  const bySound = new Map<string, string>();
  for (const word of [
    ...QUESTION_FORMS.kinds.flatMap(({ pattern }) => wholeWordsOf(pattern)),
    ...SYNONYMS.flatMap(({ said, printed }) => [...said, ...printed]),
    ...CONTRASTS.flat(2),
    ...MEASURES.flatMap(({ pattern }) => wholeWordsOf(pattern)),
    ...QUESTION_WORDS.map(({ word }) => word),
    ...QUESTION_FORMS.empty_terms,
    ...TOPICS.flatMap(({ name, synonyms, evidence }) => [name, ...synonyms, ...Object.keys(evidence)]),
  ]) {
    if (!HAN_WORD.test(word)) continue;
    for (const sound of soundsOf(word, readings)) {
      if (!bySound.has(sound)) bySound.set(sound, word);
    }
  }
  sounds = bySound;
  return bySound;
}
