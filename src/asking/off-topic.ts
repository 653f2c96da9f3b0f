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

/** Whether no archive could answer: small talk, arithmetic or a wish for a poem that names nothing which the archive knows. */
export function isOffTopic(question: Asked, archive: Knowing): boolean {
  if (!/[\p{L}\p{N}]/u.test(question.folded) || ARITHMETIC.test(question.folded)) return true;
  return hasNothingBeside(QUESTION_FORMS.off_topic, question, archive);
}

/** Whether the weather is asked for and nothing else that the archive knows: a paper has at most what was foretold. */
export function asksWeather(question: Asked, archive: Knowing): boolean {
  return hasNothingBeside(QUESTION_FORMS.weather, question, archive);
}

/** What news of the weather names, however it was asked for. */
export const WEATHER: Question['terms'] = [{ text: '天气', words: ['天气', '气温', '降雨', '气象台'] }];

type Asked = Pick<Question, 'folded' | 'places' | 'terms'>;
type Knowing = { knows(word: string): boolean };

/** Whether a question has a form, and names nothing besides it that the archive knows. */
function hasNothingBeside(forms: RegExp, { folded, places, terms }: Asked, { knows }: Knowing): boolean {
  return (
    forms.test(folded) &&
    places.length === 0 &&
    // What it names is none of its times: 今天天气怎么样.
    !termsOf(folded.replaceAll(new RegExp(forms, 'gu'), '|')).some(
      ({ text, words }) => terms.some((named) => named.text.includes(text)) && words.some(knows),
    )
  );
}
