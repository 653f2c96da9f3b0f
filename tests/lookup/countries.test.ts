import { expect, test } from 'vitest';
import { countriesNamed } from '../../src/lookup/countries.ts';

const named = (text: string) => countriesNamed(text).map(({ names }) => names[0]);

test('a country is named in Chinese or English, once, in the order of the text', () => {
  expect(named('智利和古巴，还有智利')).toEqual(['智利', '古巴']);
  expect(named('what happened in niger')).toEqual(['尼日尔']);
});

test('the longest name that stands there is meant, and a whole word in English', () => {
  expect(named('尼日利亚')).toEqual(['尼日利亚']);
  expect(named('nigeria')).toEqual(['尼日利亚']);
  expect(named('a nigerois in omani waters')).toEqual([]);
});

test('a word that English has besides names no country', () => {
  expect(named('tell us about the ferry')).toEqual([]);
});

test('a longer word in which a name stands names no country', () => {
  expect(named('内蒙古和蒙古')).toEqual(['蒙古']);
  expect(named('沿海地区')).toEqual([]);
});
