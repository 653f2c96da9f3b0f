import { Cron } from 'croner';
import type { Schedule } from '../model.ts';

/** Days of the week as cron counts them; a weekly digest comes on Monday and looks back on the week. */
const DAYS: Readonly<Record<Schedule['days'], string>> = { daily: '*', weekdays: '1-5', weekly: '1' };

/**
 * The times at which a schedule falls due after `from`, up to and including `until`, oldest first. Every day has its
 * own once: a time that the clock skips in spring comes when the clock has moved on, one that it shows twice in
 * autumn comes the first time.
 */
export function nextOccurrences({ days, at, zone }: Schedule, from: Date, until: Date): Date[] {
  const [hour, minute] = at.split(':').map(Number);
  const cron = new Cron(`${minute} ${hour} * * ${DAYS[days]}`, { timezone: zone, paused: true });
  const occurrences: Date[] = [];
  for (let next = cron.nextRun(from); next !== null && next <= until; next = cron.nextRun(next)) occurrences.push(next);
  return occurrences;
}
