import { ENGLISH, ENGLISH_EMPTY, ENGLISH_FORMS } from '../../tables/answering.ts';
import { glossesByWord } from '../../tables/dictionary.ts';
import { FRAME_WORDS, SAME_WORDS } from '../../tables/holding.ts';
import { SIGNALS } from '../../tables/signals.ts';

/** Characters of the longest word of the tables. */
const LONGEST = 8;

const HAN = /^\p{Script=Han}/u;

const groupsOf = new Map<string, number[]>();
for (const [group, words] of SAME_WORDS.entries())
  for (const word of words) groupsOf.set(word, [...(groupsOf.get(word) ?? []), group]);

/** The groups of words that a word may stand for, [] where it is its own alone. */
export function sameAs(word: string): readonly number[] {
  return groupsOf.get(word) ?? [];
}

/** Whether a group is of words for a rise, a fall or a plan, which say how something stands and not whose it is. */
export function isOfWay(group: number): boolean {
  return (SAME_WORDS[group] ?? []).some((word) => WAY_WORDS.has(word));
}

/** The same of a term by which texts are compared. */
export function isWay(term: string): boolean {
  return term.startsWith('~') ? isOfWay(Number(term.slice(1))) : WAY_WORDS.has(term);
}

const WAY_WORDS: ReadonlySet<string> = new Set(
  SIGNALS.flatMap(({ signal, words }) => (['up', 'down', 'plan', 'will'].includes(signal) ? words : [])),
);

export function isFrame(word: string): boolean {
  return FRAME_WORDS.has(word) || ENGLISH_EMPTY.has(word);
}

/** A Chinese word of the tables where it stands in a text. */
export type Word = { start: number; end: number; word: string };

const renderings = new Map<string, string[]>();
for (const [english, words] of Object.entries(ENGLISH))
  for (const word of words) renderings.set(word, [...(renderings.get(word) ?? []), english]);

/** Every place in `text` between two offsets where a frame word stands. */
export function frameWordsIn(text: string, start: number, end: number): Word[] {
  return wordsFrom(FRAME_WORDS, text, { start, end });
}

/** The same for words that have others beside them. */
export function sameWordsIn(text: string, start: number, end: number): Word[] {
  return wordsFrom(groupsOf, text, { start, end });
}

/** Every place where a word stands that the dictionary renders in English, with what it gives for it. */
export function glossesIn(text: string): (Word & { glosses: readonly string[] })[] {
  const glosses = glossesByWord();
  return wordsFrom(glosses, text, { start: 0, end: text.length }).map((found) => ({
    ...found,
    glosses: glosses.get(found.word) ?? [],
  }));
}

/** The English words and phrases, in base form, for what Chinese text between two offsets says. */
export function englishFor(text: string, start: number, end: number): string[] {
  return wordsFrom(renderings, text, { start, end }).flatMap(({ word }) => renderings.get(word) ?? []);
}

/** At each place the longest first. */
function wordsFrom(
  table: { has(word: string): boolean },
  text: string,
  { start, end }: { start: number; end: number },
): Word[] {
  const found: Word[] = [];
  for (let at = start; at < end; at += 1) {
    if (!HAN.test(text.charAt(at))) continue;
    for (let length = Math.min(LONGEST, end - at); length > 0; length -= 1) {
      const word = text.slice(at, at + length);
      if (table.has(word)) found.push({ start: at, end: at + length, word });
    }
  }
  return found;
}

/** English words of a text, lower case, where they stand. */
export function englishWordsIn(text: string, start: number, end: number): Word[] {
  return [...text.slice(start, end).matchAll(/[a-z\u00df-\u024f]+(?:['’][a-z]+)?/g)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
    word,
  }));
}

/** The form by which English words are compared: of several endings the stem, of irregular ones the table's. */
export function stemOf(word: string): string {
  const own = word.replace(/['’]s$/, '');
  const form = ENGLISH_FORMS.get(own) ?? own;
  if (form.length < 4) return form;
  const bare = form
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(ss|sh|ch|x|z)es$/, '$1')
    .replace(/(?<![suiy])s$/, '')
    .replace(/(?:ing|ed)$/, (ending, at: number) => (at >= 3 ? '' : ending));
  return bare.replace(/([bdfgmnprt])\1$/, '$1').replace(/e$/, '');
}

/** What Chinese papers print for English words: of the longest phrases that the tables have, all renderings. */
export function chineseFor(words: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let count = 3; count > 0; count -= 1) {
      const phrase = words.slice(at, at + count);
      if (phrase.length < count) continue;
      found.push(
        ...(ENGLISH[phrase.join(' ')] ??
          ENGLISH[[...phrase.slice(0, -1), singular(phrase.at(-1) ?? '')].join(' ')] ??
          []),
      );
    }
  }
  return found;
}

function singular(word: string): string {
  const form = ENGLISH_FORMS.get(word);
  if (form !== undefined) return form;
  const single = word
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '')
    .replace(/(ss|sh|ch|x)e$/, '$1');
  if (ENGLISH[single] !== undefined) return single;
  const verb = word.replace(/(?:ing|ed)$/, '');
  return ENGLISH[verb] !== undefined ? verb : ENGLISH[`${verb}e`] !== undefined ? `${verb}e` : single;
}
