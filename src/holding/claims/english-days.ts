import { foldedDates } from '../../figures/dates/find-dates.ts';
import type { Day } from '../../model.ts';
import { ENGLISH_DAYS, ENGLISH_ONES } from '../../tables/holding.ts';
import { dayOf, lastDayOf, partsOf } from '../../text/day.ts';
import type { DaySaid } from './day.ts';

const MONTH = `(?<month>${ENGLISH_DAYS.months.flat().join('|')})\\.?`;
const NUMBER = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,? (?<year>(?:19|20)\\d\\d))?';
/** May and march are words as well, so that a month alone stands behind a word that takes one. */
const TAKES_MONTH = '(?<=\\b(?:in|by|of|since|until|till|from|early|late|mid|next|last|this|for|and|to|end of) )';

type Groups = Readonly<Record<string, string | undefined>>;
type Days = { from: Day | null; to: Day | null; weekday?: number };

/** Each form of a day with what it means, counted from the day of the report; the first that fits a place is taken. */
const FORMS: readonly (readonly [RegExp, (groups: Groups, today: Day | null) => Days | null])[] = [
  [new RegExp(`\\b${MONTH} ${NUMBER}(?![\\d,]\\d)${YEAR}`, 'g'), dayIn],
  [new RegExp(`\\b${NUMBER}(?: of)? ${MONTH}(?![a-z])${YEAR}`, 'g'), dayIn],
  [new RegExp(`\\b${MONTH} (?<year>(?:19|20)\\d\\d)\\b`, 'g'), monthIn],
  [new RegExp(`${TAKES_MONTH}${MONTH}(?![a-z])${YEAR}`, 'g'), monthIn],
  [
    /(?<!\d[.,]?|[$€£-])(?<year>(?:19|20)\d\d)(?!\d|[.,]\d|[a-z%]|\p{Script=Han})/gu,
    ({ year }) => yearIn(Number(year)),
  ],
  [/\b(?<decade>(?:19|20)\d)0s\b/g, ({ decade }) => ({ from: `${decade}0-01-01`, to: `${decade}9-12-31` })],
  [new RegExp(`\\b(?<weekday>${ENGLISH_DAYS.weekdays.flat().join('|')})(?:s|days?)?\\b`, 'g'), weekdayIn],
  [new RegExp(`\\b(?<years>${Object.keys(ENGLISH_DAYS.years).join('|')})\\b`, 'g'), relativeYear],
  [new RegExp(`\\b(?<relative>${Object.keys(ENGLISH_DAYS.relative).join('|')})\\b`, 'g'), relativeDay],
  [/\b(?:the )?first (?<count>\d{1,2}|[a-z]+) months\b(?: of (?:the|this) year)?/g, firstMonths],
  [/\b(?:the )?first (?<quarters>two|three) quarters\b(?: of (?:the|this) year)?/g, firstQuarters],
  [
    /\b(?:the )?(?<part>first|second|third|fourth)[ -](?:quarter|(?<half>half))\b(?: of (?:the|this) year)?/g,
    partOfYear,
  ],
];

/** The days that folded English text names; a month and day without its year are those of `today`'s year. */
export function englishDaysIn(text: string, today: Day | null): DaySaid[] {
  return FORMS.flatMap(([form, meaning]) =>
    [...text.matchAll(form)].flatMap((match) => {
      const groups = match.groups ?? {};
      const days = meaning(groups, today);
      if (days === null) return [];
      const [printed] = match;
      const place = { start: match.index, end: match.index + printed.length, printed };
      return [{ weekday: null, ...place, ...days, dated: (groups.year ?? groups.decade) !== undefined }];
    }),
  );
}

function thisYear(today: Day | null): number {
  return today === null ? 2000 : partsOf(today).year;
}

function monthOf(name: string | undefined): number {
  return ENGLISH_DAYS.months.findIndex((names) => names.includes(name ?? '')) + 1;
}

function dayIn({ month, day, year }: Groups, today: Day | null): Days | null {
  const date = dayOf(Number(year ?? thisYear(today)), monthOf(month), Number(day));
  return date === null ? null : { from: date, to: date };
}

function monthIn({ month, year }: Groups, today: Day | null): Days {
  const [which, number] = [Number(year ?? thisYear(today)), monthOf(month)];
  return { from: dayOf(which, number, 1), to: lastDayOf(which, number) };
}

function yearIn(year: number): Days {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function weekdayIn({ weekday }: Groups): Days {
  return { from: null, to: null, weekday: ENGLISH_DAYS.weekdays.findIndex((names) => names.includes(weekday ?? '')) };
}

function relativeYear({ years = '' }: Groups, today: Day | null): Days {
  return today === null ? { from: null, to: null } : yearIn(thisYear(today) + (ENGLISH_DAYS.years[years] ?? 0));
}

/** Yesterday is 昨天, which is understood already. */
function relativeDay({ relative = '' }: Groups, today: Day | null): Days {
  const [day] = foldedDates(ENGLISH_DAYS.relative[relative] ?? '', today);
  return { from: day?.from ?? null, to: day?.to ?? null };
}

function firstMonths({ count = '' }: Groups, today: Day | null): Days | null {
  const months = /\d/.test(count) ? Number(count) : (ENGLISH_ONES.get(count) ?? 0);
  if (months < 1 || months > 12) return null;
  return { from: `${thisYear(today)}-01-01`, to: lastDayOf(thisYear(today), months) };
}

function firstQuarters({ quarters = '' }: Groups, today: Day | null): Days {
  const months = (ENGLISH_ONES.get(quarters) ?? 0) * 3;
  return { from: `${thisYear(today)}-01-01`, to: lastDayOf(thisYear(today), months) };
}

const PARTS = ['first', 'second', 'third', 'fourth'];

function partOfYear({ part = '', half }: Groups, today: Day | null): Days {
  const months = half === undefined ? 3 : 6;
  const before = PARTS.indexOf(part) * months;
  return { from: dayOf(thisYear(today), before + 1, 1), to: lastDayOf(thisYear(today), before + months) };
}
