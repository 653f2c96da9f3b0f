import type { Question } from '../../asking/question.ts';
import { findDates } from '../../figures/dates/find-dates.ts';
import type { Day } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/sentences.ts';

/** 半年前, 三个多月前: no day of the calendar, and still when. */
const AGO = /(?:半|[几两数一二三四五六七八九十\d]+)个?多?(?:年|月|天|周|星期)(?:之|以)?前(?![来后往任])/g;

/** The time that a sentence prints nearest to the words of a question that asks when, exactly as printed; else null. */
export function timeIn({ kind, terms }: Question, sentence: string, today: Day): string | null {
  if (kind !== 'when') return null;
  const { text, at } = fold(sentence);
  const named = terms.flatMap(({ words }) => {
    const places = words.map((word) => text.indexOf(word)).filter((index) => index >= 0);
    return places.length === 0 ? [] : [places.map((index) => at[index] ?? 0)];
  });
  const away = ({ start, end }: Span) =>
    named.reduce((sum, places) => sum + Math.min(...places.map((at) => Math.max(0, start - at, at - end))), 0);
  const ago = [...sentence.matchAll(AGO)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  const [nearest] = [...findDates(sentence, today), ...ago].toSorted((a, b) => away(a) - away(b));
  return nearest === undefined ? null : sentence.slice(nearest.start, nearest.end);
}
