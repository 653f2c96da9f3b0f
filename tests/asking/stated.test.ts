import { expect, test } from 'vitest';
import { statedIn } from '../../src/asking/stated.ts';
import { PRINTED } from '../answering/article.ts';

const stated = (text: string) =>
  statedIn(text, PRINTED).map(({ figure, start, end }) => [figure.value, figure.unit, text.slice(start, end)]);

test('a Chinese question states figures as papers do', () => {
  expect(stated('桑园超过3600亩吗？')).toEqual([[3600, '亩', '超过3600亩']]);
  expect(stated('桑园有多少亩？')).toEqual([]);
});

test('an English question counts in the unit in which papers count', () => {
  expect(stated('Did they build 14 bridges?')).toEqual([[14, '座', '14']]);
  expect(stated('Are there 1,200 villages and 30 schools?').map(([value]) => value)).toContain(1200);
  expect(stated('Did they build bridges in 2022?')).toEqual([]);
});
