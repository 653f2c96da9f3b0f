import { expect, test } from 'vitest';
import { publishedAt } from '../../../src/sources/web/published.ts';

test.each([
  ['Wed, 21 Jul 2021 08:00:00 +0800', '2021-07-21 08:00'],
  ['21 Jul 2021 08:00:00 EST', '2021-07-21 08:00'],
  ['Wed, 21 July 2021', '2021-07-21'],
  ['July 21, 2021 8:05', '2021-07-21 08:05'],
  ['Updated: Jul. 21, 2021', '2021-07-21'],
  ['2021-07-21T08:00:00.123-05:00', '2021-07-21 08:00'],
  ['2021-07-21 8:05', '2021-07-21 08:05'],
  ['2021/7/21', '2021-07-21'],
  ['2021年7月21日 08:05', '2021-07-21 08:05'],
  ['来源：早报 2021-07-21 08:05:59', '2021-07-21 08:05'],
])('%s is the day and time as written where it was written: %s', (written, at) => {
  expect(publishedAt(written, 'Asia/Shanghai')).toBe(at);
});

test.each([
  ['Tue, 20 Jul 2021 23:30:00 GMT', '2021-07-21 07:30'],
  ['2021-07-20T23:30:00Z', '2021-07-21 07:30'],
  ['2021-12-31T16:00:00+00:00', '2022-01-01 00:00'],
])('%s, in universal time, is in the paper’s zone %s', (written, at) => {
  expect(publishedAt(written, 'Asia/Shanghai')).toBe(at);
});

test.each(['', '昨天', '2021-02-30', '2021-13-01', '2021-07-21 25:00', '32 Jul 2021', '12021-07-21', '1 Foo 2021'])(
  '%s is no day',
  (written) => {
    expect(publishedAt(written, 'Asia/Shanghai')).toBe('');
  },
);
