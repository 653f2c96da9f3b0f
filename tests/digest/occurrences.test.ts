import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextOccurrence } from '../../src/digest/occurrences.ts';
import type { Schedule } from '../../src/model/order.ts';

/** All times after `from`, up to and including `until`. */
function nextOccurrences(schedule: Schedule, from: Date, until: Date): Date[] {
  const found: Date[] = [];
  for (let next = nextOccurrence(schedule, from); next <= until; next = nextOccurrence(schedule, next))
    found.push(next);
  return found;
}

const times = (days: 'daily' | 'weekdays' | 'weekly', at: string, zone: string, from: string, until: string) =>
  nextOccurrences({ days, at, zone }, new Date(from), new Date(until)).map((time) => time.toISOString());

test('a daily digest comes every morning of its zone, after the start and up to the end', () => {
  expect(times('daily', '08:00', 'Asia/Shanghai', '2021-07-21T00:00:00Z', '2021-07-23T00:00:00Z')).toEqual([
    '2021-07-22T00:00:00.000Z',
    '2021-07-23T00:00:00.000Z',
  ]);
  expect(times('daily', '08:00', 'Asia/Shanghai', '2021-07-21T00:00:00.001Z', '2021-07-21T23:59:59Z')).toEqual([]);
});

test('weekdays leave out Saturday and Sunday, and a week begins on Monday, as the zone counts them', () => {
  expect(times('weekdays', '00:30', 'Asia/Shanghai', '2021-07-22T17:00:00Z', '2021-07-27T00:00:00Z')).toEqual([
    '2021-07-25T16:30:00.000Z',
    '2021-07-26T16:30:00.000Z',
  ]);
  expect(times('weekly', '07:15', 'Asia/Shanghai', '2021-07-21T00:00:00Z', '2021-08-03T00:00:00Z')).toEqual([
    '2021-07-25T23:15:00.000Z',
    '2021-08-01T23:15:00.000Z',
  ]);
});

test('a time that the clock skips comes when it has moved on, one that it shows twice comes once', () => {
  expect(times('daily', '02:30', 'America/New_York', '2021-03-13T00:00:00Z', '2021-03-16T00:00:00Z')).toEqual([
    '2021-03-13T07:30:00.000Z',
    '2021-03-14T07:00:00.000Z',
    '2021-03-15T06:30:00.000Z',
  ]);
  expect(times('daily', '01:30', 'America/New_York', '2021-11-06T12:00:00Z', '2021-11-08T12:00:00Z')).toEqual([
    '2021-11-07T05:30:00.000Z',
    '2021-11-08T06:30:00.000Z',
  ]);
});

test('a subscriber in New York at 02:30 gets one each day, on both nights on which the clock is set', () => {
  expect(times('daily', '02:30', 'America/New_York', '2021-11-06T00:00:00Z', '2021-11-09T00:00:00Z')).toEqual([
    '2021-11-06T06:30:00.000Z',
    '2021-11-07T07:30:00.000Z',
    '2021-11-08T07:30:00.000Z',
  ]);
});

test('a week may begin on any day', () => {
  const schedule = { days: 'weekly', weekday: 7, at: '09:00', zone: 'Asia/Taipei' } as const;
  expect(nextOccurrence(schedule, new Date('2021-07-21T00:00:00Z'))).toEqual(new Date('2021-07-25T01:00:00Z'));
});

// Days that a zone never had: the date line was moved.
const SKIPPED = new Set(['2011-12-30 Pacific/Apia']);

test('in every zone every local day has exactly one', () => {
  const zone = fc.constantFrom(
    'Asia/Shanghai',
    'America/New_York',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'UTC',
    'Pacific/Apia',
    'America/Sao_Paulo',
    'Africa/Cairo',
    'Asia/Tehran',
    'Europe/Dublin',
    'America/St_Johns',
  );
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const start = fc.date({ min: new Date('2005-01-01'), max: new Date('2037-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(zone, minute, start, (zone, minute, from) => {
      const at = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const until = new Date(from.getTime() + 30 * 86_400_000);
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
      const got = nextOccurrences({ days: 'daily', at, zone }, from, until).map((time) => day.format(time));
      const whole = new Set<string>();
      for (let time = from.getTime() + 86_400_000; time <= until.getTime() - 86_400_000; time += 3_600_000)
        whole.add(day.format(time));
      const inside = got.filter((one) => whole.has(one));
      expect(inside).toEqual([...whole].filter((one) => !SKIPPED.has(`${one} ${zone}`)));
    }),
    { numRuns: 200 },
  );
});
