import { expect, test } from 'vitest';
import { worthOf, worthOfEvent } from '../../src/search/worth.ts';
import { vectorOf } from '../../src/text/vectors.ts';

const told = (words: string) => ({ vector: vectorOf(words) });

const FLOOD = told('强降雨引发洪水，沿河三个镇转移群众4200人，消防救援人员连夜搜救');
const RULING = told('法院今天对这起贿赂案一审宣判，被告人被判处有期徒刑十二年');

test.each([
  ['an advertisement', '全新口味冰淇淋上市，到店打卡即可领取优惠券，好吃又好看'],
  ['the course of a share', '股票行情快报：某某股份今日主力资金净卖出，收盘报9.83元，换手率2.1%'],
  ["an office's own meeting", '街道组织开展主题党课，党员干部参观廉政教育基地，重温入党誓词'],
])('a flood and a ruling are worth more to everybody than %s', (_, words) => {
  expect(worthOf(told(words))).toBeLessThan(0);
  expect(Math.min(worthOf(FLOOD), worthOf(RULING))).toBeGreaterThan(0);
});

test('an event that several report is worth more than by its best report alone', () => {
  expect(worthOfEvent([RULING, FLOOD, FLOOD])).toBeGreaterThan(worthOfEvent([FLOOD]));
  expect(worthOfEvent([FLOOD])).toBe(worthOf(FLOOD));
});

test('what has no known word is worth as much as what nobody knows anything of', () => {
  expect(Math.abs(worthOf(told('Ωψξ')))).toBeLessThan(0.5);
});
