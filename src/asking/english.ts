import { withoutAsking } from '../search/ranking/question.ts';
import { ENGLISH, ENGLISH_COUNTED, ENGLISH_EMPTY, ENGLISH_FORMS } from '../tables/answering.ts';
import { chineseFor, isEnglishWord } from '../tables/dictionary.ts';

/** A word or phrase of an English question, as typed, with the words that a Chinese paper prints for it. */
export type EnglishName = { text: string; printed: readonly string[] };

const WORD = /[a-z0-9][a-z0-9']*/g;
/** What may stand between two words of one phrase: slow traffic, high-tech, R&D. */
const BETWEEN = /^[ &-]$/;
/** A base shorter than this is rather another word: is is not a form of i. */
const SHORTEST_BASE = 3;

/** How a form leads back to its base, the likeliest first; which of them is one, the table's own words decide. */
const ENDINGS: readonly (readonly [ending: RegExp, base: string])[] = [
  [/ie[sd]$/, 'y'],
  [/s$/, ''],
  [/es$/, ''],
  [/ed$/, ''],
  [/ed$/, 'e'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/(.)\1(?:ed|ing)$/, '$1'],
];

const NAMES = [...Object.keys(ENGLISH), ...ENGLISH_COUNTED.keys(), ...ENGLISH_EMPTY];
const ALONE: ReadonlySet<string> = new Set(NAMES.filter((name) => wordsIn(name).length === 1));
const IN_PHRASES: ReadonlySet<string> = new Set(NAMES.flatMap(wordsIn));
const PRINTED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(ENGLISH).map(([words, printed]) => [inBaseForm(wordsIn(words)), printed]),
);
const COUNTED: ReadonlyMap<string, string> = new Map(
  [...ENGLISH_COUNTED].map(([words, unit]) => [inBaseForm(wordsIn(words)), unit]),
);
/** The words of the longest phrase. */
const LONGEST = Math.max(...[...PRINTED.keys(), ...COUNTED.keys()].map((words) => words.split(' ').length));

/** The form of a word in lower case that the table has: opened → open, companies → company; one of no known form stays. */
export function baseForm(word: string): string {
  const plain = word.replace(/'s?$/, '');
  const regular = ENDINGS.filter(([ending]) => ending.test(plain)).map(([ending, base]) => plain.replace(ending, base));
  const bases = regular.filter((form) => form.length >= SHORTEST_BASE);
  const forms = [plain, ...[plain, ...bases].flatMap((form) => [ENGLISH_FORMS.get(form) ?? form, form])];
  return (
    forms.find((form) => ALONE.has(form)) ??
    forms.find(isEnglishWord) ??
    forms.find((form) => IN_PHRASES.has(form)) ??
    plain
  );
}

/** One word in lower case with what papers print for it; null for one that names nothing. */
export function englishWord(word: string): EnglishName | null {
  const base = baseForm(word);
  if (ENGLISH_EMPTY.has(base)) return null;
  return { text: word.replace(/'s?$/, ''), printed: printedFor(base) };
}

/** What papers print for a word or phrase in base form, by our own table before the dictionary, or as it was typed. */
function printedFor(base: string, typed = base): readonly string[] {
  return PRINTED.get(base) ?? [...new Set([...chineseFor(base), ...chineseFor(typed)])];
}

/** The longest phrase of two or more words that begins at a position of a folded text, or null. */
export function englishPhraseAt(text: string, position: number): EnglishName | null {
  if (!/[a-z0-9]/.test(text.charAt(position)) || /[a-z0-9']/.test(text.charAt(position - 1))) return null;
  const words = wordsFrom(text, { position, most: LONGEST });
  for (let length = words.length; length > 1; length -= 1) {
    const phrase = words.slice(0, length).map(([word]) => word);
    const base = inBaseForm(phrase);
    const typed = phrase.join(' ');
    // How many only asks, whatever a dictionary has for it.
    const printed = withoutAsking(typed).includes('|') ? (PRINTED.get(base) ?? []) : printedFor(base, typed);
    const end = words[length - 1];
    if (printed.length > 0 && end !== undefined)
      return { text: text.slice(position, end.index + end[0].length), printed };
  }
  return null;
}

/** What is counted is named within so many words: how many newly recognised technology companies. */
const REACH = 6;

/**
 * The unit in which the things that a folded text begins with are counted, 平方米 for square metres of green space; null for none. Of
 * nouns in a row the last one tells: primary school students are 人.
 */
export function unitCountedIn(text: string): string | null {
  const words = wordsFrom(withoutAsking(text), { position: 0, most: REACH }).map(([word]) => word);
  let unit: string | null = null;
  for (let position = 0; position < words.length; ) {
    const length = countedAt(words, position);
    if (length === 0 && unit !== null) break;
    if (length > 0) unit = COUNTED.get(inBaseForm(words.slice(position, position + length))) ?? null;
    position += Math.max(length, 1);
  }
  return unit;
}

function countedAt(words: readonly string[], position: number): number {
  for (let length = Math.min(LONGEST, words.length - position); length > 0; length -= 1) {
    if (COUNTED.has(inBaseForm(words.slice(position, position + length)))) return length;
  }
  return 0;
}

/** The words from a position on, with nothing but single joints between them. */
function wordsFrom(text: string, { position, most }: { position: number; most: number }): RegExpExecArray[] {
  const words: RegExpExecArray[] = [];
  const word = new RegExp(WORD);
  word.lastIndex = position;
  for (let end = position; words.length < most; ) {
    const found = word.exec(text);
    const joint = text.slice(end, found?.index);
    if (found === null || (words.length === 0 ? joint !== '' : !BETWEEN.test(joint))) break;
    words.push(found);
    end = found.index + found[0].length;
  }
  return words;
}

function wordsIn(phrase: string): string[] {
  return phrase.match(WORD) ?? [];
}

function inBaseForm(words: readonly string[]): string {
  return words.map(baseForm).join(' ');
}
