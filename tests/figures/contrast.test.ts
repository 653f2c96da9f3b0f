import { expect, test } from 'vitest';
import { takesOtherSide } from '../../src/figures/contrast.ts';

test.each([
  ['二期投资多少', ['一期投资4亿元']],
  ['线上卖了多少', ['线下卖出']],
  ['计划植树多少', ['已经植树']],
  ['how much was planned for phase two', ['phase one']],
])('%s does not ask for %j', (question, near) => {
  expect(takesOtherSide(question, near)).toBe(true);
});

test.each([
  ['二期投资多少', ['二期投资6亿元']],
  ['二期投资多少', ['投资6亿元']],
  ['投资多少', ['一期投资4亿元']],
  ['一期和二期投资多少', ['一期投资4亿元']],
  ['二期投资多少', ['一期、二期投资10亿元']],
])('%s may ask for %j', (question, near) => {
  expect(takesOtherSide(question, near)).toBe(false);
});

test('the closest words that take a side decide', () => {
  expect(takesOtherSide('二期投资多少', ['', '二期投资', '一期建成'])).toBe(false);
  expect(takesOtherSide('二期投资多少', ['', '一期投资', '二期在建'])).toBe(true);
});

test('a Latin word takes a side by itself alone', () => {
  expect(takesOtherSide('how many were completed', ['unplanned'])).toBe(false);
  expect(takesOtherSide('how many were completed', ['planned'])).toBe(true);
});

test('最新一期 is an edition, and no phase one', () => {
  expect(takesOtherSide('最新一期里投资多少', ['二期投资3亿元'])).toBe(false);
  expect(takesOtherSide('一期投资多少', ['二期投资3亿元'])).toBe(true);
});
