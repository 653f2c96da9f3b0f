import { expect, test } from 'vitest';
import { issueOfName } from '../../../src/sources/files/issue.ts';

test.each([
  ['2021-07-21.txt', '2021-07-21', null],
  ['2021-07-21-05.txt', '2021-07-21', null],
  ['2021-07-21-A05.txt', '2021-07-21', null],
  ['2021-07-21-第5版.txt', '2021-07-21', null],
  ['pages/2021-07-21-重庆日报-05.txt', '2021-07-21', '重庆日报'],
  ['2021-07-21_chongqing-daily_A1.txt', '2021-07-21', 'chongqing-daily'],
  ['2021-07-21 重庆日报.txt', '2021-07-21', '重庆日报'],
  ['2021-02-30-重庆日报.txt', null, null],
  ['2021-07-211.txt', null, null],
  ['page.txt', null, null],
  ['重庆日报-2021-07-21.txt', null, null],
])('%s is of %s, %s', (name, date, paper) => {
  expect(issueOfName(name)).toEqual({ date, paper });
});
