import type { Day } from '../model.ts';

const MS_A_DAY = 86_400_000;

/** A calendar day by its parts, month 1 to 12, or null where there is no such day (31 June). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  time.setUTCFullYear(year);
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null;
  return time.toISOString().slice(0, 10);
}

/** The day that is `days` later (earlier where negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MS_A_DAY).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((partsOf(day).weekday + 6) % 7));
}

/** Days from `from` to `to`, negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / MS_A_DAY);
}

/** Days of which the time is known: reports of some months are held against each other by the thousand. */
const times = new Map<Day, number>();
const TIMES = 10_000;

function timeOf(day: Day): number {
  const known = times.get(day);
  if (known !== undefined) return known;
  const time = Date.parse(day);
  if (times.size >= TIMES) times.clear();
  times.set(day, time);
  return time;
}

/** Year, month (1 to 12), day and weekday (0 is Sunday) of a day. */
export function partsOf(day: Day): { year: number; month: number; day: number; weekday: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date, weekday: new Date(Date.parse(day)).getUTCDay() };
}

/** The last day of a month, month 1 to 12. */
export function lastDayOf(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

let lunar: Intl.DateTimeFormat | null = null;

/** Month and day of the Chinese calendar, 1/1 for 春节; another form in a leap month. */
export function lunarDate(day: Day): string {
  lunar ??= new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  return lunar.format(new Date(day));
}
