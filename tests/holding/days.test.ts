import { expect, test } from 'vitest';
import { sameDay } from '../../src/holding/claims/day.ts';
import { readText } from '../../src/holding/claims/read.ts';
import { faultsOf } from '../../src/holding/holding.ts';

function daysOf(words: string, today = '2023-07-25') {
  return readText(words, today).days;
}

function isSame(said: string, printed: string, today = '2023-07-25'): boolean {
  const days = daysOf(printed, today);
  return daysOf(said, today).some((day) => days.some((other) => sameDay(day, other)));
}

test.each([
  ['他7月27日到访', '他将于周四到访', true],
  ['他将于周四到访', '他7月27日到访', true],
  ['他7月26日到访', '他将于周四到访', false],
  ['他2022年7月27日到访', '他将于周四到访', false],
  ['展览12月30日闭幕', '展览周六闭幕', false],
  ['7月25日至26日前后有雨', '25-26日前后有雨', true],
  ['7月25日至27日前后有雨', '25-26日前后有雨', false],
  ['9月25日至26日有雨', '25日至26日有雨', false],
])('in a report of 25 July, %s where %s is printed: %s', (said, printed, is) => {
  expect(isSame(said, printed)).toBe(is);
});

test('a weekday is the day of the coming year where that is nearest', () => {
  expect(isSame('1月1日复工', '周一复工', '2023-12-29')).toBe(true);
  expect(isSame('1月2日复工', '周一复工', '2023-12-29')).toBe(false);
});

test('days without their month may be those of the next one', () => {
  expect(isSame('8月1日至2日有雨', '1-2日有雨', '2023-07-30')).toBe(true);
  expect(isSame('9月1日至2日有雨', '1-2日有雨', '2023-07-30')).toBe(false);
});

test.each(['“青蟠2号”早熟', '神舟十六号升空', '襄阳北路14号', '第三街区5号种子'])('no day stands in %s', (words) => {
  expect(daysOf(words)).toEqual([]);
});

test.each(['他在14号晚上回来', '18号开业', '票卖到本月18号'])('a day stands in %s', (words) => {
  expect(daysOf(words)).toHaveLength(1);
});

test('years of a season are read alike behind any word', () => {
  const read = (words: string) => {
    const { days, numbers } = readText(words, '2023-08-07');
    return [...days.map(({ printed }) => printed), ...numbers.map(({ value }) => value)];
  };
  expect(read('协会表示，2023/2024榨季下滑')).toEqual(read('尽管如此2023/2024榨季下滑'));
});

const SHOP = {
  text: '7月25日7时许，店主报警称，钱袋前一晚被误丢，次日才查到。卡的使用期为8月1日起至10月28日，7月31日前办卡者打八折。',
  title: '店主寻钱袋',
  date: '2023-07-25',
  source: null,
  district: null,
};

test.each([
  ['钱袋7月24日晚被误丢。', true],
  ['钱袋7月26日才查到。', true],
  ['钱袋7月23日晚被误丢。', false],
  ['卡的使用期为8月1日到10月28日。', true],
  ['卡的使用期为8月2日到10月28日。', false],
])('a day beside one that is printed, and from one to another, are held to both: %s %s', (words, held) => {
  const kinds = faultsOf(words, [SHOP], { question: '钱袋怎么了', language: 'zh-CN' }).map(({ kind }) => kind);
  expect(kinds.includes('day')).toBe(!held);
});
