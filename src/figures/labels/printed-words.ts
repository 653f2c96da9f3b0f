import type { Folded } from '../../text/fold.ts';
import type { Span } from '../../text/sentences.ts';

/** Folded words in the letters of the page, looked for in a stretch of the folded text. */
type PrintedWords = (words: string, within: Span) => string;

/** The space that a printed line's break left beside a Chinese character. */
const BREAK = /\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/gu;

/**
 * Gives the folded words of a paragraph back as they are printed. They need not stand there in one piece (a label is put
 * together): the longest pieces that fit are taken from the page.
 */
export function printedWordsIn(paragraph: string, folded: Folded): PrintedWords {
  const altered = alteredIn(paragraph, folded);
  const { text, at } = folded;
  return (words, { start, end }) => {
    // Most labels have no letter that folding changes anywhere in the paragraph.
    if (!altered.test(words)) return words;
    const within = text.slice(start, end);
    let printed = '';
    for (let from = 0; from < words.length; ) {
      const { found, length } = longestIn(within, words.slice(from));
      const piece = paragraph.slice(at[start + found], (at[start + found + length - 1] ?? 0) + 1);
      printed += found < 0 ? words.charAt(from) : piece.replaceAll(BREAK, '');
      from += length;
    }
    return printed;
  };
}

/** The longest beginning of some words that stands in a text: what is too long to be found stays so when made longer. */
function longestIn(text: string, words: string): { found: number; length: number } {
  let best = { found: -1, length: 1 };
  let low = 1;
  let high = words.length;
  while (low <= high) {
    const length = (low + high) >> 1;
    const found = text.indexOf(words.slice(0, length));
    if (found < 0) high = length - 1;
    else {
      best = { found, length };
      low = length + 1;
    }
  }
  return best;
}

/** Matches the folded letters that are printed otherwise somewhere in the paragraph, or with something between. */
function alteredIn(paragraph: string, { text, at }: Folded): { test(words: string): boolean } {
  const altered = new Set<string>();
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    const [from = 0, to = 0] = [at[index], at[index + 1]];
    if (paragraph.charAt(from) === letter && (to - from === 1 || isBreak(paragraph.slice(from, to + 1)))) continue;
    altered.add(letter);
  }
  return { test: (words) => [...words].some((letter) => altered.has(letter)) };
}

/** Whether two letters have only the printed line's break between them. */
function isBreak(letters: string): boolean {
  return letters.replaceAll(BREAK, '').length === Math.min(letters.length, 2);
}
