import { Cron } from 'croner';
import type { Schedule } from '../model/order.ts';

/**
 * The first time after `after` at which a schedule falls due. Every day has its own once: a time that the clock skips in
 * spring comes when the clock has moved on, one that it shows twice in autumn comes the first time.
 * @throws where the zone does not exist.
 */
export function nextOccurrence({ days, weekday = 1, at, zone }: Schedule, after: Date): Date {
  const [hour, minute] = at.split(':').map(Number);
  const on = { daily: '*', weekdays: '1-5', weekly: `${weekday % 7}` }[days];
  const cron = new Cron(`${minute} ${hour} * * ${on}`, { timezone: zone, paused: true });
  const next = cron.nextRun(after);
  if (next === null) throw new Error(`No time after ${after.toISOString()} for ${at} in ${zone}`);
  return next;
}
