import { glossesByWord } from '../../tables/dictionary.ts';
import { FRAME_WORDS, JOINING_WORDS, LIMITING_WORDS, LOOSE_WORDS } from '../../tables/holding.ts';
import { type Signals, signalsIn } from '../../text/signals.ts';
import { sameAs, type Word } from './lexicon.ts';

/** Characters of the longest word that is looked for. */
const LONGEST = 6;

/** What is compared for how much, how far and how certain it says something is. */
export type Limits = { text: string; groups: ReadonlySet<number>; signals: Signals };

/** A text, with what its words may stand for. */
export function limitsOf(text: string): Limits {
  const groups = new Set(wordsIn(text, isLimit).flatMap(({ word }) => sameAs(word)));
  return { text, groups, signals: signalsIn(text) };
}

/** How many words of a stretch say how much, how far or how certain something is, which another text does not say. */
export function countUnsaid(stretch: string, limits: Limits): number {
  return wordsIn(stretch, isLimit).filter(({ word }) => LIMITING_WORDS.has(word) && !isSaid(word, limits)).length;
}

/** Whether a text has a word, one that may stand for it, or one that says the like of what it tells: 无 for 没有. */
export function isSaid(word: string, { text, groups, signals }: Limits): boolean {
  return (
    text.includes(word) ||
    sameAs(word).some((group) => groups.has(group)) ||
    signalsIn(word)
      .keys()
      .some((signal) => signals.has(signal))
  );
}

/** The frame words of a text that do more than join, of more than one character. */
export function framesIn(text: string): Word[] {
  return wordsIn(text, isWord).filter(
    ({ word }) => word.length > 1 && FRAME_WORDS.has(word) && !JOINING_WORDS.has(word),
  );
}

/** The longest words one behind the other: the 不 of 不断 denies nothing. */
function wordsIn(text: string, isKnown: (word: string) => boolean): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < text.length; start = words.at(-1)?.end ?? start + 1) {
    let length = Math.min(LONGEST, text.length - start);
    while (length > 1 && !isKnown(text.slice(start, start + length))) length -= 1;
    words.push({ start, end: start + length, word: text.slice(start, start + length) });
  }
  return words;
}

function isLimit(word: string): boolean {
  return FRAME_WORDS.has(word) || LIMITING_WORDS.has(word);
}

function isWord(word: string): boolean {
  return FRAME_WORDS.has(word) || LOOSE_WORDS.has(word) || glossesByWord().has(word) || sameAs(word).length > 0;
}
