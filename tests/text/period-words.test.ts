import { expect, test } from 'vitest';
import { findDates } from '../../src/figures/dates/find-dates.ts';
import { periodWords } from '../../src/text/period-words.ts';

test.each([
  ['2022-01-01', '2022-12-31', '二零二二年'],
  ['2022-01-01', '2022-06-30', '二零二二年上半年'],
  ['2022-04-01', '2022-06-30', '二零二二年二季度'],
  ['2022-01-01', '2022-08-31', '二零二二年一至八月'],
  ['2022-12-01', '2022-12-31', '二零二二年十二月'],
  ['2022-02-24', '2022-02-24', '二零二二年二月二十四日'],
  ['2021-10-01', '2021-10-07', '二零二一年十月一日至二零二一年十月七日'],
  [null, '2023-01-31', '截至二零二三年一月底'],
  [null, '2023-01-20', '截至二零二三年一月二十日'],
])('%s to %s is %s, and is read as that again', (from, to, words) => {
  expect(periodWords({ from, to })).toBe(words);
  expect(findDates(words, '2024-05-12')).toMatchObject([{ printed: words, from, to }]);
});
