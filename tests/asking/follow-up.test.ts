import { expect, test } from 'vitest';
import { followUp, ofOtherPlace } from '../../src/asking/follow-up.ts';

test.each([
  ['渝北投资多少？', '那璧山呢？', '璧山投资多少？'],
  ['渝北投資多少？', '那麼璧山呢？', '璧山投資多少？'],
  ['渝北投资多少？', 'and Bishan?', 'Bishan投资多少？'],
  ['How much did Yubei invest?', 'and Bishan?', 'How much did Bishan invest?'],
  ['How much did Yubei invest?', 'And in Bishan?', 'How much did Bishan invest?'],
  ['How much was invested?', 'what about Bishan?', 'How much was invested Bishan?'],
  ['有什么新闻？', '那璧山呢', '璧山 有什么新闻？'],
])('after %s, %s asks of the other place: %s', (previous, text, whole) => {
  expect(followUp(previous, text)).toBe(whole);
});

test.each([
  ['园区一期投资多少？', '二期呢', '园区二期投资多少？'],
  ['園區一期投資多少？', '二期呢？', '園區二期投資多少？'],
  ['How much did phase one cost?', 'what about phase two?', 'How much did phase two cost?'],
  ['园区一期投资多少？', 'what about phase two?', '园区二期投资多少？'],
  ['园区投资多少？', '那二期呢？', '二期 园区投资多少？'],
  ['去年上半年收入多少？', '那下半年呢', '去年下半年收入多少？'],
])('after %s, %s asks of the other side: %s', (previous, text, whole) => {
  expect(followUp(previous, text)).toBe(whole);
});

test.each([
  ['渝北今年投资多少？', '那去年呢？', '渝北去年投资多少？'],
  ['渝北投资多少？', '那去年呢？', '去年 渝北投资多少？'],
  ['渝北6月卖了多少？', '那5月呢', '渝北5月卖了多少？'],
  ['How much was sold in June 2023?', 'and in May 2023?', 'How much was sold in May 2023?'],
  ['渝北2023年1月卖了多少？', '2月呢', '渝北2023年2月卖了多少？'],
  ['渝北去年7月16日卖了多少？', '18日呢', '渝北去年7月18日卖了多少？'],
  ['渝北去年卖了多少？', '那2021年呢', '渝北2021年卖了多少？'],
])('after %s, %s asks of the other time: %s', (previous, text, whole) => {
  expect(followUp(previous, text)).toBe(whole);
});

test.each([
  ['渝北今年投资多少？', '那璧山去年呢？', '璧山去年投资多少？'],
  ['渝北1月投资多少？', '璧山2月呢', '璧山2月投资多少？'],
  ['渝北柑橘今年种植面积多少？', '璧山去年的产量呢', '璧山 柑橘 种植面积 去年 产量多少'],
  ['园区去年一期投资多少？', '今年二期呢', '园区今年二期投资多少？'],
  ['How much did Yubei invest in 2021?', 'and Bishan in 2022?', 'How much did Bishan invest in 2022?'],
])('after %s, %s takes each part that it names and keeps the others: %s', (previous, text, whole) => {
  expect(followUp(previous, text)).toBe(whole);
});

test('what was named before an amount stays for another thing that is counted', () => {
  expect(followUp('日月湾有几家冲浪店？', '民宿呢？')).toBe('日月湾 民宿呢？');
});

test.each([
  ['渝北修了渠', '为什么？', '渝北修了渠 为什么？'],
  ['渝北修了渠', '那为什么呢？', '渝北修了渠 那为什么呢？'],
  ['渝北修了渠嗎？', '為什麼？', '渝北修了渠嗎 為什麼？'],
  ['How many left?', 'why?', 'How many left why is that?'],
  ['渝北投资多少？', '谁说的？', '渝北投资多少 谁说的？'],
  ['渝北投資多少？', '誰說的', '渝北投資多少 誰說的'],
  ['How many left?', 'Who said so?', 'How many left who said that?'],
  ['渝北投资多少？', '还有呢？', '渝北投资多少 还有什么消息？'],
  ['How many left?', 'Tell me more.', 'How many left tell me about it?'],
])('after %s, %s asks again of the same matter: %s', (previous, text, whole) => {
  expect(followUp(previous, text)).toBe(whole);
});

