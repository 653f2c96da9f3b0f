import { describe, expect, test } from 'vitest';
import { inCharacters } from '../../src/asking/pinyin-words.ts';

describe('words in pinyin', () => {
  test.each([
    ['yeyanqi touzi duoshao', '页岩气投资多少'],
    ['ye yan qi tou zi duo shao', '页岩气投资多少'],
    ['重庆的 laojiuxiaoqu gaizao 怎么样', '重庆的 老旧小区改造 怎么样'],
    ['shei xie de', '谁 写 的'],
    ['xin zeng de gongsi you ji jia', '新增 的 公司 有 几 家'],
  ])('%s', (typed, read) => {
    expect(inCharacters(typed)).toBe(read);
  });

  test('leave the places of the question as they are typed', () => {
    expect(inCharacters('wulong yeyanqi duoshao')).toBe('wulong 页岩气多少');
  });

  test.each([
    ['how much shale gas is there'],
    ['PPP 项目是什么'],
    ['women and children'],
    ['how many bridges did Jiangbei district build in Yubei district'],
    ['ba'],
    [`wo ${'men'.repeat(400)}`],
  ])('are no English ones: %s', (typed) => {
    expect(inCharacters(typed)).toBe(typed);
  });
});
