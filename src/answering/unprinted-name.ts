import { termsNamed } from '../asking/named.ts';
import type { Question } from '../asking/question.ts';
import { FUNCTION_CHARACTERS } from '../tables/characters.ts';
import { NAME_ENDINGS } from '../tables/name-endings.ts';

const NAME = new RegExp(`^(\\p{Script=Han}{2,4})(?:${NAME_ENDINGS.join('|')})$`, 'u');

/**
 * Whether a question asks of something by a name of which no report has its own part: 白溪口大桥, where other bridges are
 * printed. What is told of those would be taken for that one's.
 */
export function asksOfUnprinted(question: Question, knows: (word: string) => boolean): boolean {
  const terms = termsNamed(question).map(({ text }) => text);
  // A name may come as one word or as its own part and its ending.
  const names = [...terms, ...terms.slice(1).map((ending, at) => `${terms[at]}${ending}`)];
  return names.some((name) => {
    const own = NAME.exec(name)?.[1];
    // 跟老师去小学 names no 小学.
    const isName = own !== undefined && ![...own].some((one) => FUNCTION_CHARACTERS.has(one));
    return isName && question.folded.includes(name) && !knows(own) && !knows(name);
  });
}

/** Chinese, or the mark of a question. */
const ASKS = /\p{Script=Han}|\?\s*$/u;

/**
 * Whether words in Latin letters that ask nothing are mostly such as no report and no dictionary has: foo bar. What stands for
 * the one that is known would be no answer.
 */
export function saysNothingKnown(question: Question, knows: (word: string) => boolean): boolean {
  const { kind, folded, terms, places, periods } = question;
  if (kind !== 'statement' || ASKS.test(folded) || places.length + periods.length > 0) return false;
  const known = terms.filter(({ words }) => words.some(knows));
  return terms.length > 0 && known.length <= terms.length / 2;
}
