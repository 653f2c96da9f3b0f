import { expect, test } from 'vitest';
import { answerOf } from '../cases/answer.ts';
import { Expectation } from './questions.ts';
import { faultsOf, stands, untraced } from './score-questions.ts';

const quote = { articleId: 'a', paragraph: 0, start: 0, end: 8, text: '总量达3540家。' };
const answer = answerOf('渝北区：总量达3540家。', { short: '3540家', quote: quote.text, quotes: [quote] });

test.each([
  ['35家', '635家', false],
  ['635', '共635家', true],
  ['3540', '3,540家', true],
  ['1.2亿', '11.2亿元', false],
  ['10', '10.5公里', false],
  ['"科信贷"', '用“科信贷”融资', true],
])('%s in %s: %s', (words, text, found) => {
  expect(stands(words, text)).toBe(found);
});

test('a right answer has no faults', () => {
  const expectation = { status: 'answered', any_of: ['3540家'], quote_contains: '3540家', not: ['635家'] };
  expect(faultsOf(Expectation.parse(expectation), answer)).toEqual([]);
});

test('an answer that gives the neighbouring figure says so', () => {
  const expectation = { status: 'answered', any_of: ['635家'], not: ['3540家'] };
  expect(faultsOf(Expectation.parse(expectation), answer)).toEqual(['says none of 635家', 'gives 3540家']);
});

test('a wrong reason for nothing is a fault, and so is a figure where there is nothing', () => {
  const expectation = Expectation.parse({ status: 'nothing', reason: 'no_coverage' });
  expect(faultsOf(expectation, { ...answer, status: 'nothing', reason: 'off_topic' })).toEqual([
    'reason off_topic instead of no_coverage',
  ]);
});

test('a number that no quote holds is untraced', () => {
  expect(untraced('渝北有多少家?', { ...answer, answer: '渝北区有3540家，另有42家。' })).toEqual(['42']);
});

test('the day of any article that is quoted is traced, that of others is not', () => {
  const said = { ...answer, answer: '2021-12-03 总量达3540家。' };
  expect(untraced('渝北有多少家?', said, new Map([['a', '2021-12-03']]))).toEqual([]);
  expect(untraced('渝北有多少家?', said, new Map([['b', '2021-12-03']]))).not.toEqual([]);
});
