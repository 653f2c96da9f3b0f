import { FIGURES } from '../../limits/figures.ts';
import type { Day } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import { type CalendarDate, calendarDateAt, ERA_INITIALS, linkedDayAt, numberOf } from './calendar.ts';
import { decadeAt, weekOfMonthAt } from './decade.ts';
import { FESTIVAL_INITIALS, festivalAt } from './festival.ts';
import { numericDateAt } from './numeric.ts';
import { relativeDateAt } from './relative.ts';
import { type Fields, resolve, type Stretch } from './stretch.ts';

/**
 * A day or a stretch of days as printed, at `start` to `end` (UTF-16, end exclusive), and as ISO days, both included;
 * null where the words and the reference do not tell.
 */
export type DateMention = { printed: string; start: number; end: number; from: Day | null; to: Day | null };

/** A date in folded text. */
export type FoldedDate = Stretch & { start: number; end: number };

/** One end of a stretch: of the calendar, where its fields can be lent to the other end, or resolved already. */
type Point = { end: number; fields: Fields | null; stretch: Stretch; unknown: boolean };

const STARTS = new RegExp(
  `[\\d一二三四五六七八九十两零〇今去前头明后上下本这当昨最大近过此未往公农首年周星礼从自由在截第${ERA_INITIALS}${FESTIVAL_INITIALS}]`,
);
/** What a date has within reach of its first character. */
const AHEAD = /[年月日号天周礼星季晚夜早晨近纪假期]|\d[-/.~到至]\d/;
const LONGEST = 14;
const LINK = /^(?:[-~至到]|与|和)/;
const BARE =
  /(?:(?<lead>.{2,6}?年度?|今年|去年|前年|明年)?)(?<number>\d{4}|\d{1,2}|[一二三四五六七八九十]{1,2})(?=[-~至到])/y;

/**
 * Finds the days and spans of days in a text, in printed order, with the past reading: 7月16日 is the latest one that
 * is not after `reference`.
 * @param reference - The day to count from; null leaves 昨天 and 7月16日 unresolved, 2020年11月 resolves without it.
 */
export function findDates(text: string, reference: Day | null): DateMention[] {
  const folded = fold(text);
  return foldedDates(folded.text, reference).map(({ start, end, from, to }) => {
    const at = folded.at[start] ?? 0;
    const printed = text.slice(at, folded.at[end]).trimEnd();
    return { printed, start: at, end: at + printed.length, from, to };
  });
}

/** Finds the dates of folded text, with folded offsets. */
export function foldedDates(text: string, reference: Day | null): FoldedDate[] {
  const found: FoldedDate[] = [];
  for (let at = 0; at < text.length; ) {
    const maybe = STARTS.test(text.charAt(at)) && AHEAD.test(text.slice(at, at + LONGEST));
    const date = maybe ? dateAt(text, at, referenceAt(text, at, { found, reference })) : null;
    if (date === null) at += 1;
    else {
      found.push(date);
      at = date.end;
    }
  }
  return found;
}

/** A part of a year, that of the sentence where it names one: 2023年,…,其中四季度. */
const PART_OF_YEAR = /^(?:第?[一二三四1-4]季度|首季|前[二三两23]个?季度|[上下]半年|年[初末底])/;
/** What may stand a sentence behind the year that it is of. */
const EDGE_OF_YEAR = /^年[初末底]/;
const OWN_YEAR = /^\d{4}年/;
const OWN_YEAR_LENGTH = 5;
/** Dates before it among which that year is looked for. */
const NEAR = 4;

