import { describe, expect, test } from 'vitest';
import { questionOf } from '../answering/ask.ts';

const severalOf = (text: string) => {
  const { several } = questionOf(text);
  return several && [several.of, several.counted, several.asked.terms.map((term) => term.text).join(' ')];
};

describe('as many articles as have it are asked of', () => {
  test.each([
    ['哪些区有茶园？', 'places', false, '茶园'],
    ['今年哪些区县建了冷库', 'places', false, '建 冷库'],
    ['重庆有哪些地方种桑树', 'places', false, '种桑树'],
    ['各区茶园面积多少？', 'places', false, '茶园 面积'],
    ['有几个区种桑树？', 'places', true, '种桑树'],
    ['最近有哪些关于医院的消息', 'reports', false, '医院'],
    ['医院的新闻有哪些', 'reports', false, '医院'],
    ['有几篇报道讲到茶园', 'reports', true, '茶园'],
    ['which districts have canals?', 'places', false, 'canals'],
    ['how many districts have canals?', 'places', true, 'canals'],
    ["what's new about canals?", 'reports', false, 'canals'],
  ])('%s', (text, of, counted, terms) => {
    expect(severalOf(text)).toEqual([of, counted, terms]);
  });
});

test.each([
  ['暴雨出现在哪些地方？', false],
  ['佛蒙特州总共拥有多少个县？', false],
  ['哪几个地方遭了暴雨？', true],
])('of %s the places are asked first: %s', (text, first) => {
  expect(questionOf(text).several?.first).toBe(first);
});

describe('one article is asked of', () => {
  test.each(['垫江有多少亩茶园？', '哪些区没有茶园？', '哪个区的茶园最多？', '哪些记者写的？', '有什么新闻？'])(
    '%s',
    (text) => {
      expect(severalOf(text)).toBeNull();
    },
  );
});
