import type { Day } from './model.ts';
import type { Clock } from './ports.ts';

// Swedish writes days and times the ISO way.
const ISO_LIKE = 'sv-SE';

// To make a format takes longer than to render an answer.
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The day that a zone's calendars show at an instant. */
export function dayIn(zone: string, instant: Date): Day {
  let calendar = calendars.get(zone);
  if (calendar === undefined) {
    calendar = new Intl.DateTimeFormat(ISO_LIKE, { dateStyle: 'short', timeZone: zone });
    calendars.set(zone, calendar);
  }
  return calendar.format(instant);
}

/** Day and time that a zone's clocks show at an instant, `YYYY-MM-DD HH:MM`. */
export function timeIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat(ISO_LIKE, { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(instant);
}

/** The day that it is where the paper is printed. */
export function todayBy({ now, zone }: Clock): Day {
  return dayIn(zone, now());
}
