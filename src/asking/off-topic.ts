import { QUESTION_FORMS } from '../tables/questions.ts';
import type { Question } from './question.ts';
import { termsOf } from './terms.ts';

const ARITHMETIC =
  /^[\d\s一二三四五六七八九十百千万零加减乘除以+\-*/×÷()=.]*[\d一二三四五六七八九十百千万](?:等于|是|=)?(?:几|多少)?\??$/;

/** 长长长长, 哈哈: one letter, however often. */
const ONE_LETTER = /^[^\p{L}\p{N}]*([\p{L}\p{N}])(?:[^\p{L}\p{N}]*\1)*[^\p{L}\p{N}]*$/u;

/** Whether a question has no content: marks or asking words alone, or one letter over and over. */
export function asksNothing({ folded, kind, terms, places, periods, unknownPlaces, wanted }: Question): boolean {
  if (!/[\p{L}\p{N}]/u.test(folded) || ONE_LETTER.test(folded)) return true;
  const named = [terms, places, periods, unknownPlaces].some((names) => names.length > 0);
  // 多少公里 names a measure at least; 谁写的 and 有什么新闻 need no more than that.
  return !named && wanted === null && kind !== 'author' && kind !== 'summary';
}

/**
 * Whether no archive could answer: the question has a form of small talk, of the weather now, of arithmetic or of a
 * wish for a poem, and besides that form names nothing that the archive knows.
 */
export function isOffTopic(
  { folded, places, terms }: Pick<Question, 'folded' | 'places' | 'terms'>,
  { knows }: { knows(word: string): boolean },
): boolean {
  if (!/[\p{L}\p{N}]/u.test(folded) || ARITHMETIC.test(folded)) return true;
  const form = QUESTION_FORMS.off_topic.exec(folded)?.[0];
  return (
    form !== undefined &&
    places.length === 0 &&
    // What it names is none of its times: 今天天气怎么样.
    !termsOf(folded.replace(form, '|')).some(
      ({ text, words }) => terms.some((named) => named.text.includes(text)) && words.some(knows),
    )
  );
}
