import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextOccurrences } from '../../src/digest/occurrences.ts';

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

test('in every zone each day has one, and asking in two parts gives the same', () => {
  const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC');
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const start = fc.date({ min: new Date('2021-01-01'), max: new Date('2022-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(zone, minute, start, fc.nat({ max: 30 }), (zone, minute, from, split) => {
      const at = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const schedule = { days: 'daily' as const, at, zone };
      const [middle, until] = [split, 30].map((days) => new Date(from.getTime() + days * 86_400_000));
      const whole = nextOccurrences(schedule, from, until ?? from);
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
      expect(new Set(whole.map((time) => day.format(time))).size).toBe(whole.length);
      expect(whole.length).toBeGreaterThanOrEqual(29);
      expect([
        ...nextOccurrences(schedule, from, middle ?? from),
        ...nextOccurrences(schedule, middle ?? from, until ?? from),
      ]).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});
