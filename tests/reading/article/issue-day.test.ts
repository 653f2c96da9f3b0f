import { expect, test } from 'vitest';
import { issueDayOf } from '../../../src/reading/article/issue-day.ts';
import { pageOf } from '../typeset.ts';

test('the day that the file gives is the issue', () => {
  const page = { ...pageOf([]), date: '2021-03-05' };
  expect(issueDayOf(page, [['3月4日,渡口开船。']])).toEqual({ date: '2021-03-05', dated: 'issue' });
});

test('a folio line gives the issue', () => {
  expect(issueDayOf(pageOf(['2021年3月5日 星期五 责编 何力']), [])).toEqual({ date: '2021-03-05', dated: 'issue' });
});

test('so does one with dots', () => {
  expect(issueDayOf(pageOf(['2021.03.05 星期五\n江城导刊 要闻 03']), [])).toEqual({
    date: '2021-03-05',
    dated: 'issue',
  });
});

test('so does one right behind the number of its page, beside spaced letters, or whose 一 was read as a dash', () => {
  const of = (text: string) => issueDayOf(pageOf([text]), []).date;
  expect(of('江畔周刊 32023年8月7日 星期一')).toBe('2023-08-07');
  expect(of('江畔周刊 2023年8月7日 星期—')).toBe('2023-08-07');
  expect(of(`2023年8月7日 星期一 ${[...'RIVERSIDE WEEKLY EDITION'].join('   ')}`)).toBe('2023-08-07');
});

test('so does one without a weekday that names the page', () => {
  expect(issueDayOf(pageOf(['江城日报 2021年3月5日 第3版']), [])).toEqual({ date: '2021-03-05', dated: 'issue' });
});

test('else the latest day on which a report begins, its year taken from the page', () => {
  const texts = [
    ['3月2日,渡口开船。', '截至2021年2月末,已运客3000人次,预计4月30日前通车。'],
    ['3月4日,老街开市。', '集市将持续到5月9日。'],
  ];
  expect(issueDayOf(pageOf([]), texts)).toEqual({ date: '2021-03-04', dated: 'text' });
});

test('a day with its year counts as well, and is not outdone by an earlier one printed behind it', () => {
  const texts = [['2023年9月4日早上,渡口开船。'], ['9月2日,老街开市。']];
  expect(issueDayOf(pageOf([]), texts)).toEqual({ date: '2023-09-04', dated: 'text' });
});

test('in January the figures are of last year', () => {
  expect(issueDayOf(pageOf([]), [['1月6日,渡口开船。', '截至2020年12月末,运客3000人次。']]).date).toBe('2021-01-06');
});

test('without a year there is no day', () => {
  expect(issueDayOf(pageOf([]), [['3月4日,渡口开船。']])).toEqual({ date: null, dated: null });
});

test('a day without a year is not given that of a time long past', () => {
  const history = '渡口始建于1958年6月,2016年8月13日重修。';
  expect(issueDayOf(pageOf([]), [['3月4日,渡口开船。', history]])).toEqual({ date: null, dated: null });
});
