import { FUNCTION_CHARACTERS } from '../tables/characters.ts';
import { SURNAMES } from '../tables/people.ts';
import type { Span } from '../text/sentences.ts';
import { isFrame, stemOf } from './lexicon.ts';

/** Two words side by side: a Chinese character is one, a Latin word by its stem, a number. */
export type Pair = Span & { key: string };

const WORD = /\p{Script=Han}|[a-z\u00df-\u024f][a-z\u00df-\u024f'’-]*|[\d.,:]*\d|\S/gu;

/** The pairs of folded text between two offsets that tell something: none of frame or function words, nor over a mark. */
export function pairsIn(text: string, { start, end }: Span): Pair[] {
  const words = [...text.slice(start, end).matchAll(WORD)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
    word: /^[a-z]/.test(word) ? stemOf(word) : word,
  }));
  return words.flatMap((word, at): Pair[] => {
    const next = words[at + 1];
    if (next === undefined || !tells(word.word, next.word)) return [];
    return [{ start: word.start, end: next.end, key: `${word.word} ${next.word}` }];
  });
}

function tells(a: string, b: string): boolean {
  if (!/^[\p{L}\d]/u.test(a) || !/^[\p{L}\d]/u.test(b)) return false;
  if (/^[a-z]/.test(a) && /^[a-z]/.test(b)) return !(isFrame(a) && isFrame(b));
  if (b === '某' && SURNAMES.single.has(a)) return true;
  return !FUNCTION_CHARACTERS.has(a) && !FUNCTION_CHARACTERS.has(b) && !isFrame(a + b);
}
