import { meantBy, type Slip } from '../lookup/syllables.ts';
import type { Day } from '../model.ts';
import { CONTRASTS, MEASURES, SYNONYMS } from '../tables/answering.ts';
import { FUNCTION_CHARACTERS, SYLLABLES } from '../tables/characters.ts';
import { wholeWordsOf } from '../tables/pattern.ts';
import { QUESTION_WORDS } from '../tables/questions.ts';
import { TOPICS } from '../tables/topics.ts';
import { fold } from '../text/fold.ts';
import { isKnownWord } from '../text/vectors.ts';
import { englishWord } from './english.ts';
import { inCharacters, type Spell } from './pinyin-words.ts';
import { understand } from './question.ts';

/** How many articles hold a word at most. */
export type Frequency = (word: string) => number;

/** A word of a question as typed, and what the archive prints that was meant by it. */
export type Respelling = { typed: string; printed: string; why: Slip | 'pinyin' };

/** A slip put right, and the stretch around it that the archive has. */
export type Mending = Respelling & { stretch: string };

/** Questions are taken apart here for what they name; the day does not matter, but that they are once more for it. */
const ANY_DAY = '2000-01-01';
const HAN_RUN = /^\p{Script=Han}{2,}$/u;
/** Pairs of characters that are looked up at most for two syllables, and words in the making that are kept. */
const PAIRS = 3_000;
const KEPT = 40;
/** Words of a question that are looked through for slips: nobody asks with more, and each is some thousand look-ups. */
const WORDS_MENDED = 24;
/** Pairs and words that are looked up at most for one question in pinyin: one of eight words takes 1,000 to 10,000. */
const LOOKED_UP = 20_000;
/** Letters of the shortest word in pinyin, and its syllables at most. */
const LETTERS = 5;
const SYLLABLES_OF_WORD = 6;
/** How often letters that are no known word must stand side by side for each time a word does: 端新 of 高端新材料 is no 短信. */
const WORD = 10;
/** Letters of a syllable: a to zhuang. */
const LENGTHS_OF_SYLLABLE = [1, 2, 3, 4, 5, 6] as const;
const LETTERS_OF_SYLLABLE = 6;

/**
 * A question with its words in pinyin as the archive prints them: xinpian → 芯片. What the tables know, places and English
 * words stay as they are typed.
 */
export function spelledAsPrinted(typed: string, frequency: Frequency): { text: string; taken: Respelling[] } {
  const taken: Respelling[] = [];
  const known = bounded(frequency);
  const text = inCharacters(typed, (letters, beside) => {
    const printed = printedFor(letters, beside, known);
    if (printed !== null) taken.push({ typed: letters, printed, why: 'pinyin' });
    return printed;
  });
  return { text, taken };
}

/** How many articles hold a word, looked up once each; no more of them than a question may take, beyond that none. */
function bounded(frequency: Frequency): Frequency {
  const looked = new Map<string, number>();
  return (word) => {
    const known = looked.get(word);
    if (known !== undefined) return known;
    const found = looked.size < LOOKED_UP ? frequency(word) : 0;
    looked.set(word, found);
    return found;
  };
}

/**
 * The word of the archive that letters spell from end to end; null for none. Of several the one that also stands there beside what
 * it is typed beside (pingyao古城 is 平遥, though 平邀 of 习近平邀请 stands there oftener), then the most frequent.
 */
function printedFor(letters: string, { before, after }: Parameters<Spell>[1], frequency: Frequency): string | null {
  if (letters.length < LETTERS || isEnglish(letters)) return null;
  const words = cuts(letters).flatMap((syllables) => wordsOf(syllables, frequency));
  const fits = (word: string) =>
    Number(before !== '' && frequency(before + word) > 0) + Number(after !== '' && frequency(word + after) > 0);
  const often = (word: string) => frequency(word) * (isKnownWord(word) ? WORD : 1);
  return words.toSorted((a, b) => fits(b) - fits(a) || often(b) - often(a))[0] ?? null;
}

function isEnglish(word: string): boolean {
  const name = englishWord(word);
  return name === null || name.printed.length > 0;
}

