import { expect, test } from 'vitest';
import { perFit } from '../../../src/answering/figures/per.ts';

test.each([
  ['采棉机一台卖多少钱', '机器采一亩收160元'],
  ['多少钱一斤', '每亩补贴50元'],
  ['每亩产多少公斤', '每户分得12公斤'],
  ['how much per kg', '每户补贴500元'],
])('%s does not ask for %s', (question, clause) => {
  expect(perFit(question, [clause])).toBe('other');
});

test.each([
  ['拾一公斤棉花给多少钱', '拾一公斤要付2.5元'],
  ['一斤卖多少钱', '收购价每公斤6元'],
  ['每亩产多少公斤', '亩产1400公斤'],
  ['门票一张多少钱', '成人票50元'],
  ['门票一张多少钱', '票价每人80元'],
  ['一共投了多少钱', '每亩补贴50元'],
  ['一天能产多少立方米', '日产70万立方米'],
  ['一期投了多少', '首期投资1.2亿元'],
])('%s may ask for %s', (question, clause) => {
  expect(perFit(question, [clause])).toBe('asked');
});

test('the words closest to the figure decide', () => {
  expect(perFit('一斤卖多少钱', ['每斤卖6元', '每亩补贴50元'])).toBe('asked');
  expect(perFit('一斤卖多少钱', ['补贴50元', '每斤卖6元'])).toBe('asked');
  expect(perFit('一斤卖多少钱', ['每亩补贴50元', '每斤卖6元'])).toBe('other');
});

test('what is asked for a weight is not answered by an amount that says of none', () => {
  expect(perFit('桃片一斤卖多少钱', ['线上卖了160万元'])).toBe('unsaid');
});
