import type { Suggestion } from '../../src/model/answer.ts';

// Offered before anything is typed: where readers of a Chinese paper mostly live.
const NEAR = ['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Taipei', 'Asia/Singapore', 'Asia/Tokyo', 'Europe/London'];
const FAR = ['Europe/Berlin', 'America/New_York', 'America/Los_Angeles', 'Australia/Sydney', 'UTC'];
const MOST = 25;

/** The IANA zone of that name in its own spelling (asia/taipei is Asia/Taipei), or null. */
export function readZone(typed: string): string | null {
  const name = typed.trim();
  // An offset (+08:00) is a zone to Intl, but nobody could choose it and summer time would not move it.
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    // RangeError is how Intl says that it knows no such zone.
    return null;
  }
}

/** Zones whose name holds what is typed. */
export function suggestZones(typed: string): Suggestion[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  const zones =
    wanted === '' ? [...NEAR, ...FAR] : [...new Set([...NEAR, ...FAR, ...Intl.supportedValuesOf('timeZone')])];
  return zones
    .filter((zone) => zone.toLowerCase().includes(wanted))
    .slice(0, MOST)
    .map((zone) => ({ name: zone, value: zone, why: null }));
}
