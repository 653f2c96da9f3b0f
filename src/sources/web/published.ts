/** A moment by a calendar and a clock; `offset` is its zone in minutes east, null where none was written. */
type Written = { year: number; month: number; day: number; hour: number; minute: number; offset: number | null };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones by name as RFC 822 has them, in hours east. */
const ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/** 2021-07-21T08:00:00+08:00, 2021/7/21 8:00, 2021年7月21日 08:00, 2021-07-21. */
const YEAR_FIRST =
  /(?<!\d)(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})(?!\d)日?(?:[T\s]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s*(?<zone>[A-Z]{1,5}|[+-]\d{2}:?\d{2})?)?/i;

/** Wed, 21 Jul 2021 08:00:00 +0800, as RFC 822 writes it. */
const DAY_FIRST =
  /(?<!\d)(?<day>\d{1,2})[\s-]+(?<name>[A-Z]{3})[a-z]{0,6}[\s-]+(?<year>\d{4})(?:\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?\s*(?<zone>[A-Z]{1,5}|[+-]\d{2}:?\d{2})?)?/i;

/** July 21, 2021 8:00, Jul. 21, 2021, as English papers write it. */
const MONTH_FIRST =
  /(?<![a-z])(?<name>[A-Z]{3})[a-z]{0,6}\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?:,?\s+(?<hour>\d{1,2}):(?<minute>\d{2}))?/i;

/**
 * A day and time as an item of news has it, `YYYY-MM-DD HH:MM`, in the zone in which it was written; what was written
 * in universal time, as machines do whatever their zone, in the paper's.
 * @param written - as feeds and pages write it: ISO 8601, RFC 822, or near them.
 * @param zone - the paper's, IANA.
 * @returns without the time where only a day is written; '' where no day can be read.
 */
export function publishedAt(written: string, zone: string): string {
  const at = readWritten(written.slice(0, 100));
  if (at === null) return '';
  const { year, month, day, hour, minute, offset } = at;
  const time = Date.UTC(year, month - 1, day, Math.max(hour, 0), minute);
  const date = new Date(time);
  // The calendar has no such day where it comes out as another one.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59) return '';
  if (hour < 0) return date.toISOString().slice(0, 10);
  return offset === 0 ? inZone(date, zone) : date.toISOString().slice(0, 16).replace('T', ' ');
}

function readWritten(written: string): Written | null {
  const { groups } = YEAR_FIRST.exec(written) ?? DAY_FIRST.exec(written) ?? MONTH_FIRST.exec(written) ?? {};
  if (groups === undefined) return null;
  const { year, month, name, day, hour = '-1', minute = '0', zone } = groups;
  const number = month === undefined ? MONTHS.indexOf((name ?? '').toLowerCase()) + 1 : Number(month);
  if (number < 1 || number > 12) return null;
  return {
    year: Number(year),
    month: number,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    offset: offsetOf(zone),
  };
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  // GMT, UTC, UT, Z; a name that nobody knows says nothing, and the time stands as written.
  if (/^(GMT|UTC?|Z)$/i.test(zone)) return 0;
  const known = ZONES[zone.toUpperCase()];
  return known === undefined ? null : known * 60;
}

function inZone(date: Date, zone: string): string {
  // Swedes write a day and time as ISO 8601 does, and Node's Swedish has no seconds in the short form.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(date);
}
