import type { Day } from '../../model.ts';
import { addDays, dayOf } from '../../text/day.ts';
import { type CalendarDate, numberOf } from './calendar.ts';
import { weekdayNumber, weekdayOfMonth } from './relative.ts';
import { resolve, type Stretch } from './stretch.ts';

const DECADE =
  /(?:(?<century>\d{1,2}|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])世纪|(?<named>本世纪|上个?世纪))?(?<decade>[12]\d\d0|\d0|[二三四五六七八九]十)年代/y;
const OF_MONTH =
  /的?(?:第(?<count>[一二三四五\d])个?|(?<last>最后)一个?)(?:(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])?)/y;
/** 80年代 without a century is of the last one where that has such a decade behind it. */
const OWN_CENTURY = 30;

/** A decade at `at` (上世纪80年代, 19世纪70年代), or null. */
export function decadeAt(text: string, at: number): { end: number; stretch: Stretch } | null {
  DECADE.lastIndex = at;
  const found = DECADE.exec(text);
  if (found === null || /\d/.test(text.charAt(at - 1))) return null;
  const { century, named, decade } = found.groups ?? {};
  if (decade !== undefined && decade.length === 4)
    return { end: at + found[0].length, stretch: decadeFrom(Number(decade)) };
  const tens = numberOf(decade);
  const hundreds = centuryOf(century, named) ?? (tens < OWN_CENTURY ? 2000 : 1900);
  return { end: at + found[0].length, stretch: decadeFrom(hundreds + tens) };
}

function decadeFrom(year: number): Stretch {
  return { from: dayOf(year, 1, 1), to: dayOf(year + 9, 12, 31) };
}

function centuryOf(century: string | undefined, named: string | undefined): number | null {
  if (named !== undefined) return named.startsWith('本') ? 2000 : 1900;
  return century === undefined ? null : (numberOf(century) - 1) * 100;
}

/** A week or weekday of the month that a date is (十月的第一周, 8月的最后一个星期一), or null. */
export function weekOfMonthAt(
  text: string,
  { date: month, reference }: { date: CalendarDate | null; reference: Day | null },
): { end: number; stretch: Stretch } | null {
  if (month === null || month.fields.months === null || month.fields.days !== null) return null;
  OF_MONTH.lastIndex = month.end;
  const found = OF_MONTH.exec(text);
  const whole = found === null ? null : resolve(month.fields, reference);
  if (found === null) return null;
  const end = month.end + found[0].length;
  if (whole === null) return { end, stretch: { from: null, to: null } };
  const { count, last, weekday } = found.groups ?? {};
  const which = {
    weekday: weekday === undefined ? 1 : weekdayNumber(weekday),
    count: last === undefined ? numberOf(count) : -1,
  };
  const from = weekdayOfMonth(whole.from, whole.to, which);
  return { end, stretch: { from, to: weekday === undefined ? addDays(from, 6) : from } };
}
