import type { Day } from '../../model.ts';
import { addDays, dayOf, lastDayOf, partsOf } from '../../text/day.ts';
import { numberOf } from './calendar.ts';
import { addMonths, mondayOf, monthAway, type Stretch } from './stretch.ts';

/** A date that counts from the reference: where it ends in folded text and which days it names. */
type RelativeDate = { end: number; stretch: Stretch };

const DAYS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨夜: -1,
  昨: -1,
  今天: 0,
  今日: 0,
  今晚: 0,
  今早: 0,
  今晨: 0,
  最近: 0,
  明天: 1,
  明日: 1,
  明晚: 1,
  后天: 2,
  大后天: 3,
};
const DAY =
  /大前天|前天|(?<![此目年月日])前日|昨[天日晚夜]|今[天日晚早晨]|最近(?![的几一二两半三四五六七八九十\d])|明[天日晚]|大后天|(?<![大])后天/y;
const WEEK =
  /(上上|上|下下|下|本|这)一?个?(?:周|星期|礼拜)(?:的?(?:周|星期|礼拜)(?=[一二三四五六日天]))?([一二三四五六日天末](?!期|边))?/y;
const WEEKDAY =
  /(?<![上下本这每一两三四五六七八九十\d第全近百]个?)(?:周|星期|礼拜)([一二三四五六日天末])(?![\p{Script=Han}]{0,1}[次期岁年个]|[一二三四五六七八九十])/uy;
const DISTANCE =
  /(?<![\d.一二三四五六七八九十百第近前后])(0*[1-9]\d{0,2}|[一二两三四五六七八九十]{1,3})(?:个?(周|星期)|(天))(?:以|之)?([前后])(?![往来期续])/y;
const WEEKDAYS = '一二三四五六日';
const SPAN =
  /(近|最近|过去|过往|此前|未来|今后|往后)的?(0*[1-9]\d{0,2}|[一二两三四五六七八九十百]+|半)(?:多|余)?个?(天|日|周|星期|月|年|季度)(?![\d级代])来?/y;
const SPAN_ALONE =
  /(?<![\p{Script=Han}\d])(前|上|后|下)(0*[1-9]\d{0,2}|[一二两三四五六七八九十百]+)个?(天|日|周|星期|月|年)(?![\d级代])/uy;
const QUARTER = /(上|下|本|这)一?个?季度/y;
const SINCE =
  /(?<![\d.一二三四五六七八九十近])(0*[1-9]\d{0,2}|[一二两三四五六七八九十百]+)(?:多|余)?个?(天|日|周|月|年)(?:多|以)?来(?![\p{Script=Han}]?[自到])/uy;

/** The date at `at` that counts from the reference (昨天, 上周三, 近三年), or null. */
export function relativeDateAt(text: string, at: number, reference: Day | null): RelativeDate | null {
  return (
    dayWord(text, at, reference) ??
    distanceAt(text, at, reference) ??
    weekAt(text, at, reference) ??
    quarterAt(text, at, reference) ??
    spanAt(text, at, reference)
  );
}

function dated(end: number, reference: Day | null, stretch: (today: Day) => Stretch): RelativeDate {
  return { end, stretch: reference === null ? { from: null, to: null } : stretch(reference) };
}

function dayWord(text: string, at: number, reference: Day | null): RelativeDate | null {
  const word = match(DAY, text, at)?.[0];
  if (word === undefined) return null;
  return dated(at + word.length, reference, (today) => {
    const day = addDays(today, DAYS[word] ?? 0);
    return { from: day, to: day };
  });
}

/** 三天前, 两周以后: one day. Longer distances (十年前) name none. */
function distanceAt(text: string, at: number, reference: Day | null): RelativeDate | null {
  const found = match(DISTANCE, text, at);
  if (found === null) return null;
  const [all, count, weeks, , side = ''] = found;
  return dated(at + all.length, reference, (today) => {
    const days = numberOf(count) * (weeks === undefined ? 1 : 7);
    const day = addDays(today, side === '前' ? -days : days);
    return { from: day, to: day };
  });
}

