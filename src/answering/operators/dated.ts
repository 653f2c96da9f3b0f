import { findDates } from '../../figures/find-dates.ts';
import type { Day } from '../../model.ts';

/** A stretch of a printed sentence that says when. */
type Time = { printed: string; start: number; end: number };

/** 半年前, 三个多月前: no day of the calendar, and still when. */
const AGO = /(?:半|[几两数一二三四五六七八九十\d]+)个?多?(?:年|月|天|周|星期)(?:之|以)?前(?![来后往任])/g;

/** The times that a sentence prints: days, stretches of days, and how long ago. */
export function timesIn(sentence: string, today: Day | null): Time[] {
  const days = findDates(sentence, today);
  const ago = [...sentence.matchAll(AGO)].map(({ index, 0: printed }) => ({
    printed,
    start: index,
    end: index + printed.length,
  }));
  return [...days, ...ago.filter(({ start, end }) => days.every((day) => end <= day.start || day.end <= start))];
}