test.each([
  '武隆有什么新闻？',
  '武隆',
  '',
  '呢',
  '你是谁？',
  '今天有什么新闻？',
  '页岩气日产能是多少？',
  '那璧山投资多少呢？',
  '去年',
  '原文',
  'why did Bishan invest?',
])('%j stands by itself', (text) => {
  expect(followUp('渝北投资多少？', text)).toBe(text);
});

test.each([
  ['垫江油菜种了多少亩？', '卖到哪里？', '垫江 油菜 种了 卖到哪里？'],
  ['渝北投资多少？', '什么时候开始的？', '渝北 投资 什么时候开始的？'],
  ['白茶园占地多少亩？', '多少户？', '白茶园 多少户？'],
  ['How many bridges in Bishan?', 'who wrote it?', 'Bishan bridges who wrote it?'],
])('after %s, %s asks of the same subject: %s', (previous, text, whole) => {
  expect(followUp(previous, text)).toBe(whole);
});

test.each([
  ['渝北投资多少？', '那油菜呢？', '渝北 油菜 投资多少'],
  ['武隆景区门票多少钱？', '小火车呢', '武隆 小火车 多少钱'],
  ['武隆公路投资多少？', '璧山那座桥呢', '璧山 那座桥 投资多少'],
])('after %s, %s asks for the same measure of another thing: %s', (previous, text, whole) => {
  expect(followUp(previous, text)).toBe(whole);
});

test('a new thing with 呢 is asked for in the place before, where something was counted', () => {
  expect(followUp('渝北有几座桥？', '那油菜呢？')).toBe('渝北 那油菜呢？');
});

test.each([
  ['渝北柑橘种植面积多少？', '产量呢？', '渝北 柑橘 种植面积 产量多少'],
  ['渝北湖区去年接待了多少游客？', '那旅游收入呢', '渝北 湖区 接待 去年 旅游收入多少'],
])('after %s, %s asks for another measure: %s', (previous, text, whole) => {
  expect(followUp(previous, text)).toBe(whole);
});

test.each([
  ['忠县种了多少亩柑橘？', '为什么？', '忠县种了柑橘 为什么？'],
  ['忠縣種了多少畝柑橘？', '為什麼', '忠縣種了柑橘 為什麼'],
  ['水厂厂长是谁？', '他怎么说？', '水厂厂长是谁 怎么说？'],
  ['忠县修了几座桥？', '他咋说', '忠县修了桥 怎么说？'],
  ['Who is the head?', 'what did he say?', 'Who is the head what did they say?'],
])('after %s, %s asks of the matter and not of how much: %s', (previous, text, whole) => {
  expect(followUp(previous, text)).toBe(whole);
});

test.each([
  ['武隆茶园累计投资多少？', '那璧山呢？', '璧山 投资多少'],
  ['武隆茶园去年产值多少？', '璧山呢', '璧山 去年 产值多少'],
])('after %s, %s may ask what else is measured there: %s', (previous, text, measured) => {
  expect(ofOtherPlace(previous, text)).toMatchObject({ district: '璧山区', measured });
  expect(ofOtherPlace(previous, text)?.subject).toContain('茶园');
});

test.each([
  ['武隆茶园有几座？', '那璧山呢？'],
  ['武隆投资多少？', '那璧山呢？'],
  ['武隆茶园投资多少？', '那去年呢？'],
  ['How much did Wulong invest in tea?', 'and Bishan?'],
])('after %s, %s asks of nothing else there', (previous, text) => {
  expect(ofOtherPlace(previous, text)).toBeNull();
});

test.each(['今天下雨吗', '气温多少'])('%s asks of the weather, whatever was asked before', (text) => {
  expect(followUp('渝北种了多少柑橘？', text)).toBe(text);
});
