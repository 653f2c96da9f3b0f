import { termsOf } from '../search/index/terms.ts';
import { ASKS } from '../tables/asks.ts';
import { leftOf } from './asking.ts';
import type { Question } from './question.ts';
import { regionOf } from './scope.ts';

/** A word of which no pair has more left than this only asks: 消息, 咋了. */
const ONLY_ASKS = 0.2;

/** The things that a question names and does not only ask with. */
export function termsNamed({ terms }: Pick<Question, 'terms'>): Question['terms'] {
  return terms.filter(({ text }) => isNamed(text));
}

function isNamed(word: string): boolean {
  const pairs = [...termsOf(word)];
  return pairs.length > 0 && Math.max(...pairs.map(leftOf)) > ONLY_ASKS;
}

/** What news is asked of, without what only says in which part of the world: 国外地震 is 地震, and nothing is left of 国外. */
export function subjectsNamed(question: Pick<Question, 'terms' | 'folded'>): Question['terms'] {
  if (regionOf(question) === null) return termsNamed(question);
  return termsNamed(question).flatMap((term) => {
    const text = term.text.replace(ASKS.at_home, '').replace(ASKS.abroad, '');
    if (text === term.text) return [term];
    return isNamed(text) ? [{ text, words: [text] }] : [];
  });
}
