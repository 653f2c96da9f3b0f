import { dayOf } from '../../text/day.ts';
import type { CalendarDate } from './calendar.ts';

const YEAR_FIRST = /(?<![\d.a-z])([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const YEAR_LAST = /(?<![\d.a-z-])(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{1,2})(?![\d-/])/y;
const MONTH_DAY = /(?<![\d./a-z占达约近超之的-])(\d{1,2})\/(\d{1,2})(?![\d/.%])/y;
const TURN = 50;

/** A date in digits alone (2020/1/2, 3-7-2017, 12/1), or null. Day before month where the year stands last. */
export function numericDateAt(text: string, at: number): CalendarDate | null {
  const first = match(YEAR_FIRST, text, at);
  if (first !== null) return dated(at, first[0], [Number(first[1]), Number(first[3]), Number(first[4])]);
  const last = match(YEAR_LAST, text, at);
  if (last !== null) return dated(at, last[0], inOrder(last));
  const short = match(MONTH_DAY, text, at);
  if (short === null) return null;
  const [month, day] = [Number(short[1]), Number(short[2])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return {
    end: at + short[0].length,
    fields: { year: null, months: [month, month], days: [day, day] },
    unknown: false,
  };
}

function inOrder([, first = '', , second = '', third = '']: RegExpExecArray): [number, number, number] {
  // 27-7-3 begins with its year; 3-7-07 and 05/05/89 end with it.
  const [year, month, day] = first.length === 2 && third.length === 1 ? [first, second, third] : [third, second, first];
  const value = Number(year);
  const full = year.length > 2 ? value : value < TURN ? 2000 + value : 1900 + value;
  return Number(month) > 12 ? [full, Number(day), Number(month)] : [full, Number(month), Number(day)];
}

function dated(at: number, printed: string, [year, month, day]: [number, number, number]): CalendarDate | null {
  if (dayOf(year, month, day) === null) return null;
  return { end: at + printed.length, fields: { year, months: [month, month], days: [day, day] }, unknown: false };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
