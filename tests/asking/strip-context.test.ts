import { describe, expect, test } from 'vitest';
import { stripContext } from '../../src/asking/strip-context.ts';

const PRINTED = '忠县水厂一期占地三百亩，二期正在设计，去年供水多少，厂长介绍，丰都公路修通，投资三亿元';
const knows = (word: string) => PRINTED.includes(word);

describe('a question', () => {
  test.each([
    ['is asked without a story', '我外公在厂里干过活，忠县水厂占地多少亩？', '忠县水厂占地多少亩？'],
    ['takes its subject from the story', '跟室友打赌说起忠县水厂的事，到底占地多少亩？', '忠县 水厂 到底占地多少亩？'],
    ['takes it from the nearest story', '我在丰都上班，昨天看到忠县水厂，它占地多少亩？', '忠县 水厂 它占地多少亩？'],
    ['keeps the side that a story takes', '我想去看二期，忠县水厂占地多少亩？', '二期 忠县水厂占地多少亩？'],
    ['keeps the year that a story is of', '我要查2018年的数，忠县水厂供水多少吨？', '2018年 忠县水厂供水多少吨？'],
    ['loses the day on which the story happened', '我今天遛弯路过，忠县水厂供水多少吨？', '忠县水厂供水多少吨？'],
    ['is not so many', '我看见丰都又有好多公路，投资多少？', '丰都 公路 投资多少？'],
    ['stands before its story', '忠县水厂占地多少亩，我表姐想去看看', '忠县水厂占地多少亩，'],
  ])('%s', (_, typed, gist) => {
    expect(stripContext(typed, knows).trim()).toBe(gist);
  });

  test.each([
    '忠县水厂占地多少亩？',
    '丰都公路修通，投资多少？',
    '去年，忠县水厂供水多少？',
    '忠县水厂和丰都公路，哪个投资多？',
    '我来过忠县，真好。',
  ])('is whole as it stands: %s', (typed) => {
    expect(stripContext(typed, knows)).toBe(typed);
  });
});