/** The day from which a date counts: the end of the year that was named before, for a part of that year. */
function referenceAt(
  text: string,
  at: number,
  { found, reference }: { found: readonly FoldedDate[]; reference: Day | null },
): Day | null {
  const part = text.slice(at, at + LONGEST);
  if (reference === null || !PART_OF_YEAR.test(part)) return reference;
  const dated = found.slice(-NEAR).findLast(({ start }) => OWN_YEAR.test(text.slice(start, start + OWN_YEAR_LENGTH)));
  if (dated === undefined) return reference;
  if (at - dated.end > FIGURES.reachChars) return reference;
  const sentences = text.slice(dated.end, at).split(/[。!?]/).length - 1;
  if (sentences > (EDGE_OF_YEAR.test(part) ? 1 : 0)) return reference;
  const end = `${text.slice(dated.start, dated.start + 4)}-12-31`;
  return end < reference ? end : reference;
}

function dateAt(text: string, at: number, reference: Day | null): FoldedDate | null {
  const lead = /^(?:截[至止]到?|从|自|由|在)/.exec(text.slice(at, at + 3))?.[0] ?? '';
  const from = at + lead.length;
  const point = pointAt(text, from, reference);
  const range = rangeAt(text, from, { first: point, reference });
  if (range !== null) return { ...range, start: lead.startsWith('截') || lead !== '' ? at : from };
  const decade = lead === '' ? decadeAt(text, at) : null;
  if (decade !== null) return { start: at, end: decade.end, ...decade.stretch };
  if (point === null) return null;
  if (lead.startsWith('截')) return { start: at, end: point.end, from: null, to: point.stretch.to };
  const since = lead === '自' ? /^[^,。;]{1,8}以来/.exec(text.slice(point.end, point.end + 10))?.[0] : undefined;
  if (since !== undefined && !isAhead(point.stretch.from, reference))
    return { start: at, end: point.end + since.length, from: point.stretch.from, to: reference };
  return { start: from, ...withSide(text, point, reference) };
}

/** What has not begun cannot have gone on since: 下月以来. */
function isAhead(from: Day | null, reference: Day | null): boolean {
  return from !== null && reference !== null && from > reference;
}

/** 6月底前 has no first day that is told, 2018年以来 goes on to the day of reporting. */
function withSide(text: string, point: Point, reference: Day | null): Stretch & { end: number } {
  const rest = text.slice(point.end, point.end + 3);
  const { from, to } = point.stretch;
  if (/^前(?![往来后夕沿进提台景期身述任三两几\d])/.test(rest) && /[底末日月号旬]/.test(text.charAt(point.end - 1))) {
    return { end: point.end + 1, from: null, to };
  }
  if (/^以来/.test(rest) && !isAhead(from, reference)) return { end: point.end + 2, from, to: reference };
  return { end: point.end, from, to };
}

function pointAt(text: string, at: number, reference: Day | null): Point | null {
  const date = calendarDateAt(text, at, reference);
  const other = festivalAt(text, at, { date, reference }) ?? weekOfMonthAt(text, { date, reference });
  if (other !== null) return { end: other.end, fields: null, stretch: other.stretch, unknown: false };
  const calendar = numericDateAt(text, at) ?? date;
  if (calendar !== null) return pointOf(calendar, reference);
  const relative = relativeDateAt(text, at, reference);
  return relative === null ? null : { ...relative, fields: null, unknown: reference === null };
}

function pointOf({ end, fields, unknown }: CalendarDate, reference: Day | null, after?: Day): Point | null {
  const resolved = unknown ? null : resolve(fields, reference, after);
  // 2月30日 is no day; 7月16日 without a reference is one that nobody can place.
  if (resolved === null && !unknown && (fields.year !== null || reference !== null)) return null;
  return { end, fields, stretch: resolved ?? { from: null, to: null }, unknown };
}

