import { expect, test } from 'vitest';
import { isFurniture } from '../../../src/reading/heads/furniture.ts';
import { readSheet } from '../../../src/reading/heads/sheet.ts';
import { knownOf } from '../../../src/reading/lines/known.ts';
import { pageOf } from '../typeset.ts';

test('who made the page, where more of a report stands and what is announced is of no article', () => {
  for (const text of [
    'A15 临州·民生 责编 何力 美编 孙可 校对 石平',
    '(相关报道见A14版)',
    '遗失启事',
    '公　告',
    '声明作\n废。',
  ])
    expect(isFurniture(text)).toBe(true);
  expect(isFurniture('门面出租:江口镇临街门面两间,价格面议。电话:55700000')).toBe(true);
  expect(isFurniture('镇里把门面出租给船工。')).toBe(false);
  for (const text of ['渡口启事未到先开船', '镇里公告栏换了新']) expect(isFurniture(text)).toBe(false);
});

test('the name of a section beside the number of the page is of no article', () => {
  const { blocks } = pageOf(['4', '镇街新闻', '2015年2月13日 星期五', '停航六年的渡口又开船了', '渡口昨天开船。']);
  expect(readSheet(blocks, knownOf(blocks)).map(({ role }) => role)[1]).toBe('furniture');
});

test('a number that is called belongs to the page, and who wrote a report does not, whoever edited it', () => {
  for (const text of ['订报热线 968820转2 送报上门', '24小时热线 96123 官方微博 @临州晚报'])
    expect(isFurniture(text)).toBe(true);
  expect(isFurniture('文/何力 编辑/孙可')).toBe(false);
});

test('the names of a paper and its part over the day are the page’s own, and a head in their place is none', () => {
  const roleOf = (first: string) => {
    const { blocks } = pageOf([
      first,
      '第二章 金融',
      '2015年2月13日 星期五',
      '停航六年的渡口又开船了',
      '渡口昨天开船。',
    ]);
    return readSheet(blocks, knownOf(blocks)).map(({ role }) => role)[0];
  };
  expect(roleOf('木渡经济导报')).toBe('furniture');
  expect(roleOf('停航六年的渡口又开船了')).toBe('head');
});

test('what stands right below a line of the page’s own is known for it', () => {
  const { blocks } = pageOf([
    '镇里为此添了两名安全员,也修好了栈桥。',
    '区县动态',
    '停航六年的渡口又开船了',
    '渡口昨天开船。',
  ]);
  expect(readSheet(blocks, knownOf(blocks)).map(({ belowPage }) => belowPage)).toEqual([false, false, true, false]);
});

test('a telephone of which some digits are crossed out is of an advertisement', () => {
  expect(isFurniture('换汇·汇款 24小时到账 电话:327-××××-518')).toBe(true);
  expect(isFurniture('鞋厂招工 3×8小时')).toBe(false);
});
