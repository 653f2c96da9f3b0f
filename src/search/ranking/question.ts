import { QUESTION_WORDS } from '../../tables/questions.ts';
import { foldText } from '../../text/fold.ts';
import { type Term, termsOf } from '../index/terms.ts';

const LONGEST_FIRST = QUESTION_WORDS.map(({ word }) => word).sort((a, b) => b.length - a.length);
const LATIN = LONGEST_FIRST.filter((word) => /[a-z]/.test(word));
const HAN = LONGEST_FIRST.filter((word) => !/[a-z]/.test(word));

/**
 * Longest first, so that 什么时候 goes whole; a Latin word only where it stands by itself, which is looked at once for
 * all of them: of a class for every letter of the world a pattern grows so large that its first use takes 30 ms.
 */
const ASKING = new RegExp(`(?<![\\p{L}\\p{N}])(?:${LATIN.join('|')})(?![\\p{L}\\p{N}])|${HAN.join('|')}`, 'gu');

/** Folded, who is 王福亮 would be one run. */
const BEFORE_HAN = /(?<=[A-Za-z])\s+(?=\p{Script=Han})/gu;

/** A question without the words that only ask, folded; where one stood there is a bar. 璧山有哪些企业 is 璧山有|企业. */
export function withoutAsking(question: string): string {
  return foldText(question.replace(BEFORE_HAN, '|')).replace(ASKING, '|');
}

/** The distinct terms that a question looks for; all of its terms where it holds asking words alone. */
export function questionTerms(question: string): Term[] {
  const content = [...new Set(termsOf(withoutAsking(question)))];
  return content.length > 0 ? content : [...new Set(termsOf(question))];
}
