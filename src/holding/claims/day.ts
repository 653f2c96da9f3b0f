import type { Day } from '../../model.ts';
import { addDays, dayOf, daysBetween, partsOf } from '../../text/day.ts';
import type { Span } from '../../text/sentences.ts';

/**
 * A day or a stretch of days that a folded text names; `dated` where it says of which year, `weekday` from 0, Sunday, which
 * is said about the day `near`.
 */
export type DaySaid = Span & {
  printed: string;
  from: Day | null;
  to: Day | null;
  weekday: number | null;
  near?: Day | null;
  dated: boolean;
};

const MONTH = 31;
const YEAR = 364;
const LONGEST = 366;
/** 今年4月以来 is 今年4月起. */
const SINCE = /以来$|起$|至今$/;
const WEEK = 7;
/** Days without their month are the last ones before the report, or the next ones. */
const BARE = /^(?:\d{1,2}[日号]?[-~至到])?\d{1,2}[日号]$/;

/** Whether a report of a day names another one, or is of it; of which month it is, it must say. */
export function isNamed(said: DaySaid, printed: readonly DaySaid[], report: Day | null): boolean {
  if (printed.some((one) => sameDay(said, one))) return true;
  const { from, to, weekday } = said;
  // 8月1日起至10月28日 is from the one to the other.
  if (from !== null && to !== null && from !== to && isEnd(from, printed) && isEnd(to, printed)) return true;
  if (report === null || weekday !== null) return false;
  const isMonths = from !== null && to !== null && from !== to && !isYear(from, to);
  return !isMonths && sameDay(said, { ...oneDay(report), dated: true });
}

function isEnd(day: Day, printed: readonly DaySaid[]): boolean {
  return printed.some((one) =>
    [one.from, one.to].some((end) => end !== null && sameDay(oneDay(day), { ...one, from: end, to: end })),
  );
}

function oneDay(day: Day): DaySaid {
  return { start: 0, end: 0, printed: day, from: day, to: day, weekday: null, dated: false };
}

/** Whether a day that is said is one that is printed: the same, by its words or by the calendar, or the month or year around it. */
export function sameDay(said: DaySaid, printed: DaySaid): boolean {
  if (said.printed === printed.printed) return true;
  if (said.weekday !== null) return said.weekday === (printed.weekday ?? weekdayOf(printed, said));
  if (printed.weekday !== null) return printed.weekday === weekdayOf(said, printed);
  if (said.from === printed.from && (said.to === printed.to || SINCE.test(said.printed)))
    return said.to !== null || said.from !== null;
  if (said.from === null || printed.from === null) return sameEnd(said, printed);
  if (said.to === null || printed.to === null) return false;
  if (isNext([said.from, said.to], printed)) return true;
  if (isWholePeriod(said.from, said.to) && said.from <= printed.from && printed.to <= said.to) return true;
  // 12月 of a plan is the coming one; which year a day has is only known where both say so.
  if (said.dated && printed.dated) return false;
  return said.from.slice(5) === printed.from.slice(5) && said.to.slice(5) === printed.to.slice(5);
}

/** 8月7日 where 7日 is printed on the 6th, which is read as the 7th of July; of which year the one said is, is not looked at. */
function isNext(said: readonly Day[], { printed, from, to }: DaySaid): boolean {
  if (!BARE.test(printed)) return false;
  return [from, to].every((last, at) => {
    const [own, its] = [partsOf(said[at] ?? ''), partsOf(last ?? '')];
    return own.day === its.day && own.month === (its.month % 12) + 1;
  });
}

/**
 * The weekday that a day is called in a report: 周日 of one of 14 August is the 13th; of a week ahead only days that are nearer
 * than their like in the week before, null for others. A day that says no year is that of the year in which it is nearest.
 */
function weekdayOf({ from, to, dated }: DaySaid, { near }: DaySaid): number | null {
  if (near === undefined || near === null || from === null || from !== to) return null;
  const { year, month, day } = partsOf(from);
  const years = dated ? [year] : [-1, 0, 1].map((away) => partsOf(near).year + away);
  const found = years
    .flatMap((one) => dayOf(one, month, day) ?? [])
    .find((one) => daysBetween(one, near) <= WEEK && daysBetween(near, one) < WEEK / 2);
  return found === undefined ? null : partsOf(found).weekday;
}

/** 截至2月 is said of what was told in it. */
function sameEnd(said: DaySaid, printed: DaySaid): boolean {
  if (said.to === null || printed.to === null) return false;
  if (said.to === printed.to) return true;
  const endsMonth = partsOf(addDays(said.to, 1)).day === 1;
  return said.from === null && endsMonth && said.to.slice(0, 7) === printed.to.slice(0, 7);
}

/** One month, or a year: what is told of a half is not told of three quarters. */
function isWholePeriod(from: Day, to: Day): boolean {
  if (!from.endsWith('-01') || partsOf(addDays(to, 1)).day !== 1) return false;
  return daysBetween(from, to) < MONTH || isYear(from, to);
}

function isYear(from: Day, to: Day): boolean {
  const days = daysBetween(from, to);
  return from.endsWith('-01-01') && days >= YEAR && days <= LONGEST;
}