/** Every way to cut letters into so many syllables at most; more letters than those can have have none. */
function cuts(letters: string, most = SYLLABLES_OF_WORD): string[][] {
  if (letters === '') return [[]];
  if (letters.length > most * LETTERS_OF_SYLLABLE) return [];
  return LENGTHS_OF_SYLLABLE.filter(
    (length) => length <= letters.length && Object.hasOwn(SYLLABLES, letters.slice(0, length)),
  ).flatMap((length) => cuts(letters.slice(length), most - 1).map((rest) => [letters.slice(0, length), ...rest]));
}

/** The words of which every two characters side by side stand in the archive. */
function wordsOf([first = '', ...rest]: readonly string[], frequency: Frequency): string[] {
  if (rest.length === 0) return [];
  let begun = [...(SYLLABLES[first] ?? '')];
  for (const syllable of rest) {
    const next = [...(SYLLABLES[syllable] ?? '')];
    if (begun.length * next.length > PAIRS) return [];
    // The pairs are looked up one by one, up to the last word that is kept: most begin many more.
    begun = begun
      .values()
      .flatMap((word) => next.values().map((character) => word + character))
      .filter((word) => frequency(word.slice(-2)) > 0)
      .take(KEPT)
      .toArray();
  }
  return begun;
}

/**
 * A question with the words that the archive does not have as it prints them, where one character was typed for another
 * that sounds or looks like it: 绣芽 → 秀芽. A word that the tables know is never another.
 */
export function mendedAsPrinted(
  typed: string,
  frequency: Frequency,
  today: Day = ANY_DAY,
): { text: string; taken: Mending[] } {
  let text = typed;
  const taken: Mending[] = [];
  const terms = understand(typed, { today, language: null }).terms.slice(0, WORDS_MENDED);
  for (const { text: word, words } of terms) {
    if (words.length > 1 || !HAN_RUN.test(word) || frequency(word) > 0) continue;
    const mended = mend(word, frequency);
    const { text: folded, at } = fold(text);
    const start = folded.indexOf(word);
    if (mended === null || start < 0) continue;
    text = `${text.slice(0, at[start])}${mended.printed}${text.slice(at[start + word.length])}`;
    taken.push(mended);
  }
  return { text, taken };
}

/** The word with the one character put right that stands in no pair that the archive has; null where none can be. */
function mend(word: string, frequency: Frequency): Mending | null {
  for (const sure of [true, false]) {
    for (let at = 0; at < word.length; at += 1) {
      if (FUNCTION_CHARACTERS.has(word.charAt(at))) continue;
      const beside = [word.slice(at - 1, at + 1), word.slice(at, at + 2)].filter((pair) => pair.length === 2);
      if (beside.some((pair) => frequency(pair) > 0 || tablePairs().has(pair))) continue;
      // 井有多深: at the end of a word one neighbour alone tells, and what stands beside any word tells nothing.
      if (beside.length === 1 && [...(beside[0] ?? '')].some((one) => FUNCTION_CHARACTERS.has(one))) continue;
      const [before, after] = [word.slice(0, at), word.slice(at + 1)];
      // Between two neighbours that agree a sound that is only near will do.
      const meant = meantBy(word.charAt(at)).filter(
        (one) => one.sure === sure && (sure || beside.length === 2) && !FUNCTION_CHARACTERS.has(one.character),
      );
      const fitting = meant.find(({ character }) =>
        [`${before.slice(-1)}${character}`, `${character}${after.slice(0, 1)}`].every(
          (pair) => pair.length < 2 || frequency(pair) > 0,
        ),
      );
      if (fitting === undefined) continue;
      const stretch = `${before.slice(-1)}${fitting.character}${after.slice(0, 1)}`;
      return { typed: word, printed: `${before}${fitting.character}${after}`, why: fitting.slip, stretch };
    }
  }
  return null;
}

let pairs: ReadonlySet<string> | null = null;

/** Two characters side by side in a word of the tables: they are no slip. */
function tablePairs(): ReadonlySet<string> {
  pairs ??= new Set(
    [
      ...SYNONYMS.flatMap(({ said, printed }) => [...said, ...printed]),
      ...CONTRASTS.flat(2),
      ...MEASURES.flatMap(({ pattern }) => wholeWordsOf(pattern)),
      ...QUESTION_WORDS.map(({ word }) => word),
      ...TOPICS.flatMap(({ name, synonyms, evidence }) => [name, ...synonyms, ...Object.keys(evidence)]),
    ].flatMap((word) => Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))),
  );
  return pairs;
}
