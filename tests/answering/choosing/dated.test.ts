import { describe, expect, test } from 'vitest';
import { datesEvent, eventOf, tellsEvent, timesIn } from '../../../src/answering/choosing/dated.ts';
import { articleOf, PRINTED } from '../article.ts';
import { ask, questionOf } from '../ask.ts';

test.each([
  ['水厂扩建从两个月前动工', ['两个月前']],
  ['水厂半年之前动工，5月3日通水', ['5月3日', '半年之前']],
  ['水厂三年前后两次停产', []],
])('%s says when: %j', (sentence, times) => {
  expect(timesIn(sentence, PRINTED).map(({ printed }) => printed)).toEqual(times);
});

describe('what is to be dated', () => {
  test.each([
    ['水厂扩建是什么时候动工的？', '动工'],
    ['水厂扩建是啥时候动工的', '动工'],
    ['水厂的漏水哪天抢修好的？', '抢修'],
    ['水厂的漏水几号抢修完的？', '抢修'],
  ])('%s asks for the day of %s', (text, event) => {
    expect(eventOf(questionOf(text))).toContain(event);
  });

  test.each(['水厂扩建花了多少钱？', '水厂扩建是什么时候？'])('%s names no event', (text) => {
    expect(eventOf(questionOf(text))).toBeNull();
  });

  test('has its time right beside it', () => {
    expect(datesEvent('于5月3日凌晨抢修完', ['抢修'])).toBe(true);
    expect(datesEvent('5月3日,居民送来锦旗,感谢及时抢修', ['抢修'])).toBe(false);
    expect(datesEvent('5月3日水厂作为全区四个最早得到抢修的厂', ['抢修'])).toBe(false);
  });
});

test.each([
  ['渠于5月动工', true],
  ['这是全区最早动工的渠', false],
  ['渠长8公里', false],
])('%s tells of the event: %s', (sentence, tells) => {
  expect(tellsEvent(sentence, ['动工'])).toBe(tells);
});

test('the sentence that dates the event goes before one that dates something else of the same words', () => {
  const leak = articleOf({
    district: '忠县',
    paragraphs: [
      '5月9日，新立水厂家属院的住户将锦旗送到水务所，为水厂的漏水问题及时解决点赞。',
      '接到电话后，水务所联系施工队，于5月3日凌晨抢修完。',
    ],
  });
  expect(ask('新立水厂家属院的漏水哪天抢修好的？', [leak])).toMatchObject({
    status: 'answered',
    short: '5月3日',
  });
  expect(ask('新立水厂家属院送锦旗是哪天？', [leak]).short).toBe('5月9日');
});
