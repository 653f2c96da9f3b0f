import type { Day } from '../../model.ts';
import { FESTIVALS } from '../../tables/festivals.ts';
import { addDays, dayOf, daysBetween, lunarDate, partsOf } from '../../text/day.ts';
import type { CalendarDate } from './calendar.ts';
import type { Closed, Stretch } from './stretch.ts';

const NAMES = FESTIVALS.rows.map(({ name }) => name);
/** The characters with which the name of a festival begins. */
export const FESTIVAL_INITIALS = [...new Set(NAMES.map((name) => name.charAt(0)))].join('');
const FESTIVAL = new RegExp(`(?<name>${NAMES.join('|')})节?(?<days>${FESTIVALS.days.source})?`, 'uy');
/** A festival so near ahead is the one that is spoken of. */
const AHEAD = 45;

/**
 * The days of a festival at `at` (国庆期间, 2022年春节), or null: a name needs a year or 期间, or it may be another's (国庆路).
 * @param date - The date of the calendar at `at`, which may be that year.
 */
export function festivalAt(
  text: string,
  at: number,
  { date, reference }: { date: CalendarDate | null; reference: Day | null },
): { end: number; stretch: Stretch } | null {
  const year = yearOf(text, date);
  FESTIVAL.lastIndex = year?.end ?? at;
  const found = FESTIVAL.exec(text);
  if (found === null || (year === null && found.groups?.days === undefined)) return null;
  const end = FESTIVAL.lastIndex;
  const row = FESTIVALS.rows.find(({ name }) => name === found.groups?.name);
  const years = yearsMeant(year?.year ?? null, reference);
  const days = years.map((one) => (row === undefined ? null : daysOf(row, one))).filter((one) => one !== null);
  return { end, stretch: nearest(days, reference) ?? { from: null, to: null } };
}

/** The year that stands right before a festival, and where it ends. */
function yearOf(text: string, date: CalendarDate | null): { end: number; year: number | null } | null {
  if (date === null || date.fields.months !== null || date.fields.days !== null) return null;
  return { end: text.charAt(date.end) === '的' ? date.end + 1 : date.end, year: date.fields.year };
}

function yearsMeant(year: number | null, reference: Day | null): number[] {
  if (year !== null) return [year];
  if (reference === null) return [];
  const own = partsOf(reference).year;
  return [own - 1, own, own + 1];
}

/** The last one that is not too far ahead; of one year's alone that. */
function nearest(stretches: readonly Closed[], reference: Day | null): Closed | null {
  if (stretches.length < 2 || reference === null) return stretches[0] ?? null;
  return stretches.findLast(({ from }) => daysBetween(reference, from) <= AHEAD) ?? null;
}

type Festival = (typeof FESTIVALS.rows)[number];

function daysOf({ calendar, month, day, before, days }: Festival, year: number): Closed | null {
  const own = calendar === 'lunar' ? lunarDay(year, month, day) : dayOf(year, month, day);
  if (own === null) return null;
  const from = addDays(own, -before);
  return { from, to: addDays(from, days - 1) };
}

/** Days of the shortest month of the Chinese calendar, and by how many a day may fall behind such months. */
const SHORTEST = 29;
const BEHIND = 75;

/** The day of a year on which a day of the Chinese calendar falls, looked up once: a year of the calendar is dear to ask for. */
function lunarDay(year: number, month: number, day: number): Day | null {
  const key = `${year} ${month} ${day}`;
  const known = lunarDays.get(key);
  if (known !== undefined) return known;
  const found = findLunarDay(year, month, day);
  if (lunarDays.size < KNOWN_DAYS) lunarDays.set(key, found);
  return found;
}

const lunarDays = new Map<string, Day | null>();
/** A dozen festivals of the years that news speak of. */
const KNOWN_DAYS = 2_000;

/** The year begins on 21 January at the earliest. */
function findLunarDay(year: number, month: number, day: number): Day | null {
  const first = addDays(`${year}-01-21`, (month - 1) * SHORTEST + day - 1);
  for (let away = 0; away <= BEHIND; away += 1) {
    const at = addDays(first, away);
    if (lunarDate(at) === `${month}/${day}`) return at;
  }
  return null;
}