function weekAt(text: string, at: number, reference: Day | null): RelativeDate | null {
  const found = match(WEEK, text, at);
  if (found !== null) {
    const [all, which = '', weekday] = found;
    const away = { 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 }[which] ?? 0;
    return dated(at + all.length, reference, (today) => daysOfWeek(addDays(mondayOf(today), away * 7), weekday));
  }
  const alone = match(WEEKDAY, text, at);
  if (alone === null) return null;
  return dated(at + alone[0].length, reference, (today) => {
    const week = daysOfWeek(mondayOf(today), alone[1]);
    return week.from <= today ? week : daysOfWeek(addDays(mondayOf(today), -7), alone[1]);
  });
}

function daysOfWeek(monday: Day, weekday: string | undefined): { from: Day; to: Day } {
  if (weekday === undefined) return { from: monday, to: addDays(monday, 6) };
  if (weekday === '末') return { from: addDays(monday, 5), to: addDays(monday, 6) };
  const day = addDays(monday, WEEKDAYS.indexOf(weekday.replace('天', '日')));
  return { from: day, to: day };
}

function quarterAt(text: string, at: number, reference: Day | null): RelativeDate | null {
  const found = match(QUARTER, text, at);
  if (found === null) return null;
  return dated(at + found[0].length, reference, (today) => {
    const { year, month } = partsOf(today);
    const own = Math.floor((month - 1) / 3) * 3 + 1;
    const first = monthAway(year, own, ({ 上: -1, 下: 1 }[found[1] ?? ''] ?? 0) * 3);
    return { from: dayOf(first.year, first.month, 1), to: lastDayOf(first.year, first.month + 2) };
  });
}

function spanAt(text: string, at: number, reference: Day | null): RelativeDate | null {
  const found = match(SPAN, text, at) ?? match(SPAN_ALONE, text, at);
  if (found !== null) {
    const [all, direction = '', count = '', unit = ''] = found;
    const ahead = /未来|今后|往后|[后下]/.test(direction);
    return dated(at + all.length, reference, (today) => spanOf(today, { count, unit, ahead }));
  }
  const since = match(SINCE, text, at);
  if (since === null) return null;
  const [all, count = '', unit = ''] = since;
  return dated(at + all.length, reference, (today) => spanOf(today, { count, unit, ahead: false }));
}

/** Days of 半个月. */
const HALF_A_MONTH = 15;

function spanOf(today: Day, { count, unit, ahead }: { count: string; unit: string; ahead: boolean }): Stretch {
  const half = count === '半';
  const size = half ? 1 : numberOf(count);
  const end = away(today, { size: ahead ? size : -size, unit, half });
  return ahead ? { from: addDays(today, 1), to: end } : { from: end, to: today };
}

function away(day: Day, { size, unit, half }: { size: number; unit: string; half: boolean }): Day {
  if (unit === '天' || unit === '日') return addDays(day, size);
  if (unit === '周' || unit === '星期') return addDays(day, size * 7);
  if (half && unit === '月') return addDays(day, size * HALF_A_MONTH);
  const months = { 月: 1, 季度: 3, 年: half ? 6 : 12 }[unit] ?? 1;
  return addMonths(day, size * months);
}

/** Weekday 1 to 7 of a printed weekday, Monday first. */
export function weekdayNumber(printed: string): number {
  return WEEKDAYS.indexOf(printed.replace('天', '日')) + 1;
}

/** The `count`-th such weekday of a month, or the last for a negative count. */
export function weekdayOfMonth(first: Day, last: Day, { weekday, count }: { weekday: number; count: number }): Day {
  if (count < 0) return addDays(last, -((((partsOf(last).weekday + 6) % 7) + 1 - weekday + 7) % 7));
  const ahead = (weekday - (((partsOf(first).weekday + 6) % 7) + 1) + 7) % 7;
  return addDays(first, ahead + (count - 1) * 7);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
