import type { Day } from '../../model.ts';
import { ERAS } from '../../tables/figures.ts';
import { partsOf } from '../../text/day.ts';
import { foldText } from '../../text/fold.ts';
import { parseHanNumeral } from '../../text/numerals.ts';
import { type Fields, monthAway } from './stretch.ts';

/** A date of the calendar in folded text: where it ends and what it says; `unknown` where it counts from a day nobody told. */
export type CalendarDate = { end: number; fields: Fields; unknown: boolean };

const HAN_DIGIT = '[一二三四五六七八九零〇]';
// Folded, because 乾隆 folds to 干隆.
const eras = new Map(ERAS.map((row) => [foldText(row.era), row.first]));
/** The characters with which the name of an era begins. */
export const ERA_INITIALS = [...new Set([...eras.keys()].map((era) => era.charAt(0)))].join('');

const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  当年: 0,
  去年: -1,
  上年: -1,
  上一年: -1,
  大前年: -3,
  前年: -2,
  明年: 1,
  后年: 2,
  大后年: 3,
};
const RELATIVE_MONTHS: Readonly<Record<string, number>> = { 本: 0, 这: 0, 当: 0, 上: -1, 上上: -2, 下: 1, 下下: 2 };

const YEAR =
  `(?:公元)?(?<![\\d.])(?<year>[12]\\d{3}|\\d\\d(?=年度?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月|第?[一二三四1-4]季度|[上下]半年))|0\\d|${HAN_DIGIT}{4}|${HAN_DIGIT}{2}(?=年(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月)|[零〇]${HAN_DIGIT}|[一二两]千(?:零?[一二三四五六七八九十]+)?)年(?!级|代|历史|前(?!(?:\\d{1,2}|[一二两三四五六七八九十]+)个?(?:季度|月))|来|龄)度?` +
  `|(?<relative>今年|本年度?|去年|上一?年度?|大?前年|明年|(?<![今之以此产用成])大?后年|(?<=[月,])当年)(?!级)` +
  `|(?<era>${[...eras.keys()].join('|')})(?<eraYear>元|\\d{1,2}|[一二三四五六七八九十]{1,3})年`;
const MONTH_NAME = '\\d{1,2}|十[一二]?|[一二三四五六七八九]';
const MONTH = `(?<![\\d.第每十百个])(?<month>${MONTH_NAME})月份?(?!球|亮|饼|薪|租|票)|(?<relativeMonth>上上|上|下下|下|本|这|(?<=[年,。])当)一?个?月(?!份?台)`;
const DAY_NAME = '\\d{1,2}|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]';
const DAY = `初?(?<day>${DAY_NAME})(?:日(?!元|本[钱銭币])|号(?![线楼院门井机店厅桥馆坑路文车仓库公隧航台字墩令]))|初(?<early>[一二三四五六七八九十])|(?<bareDay>二?十[一二三四五六七八九]|[二三]十一?|\\d{1,2}(?=[-~至到]\\d{1,2}[日号]))(?![\\d日号月年个多余万千百名家亿吨元])`;
const WEEKDAY = '(?:[,( ]{0,2}(?:星期|周|礼拜)[一二三四五六日天](?![\\p{Script=Han}])\\)?)?';
const PART =
  '(?<quarter>第?[一二三四1-4]季度|首季度?)(?<quarterEnd>[末底])?|(?<quarters>前[二两三23]个?季度)|(?<half>[上下]半年)(?<halfEnd>[末底])?|(?<toDate>[前头](?:1[0-2]|0?[1-9]|十[一二]?|[一二两三四五六七八九])个?月)|(?<edge>(?<![大每常当连])年?[初底末]|年中)(?![级步中])';
const THIRD =
  '(?:的)?(?<third>上旬|中旬|下旬|初(?![一二三四五六七八九十])|底|末|中(?!国|心|央|共|小|学|部|标|级|级|旬))?';

const DATE = new RegExp(
  `(?:农历)?(?:(?:${YEAR})(?:农历|的| )?)?(?:(?:${MONTH})(?:(?:${DAY})${WEEKDAY}|${THIRD})|(?:${PART}))?`,
  'uy',
);
const DAY_ALONE = new RegExp(
  `(?<![\\d.一二三四五六七八九十数几每第个月/-])(?<day>\\d{1,2}|二?十[一二三四五六七八九]|[二三]?十|三十一)(?:日(?!元|本[钱銭币]|[内游间后均])|号(?![线楼院门井机店厅桥馆坑路文车仓库公隧航台字墩令]))${WEEKDAY}`,
  'uy',
);

const LINKED_DAY = new RegExp(`(?<day>${DAY_NAME})[日号]`, 'y');
/** What a date of the calendar has within reach of its first character. */
const AHEAD = /[年月日号季]/;
const REACH = 12;

type Groups = Record<string, string | undefined>;

