import { expect, test } from 'vitest';
import { dayIn, timeIn, todayBy } from '../src/clock.ts';

const LATE = new Date('2024-05-01T18:30:00Z');

test('a day is that of the zone, not of the machine', () => {
  expect(dayIn('Asia/Shanghai', LATE)).toBe('2024-05-02');
  expect(dayIn('America/New_York', LATE)).toBe('2024-05-01');
});

test('a time is told with its day, by a clock of 24 hours', () => {
  expect(timeIn('Asia/Shanghai', LATE)).toBe('2024-05-02 02:30');
  expect(timeIn('UTC', new Date('2024-01-05T00:05:00Z'))).toBe('2024-01-05 00:05');
});

test('today is where the paper is printed', () => {
  expect(todayBy({ now: () => LATE, zone: 'Asia/Shanghai' })).toBe('2024-05-02');
});
