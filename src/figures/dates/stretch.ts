import type { Day } from '../../model.ts';
import { addDays, dayOf, lastDayOf, partsOf } from '../../text/day.ts';

/** Days from `from` to `to`, both included; an open side is null. */
export type Stretch = { from: Day | null; to: Day | null };

/** A stretch whose two ends are known. */
export type Closed = { from: Day; to: Day };

/** What a printed date says of the calendar; what it leaves open is null. `months` and `days` are first and last. */
export type Fields = {
  year: number | null;
  months: readonly [number, number] | null;
  days: readonly [number, number] | null;
};

/** How many years back a leap day may lie: 1896 to 1904 is the longest way. */
const YEARS_BACK = 8;
const MONTHS_BACK = 3;

/** The stretch that complete fields name, or null where there is no such day (2月30日). A last day of 31 is the month's last. */
function stretchOf({ year, months, days }: Fields): Closed | null {
  if (year === null) return null;
  const [first, last] = months ?? [1, 12];
  const from = dayOf(year, first, days?.[0] ?? 1);
  const to = days === null || days[1] > 31 ? lastDayOf(year, last) : dayOf(year, last, days[1]);
  return from === null || to === null ? null : { from, to };
}

/**
 * Fills what the printed words leave open with the past reading: the latest such stretch that has begun on
 * `reference`; where `after` is given, the first that does not begin before it.
 */
export function resolve(fields: Fields, reference: Day | null, after?: Day): Closed | null {
  if (fields.year !== null) return stretchOf(fields);
  const start = after ?? reference;
  if (start === null) return null;
  const { year, month } = partsOf(start);
  const step = after === undefined ? -1 : 1;
  if (fields.months === null) return nearestMonth(fields, { year, month, step, start });
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    const found = stretchOf({ ...fields, year: year + step * back });
    if (found !== null && (step < 0 ? found.from <= start : found.from >= start)) return found;
  }
  return null;
}

function nearestMonth(
  fields: Fields,
  { year, month, step, start }: { year: number; month: number; step: number; start: Day },
): Closed | null {
  for (let back = 0; back <= MONTHS_BACK; back += 1) {
    const at = monthAway(year, month, step * back);
    const found = stretchOf({ year: at.year, months: [at.month, at.month], days: fields.days });
    if (found !== null && (step < 0 ? found.from <= start : found.from >= start)) return found;
  }
  return null;
}

/** The month `away` from a month, 1 to 12. */
export function monthAway(year: number, month: number, away: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + away;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((partsOf(day).weekday + 6) % 7));
}

/** The same day of the month, or that month's last day, `months` away. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day);
  const at = monthAway(year, month, months);
  return dayOf(at.year, at.month, date) ?? lastDayOf(at.year, at.month);
}

/** The same stretch so many months earlier: of the first half of a year the half a year before, of a whole February likewise. */
export function monthsBefore({ from, to }: Closed, months: number): Closed {
  const { year, month } = partsOf(to);
  const end = monthAway(year, month, -months);
  const isWhole = to === lastDayOf(year, month);
  return { from: addMonths(from, -months), to: isWhole ? lastDayOf(end.year, end.month) : addMonths(to, -months) };
}
