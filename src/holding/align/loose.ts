import { glossesByWord } from '../../tables/dictionary.ts';
import { LOOSE_WORDS } from '../../tables/holding.ts';
import type { Span } from '../../text/sentences.ts';

/** Characters of the longest word that is looked for. */
const LONGEST = 4;

/**
 * Whether a stretch is made of verbs, adverbs and adjectives that a writer may choose freely, or of parts of them that
 * end in printed characters (致谢 where 感谢 is printed). A longer word that has another sense blocks them: 博 in 博士.
 */
export function isLoose(text: string, { start, end }: Span): boolean {
  let at = start;
  while (at < end) {
    const word = looseAt(text, at);
    if (word === null) return false;
    at = word.end;
  }
  return true;
}

function looseAt(text: string, at: number): Span | null {
  for (let length = LONGEST; length > 0; length -= 1)
    for (let start = Math.max(0, at - length + 1); start <= at; start += 1) {
      const word = text.slice(start, start + length);
      if (word.length < length) continue;
      if (LOOSE_WORDS.has(word)) return { start, end: start + length };
      if (glossesByWord().has(word)) return null;
    }
  return null;
}