/** Two points with a link: 1至6月, 3月28日到4月15日, 2015-2017年, 8月的最后一个星期一到十月一日. */
function rangeAt(
  text: string,
  at: number,
  { first, reference }: { first: Point | null; reference: Day | null },
): (Stretch & { end: number }) | null {
  const bare = bareRange(text, at, reference);
  if (bare !== null || first === null) return bare;
  const link = LINK.exec(text.slice(first.end, first.end + 1))?.[0];
  if (link === undefined) return null;
  const second = secondPoint(text, first.end + 1, { first, reference });
  if (second === null) return null;
  const between = /[与和]/.test(link);
  const tail = /^(?:之间|间)/.exec(text.slice(second.end, second.end + 2))?.[0];
  if (between && tail === undefined) return null;
  const { from } = first.stretch;
  const to = between ? second.stretch.from : second.stretch.to;
  if (from !== null && to !== null && to < from) return null;
  return { end: second.end + (tail?.length ?? 0), from, to };
}

/** The second end takes what it leaves open from the first: 2016年1月10日到12日. */
function secondPoint(
  text: string,
  at: number,
  { first, reference }: { first: Point; reference: Day | null },
): Point | null {
  const now = /^(?:现在|目前|如今|今(?![年天日晚早晨]))/.exec(text.slice(at, at + 2))?.[0];
  if (now !== undefined) {
    return {
      end: at + now.length,
      fields: null,
      stretch: { from: reference, to: reference },
      unknown: reference === null,
    };
  }
  const calendar = numericDateAt(text, at) ?? linkedDayAt(text, at) ?? calendarDateAt(text, at, reference);
  if (calendar === null) return pointAt(text, at, reference);
  const own = calendar.fields;
  const lent = first.fields;
  const months = own.months ?? (own.days === null ? null : (lent?.months ?? null));
  const year = own.year ?? lent?.year ?? null;
  const fields = { year, months, days: own.days };
  // 2021年12月28日到1月3日 goes on into the next year.
  if (own.year === null && year !== null && isBefore(fields, lent)) fields.year = year + 1;
  return pointOf(
    { ...calendar, fields, unknown: calendar.unknown || first.unknown },
    reference,
    first.stretch.from ?? undefined,
  );
}

function isBefore(second: Fields, first: Fields | null): boolean {
  if (second.months === null || first === null || first.months === null) return false;
  return second.months[1] < first.months[0];
}

/** 1至6月, 16至18日, 2015-2017年, 从2016到2018: the first number says only with the second what it counts. */
function bareRange(text: string, at: number, reference: Day | null): (Stretch & { end: number }) | null {
  const years = /^((?:19|20)\d\d)年?[-~至到]((?:19|20)\d\d)(年度?|(?![\d.年]))/.exec(text.slice(at, at + 14));
  if (years !== null && (years[3] !== '' || text.charAt(at - 1) === '从')) {
    return { end: at + years[0].length, from: `${years[1]}-01-01`, to: `${years[2]}-12-31` };
  }
  BARE.lastIndex = at;
  const found = BARE.exec(text);
  if (found === null || /[\d.]/.test(text.charAt(at - 1))) return null;
  const { lead, number } = found.groups ?? {};
  const year = lead === undefined ? null : calendarDateAt(text, at, reference);
  if (lead !== undefined && (year === null || year.end !== at + lead.length)) return null;
  const end = calendarDateAt(text, at + found[0].length + 1, reference);
  if (end === null || end.fields.year !== null) return null;
  return spanOf(numberOf(number), { year, end, reference });
}

function spanOf(
  first: number,
  { year, end, reference }: { year: CalendarDate | null; end: CalendarDate; reference: Day | null },
): (Stretch & { end: number }) | null {
  const { months, days } = end.fields;
  const fields: Fields = { year: year?.fields.year ?? null, months, days };
  if (months !== null && days === null) fields.months = [first, months[1]];
  else if (days !== null && months === null) fields.days = [first, days[1]];
  else return null;
  if ((fields.months?.[0] ?? 1) < 1 || (fields.days?.[0] ?? 1) < 1) return null;
  const unknown = year?.unknown ?? false;
  const stretch = unknown ? null : resolve(fields, reference);
  if (stretch !== null && stretch.to < stretch.from) return null;
  return { end: end.end, ...(stretch ?? { from: null, to: null }) };
}
