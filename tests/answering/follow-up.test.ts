import { expect, test } from 'vitest';
import { followUp } from '../../src/answering/follow-up.ts';

test.each([
  ['渝北投资多少？', '那璧山呢？', '璧山投资多少？'],
  ['园区一期投资多少？', '二期呢', '园区二期投资多少？'],
  ['为什么？', '那璧山呢', '璧山 为什么？'],
  ['渝北修了渠', '为什么？', '渝北修了渠 为什么？'],
])('after %s, %s asks %s', (previous, text, whole) => {
  expect(followUp(previous, text)).toBe(whole);
});

test.each(['武隆有什么新闻？', '武隆', '', '呢', '那油菜呢？'])('%j stands by itself', (text) => {
  expect(followUp('渝北投资多少？', text)).toBe(text);
});
