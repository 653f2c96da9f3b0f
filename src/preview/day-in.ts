import type { Day } from '../model.ts';
import type { Clock } from '../ports.ts';

/** The day that the clock shows in its own zone. */
export function dayIn(clock: Clock): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: clock.zone, dateStyle: 'short' }).format(clock.now());
}