/** The calendar date at `at` of folded text (2020年11月, 7月16日, 今年上半年, 29日), or null. */
export function calendarDateAt(text: string, at: number, reference: Day | null): CalendarDate | null {
  if (!AHEAD.test(text.slice(at, at + REACH))) return null;
  DAY_ALONE.lastIndex = at;
  const alone = DAY_ALONE.exec(text);
  if (alone !== null) return dayAlone(at + alone[0].length, Number(numberOf(alone.groups?.day)));
  DATE.lastIndex = at;
  const found = DATE.exec(text);
  const groups: Groups = found?.groups ?? {};
  if (found === null || found[0] === '') return null;
  const year = yearOf(groups, reference);
  const month = monthsOf(groups, reference);
  if (year === undefined && month === undefined) return null;
  const days = daysOf(groups);
  const unknown = reference === null && (groups.relative ?? groups.relativeMonth) !== undefined;
  const fields = { year: month?.year ?? year ?? null, months: month?.months ?? null, days };
  // 去年本月十日 takes its year from the one and its month from the other.
  if (year !== undefined && year !== null) fields.year = year;
  if (fields.months !== null && (fields.months[0] < 1 || fields.months[1] > 12)) return null;
  return { end: at + found[0].replace(/[的 ]+$/, '').length, fields, unknown };
}

/** The day at `at` behind a link (三日至五日), where a single numeral is plain enough; or null. */
export function linkedDayAt(text: string, at: number): CalendarDate | null {
  LINKED_DAY.lastIndex = at;
  const found = LINKED_DAY.exec(text);
  return found === null ? null : dayAlone(at + found[0].length, numberOf(found.groups?.day));
}

function dayAlone(end: number, day: number): CalendarDate | null {
  if (day < 1 || day > 31) return null;
  return { end, fields: { year: null, months: null, days: [day, day] }, unknown: false };
}

/** Undefined where no year is printed, null where it counts from a day nobody told. */
function yearOf(groups: Groups, reference: Day | null): number | null | undefined {
  const { year, relative, era, eraYear, edge } = groups;
  if (era !== undefined) return (eras.get(era) ?? 0) + (eraYear === '元' ? 1 : numberOf(eraYear)) - 1;
  if (relative !== undefined) {
    const away = RELATIVE_YEARS[relative.replace('度', '')] ?? 0;
    return reference === null ? null : partsOf(reference).year + away;
  }
  // 年底前 is this year's end, be it ahead.
  if (edge !== undefined && edge.length > 1 && year === undefined) return yearOfDay(reference);
  if (year === undefined) return undefined;
  const value = numberOf(year);
  if (year.length > 2 || year.endsWith('千')) return value;
  return value < 50 ? 2000 + value : 1900 + value;
}

function yearOfDay(day: Day | null): number | null {
  return day === null ? null : partsOf(day).year;
}

function monthsOf(
  groups: Groups,
  reference: Day | null,
): { year: number | null; months: [number, number] } | undefined {
  if (groups.month !== undefined) {
    const month = numberOf(groups.month);
    return { year: null, months: [month, month] };
  }
  if (groups.relativeMonth !== undefined) {
    if (reference === null) return { year: null, months: [1, 12] };
    const { year, month } = partsOf(reference);
    const at = monthAway(year, month, RELATIVE_MONTHS[groups.relativeMonth] ?? 0);
    return { year: at.year, months: [at.month, at.month] };
  }
  // 2020年底 dates; 底 alone is a common word.
  const common = groups.edge?.length === 1 && (groups.year ?? groups.relative ?? groups.era) === undefined;
  return common ? undefined : partOf(groups);
}

function partOf({
  quarter,
  quarterEnd,
  quarters,
  half,
  halfEnd,
  toDate,
  edge,
}: Groups): { year: null; months: [number, number] } | undefined {
  if (quarter !== undefined) {
    const first = quarter.startsWith('首') ? 1 : numberOf(quarter.replace('第', '').charAt(0)) * 3 - 2;
    return { year: null, months: [quarterEnd === undefined ? first : first + 2, first + 2] };
  }
  if (quarters !== undefined) return { year: null, months: [1, numberOf(quarters.charAt(1)) * 3] };
  if (half !== undefined) {
    const last = half.startsWith('上') ? 6 : 12;
    return { year: null, months: [halfEnd === undefined ? last - 5 : last, last] };
  }
  if (toDate !== undefined) return { year: null, months: [1, numberOf(toDate.replace(/[前头个月]/g, ''))] };
  if (edge === undefined) return undefined;
  if (edge === '年中') return { year: null, months: [6, 7] };
  return { year: null, months: edge.endsWith('初') ? [1, 1] : [12, 12] };
}

function daysOf({ day, early, bareDay, third, quarterEnd, halfEnd }: Groups): [number, number] | null {
  const printed = day ?? early ?? bareDay;
  if (printed !== undefined) {
    const value = numberOf(printed);
    return [value, value];
  }
  if ((quarterEnd ?? halfEnd) !== undefined) return [21, 99];
  if (third === undefined) return null;
  if (/[初上]/.test(third)) return [1, 10];
  return third.startsWith('中') ? [11, 20] : [21, 99];
}

/** The number of digits in either script; 0 for none. */
export function numberOf(printed: string | undefined): number {
  if (printed === undefined) return 0;
  return /^\d/.test(printed) ? Number(printed) : (parseHanNumeral(printed.replace(/〇/g, '零')) ?? 0);
}
