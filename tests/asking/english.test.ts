import { expect, test } from 'vitest';
import { baseForm, englishPhraseAt, englishWord, unitCountedIn } from '../../src/asking/english.ts';

test.each([
  ['companies', 'company'],
  ['buses', 'bus'],
  ['houses', 'house'],
  ['villages', 'village'],
  ['planned', 'planned'],
  ['opened', 'open'],
  ['renovated', 'renovate'],
  ['carried', 'carry'],
  ['dropping', 'drop'],
  ['dropped', 'drop'],
  ['selling', 'sell'],
  ['constructing', 'construct'],
  ['bought', 'buy'],
  ['kilometers', 'kilometre'],
  ['children', 'child'],
  ['womens', 'woman'],
  ['stolen', 'steal'],
  ['forgot', 'forget'],
  ["district's", 'district'],
  ['gas', 'gas'],
  ['news', 'news'],
  ['is', 'is'],
  ['zyzzyvas', 'zyzzyvas'],
])('%s leads back to %s', (word, base) => {
  expect(baseForm(word)).toBe(base);
});

test.each([
  ['shale gas in wulong', 'shale gas', ['页岩气']],
  ['slow-traffic systems', 'slow-traffic systems', ['慢行系统']],
  ['party secretaries met', 'party secretaries', ['党委书记', '书记']],
  ['r&d spending', 'r&d spending', ['研发投入']],
  ['first half of the year', 'first half of the year', ['上半年', '1至6月']],
])('%s begins with a phrase', (text, phrase, printed) => {
  expect(englishPhraseAt(text, 0)).toEqual({ text: phrase, printed });
});

test('a phrase begins where a word does, and goes over no bar, comma or second space', () => {
  expect(englishPhraseAt('gashale gas', 2)).toBeNull();
  expect(englishPhraseAt('shale|gas', 0)).toBeNull();
  expect(englishPhraseAt('shale, gas', 0)).toBeNull();
  expect(englishPhraseAt('shale  gas', 0)).toBeNull();
  expect(englishPhraseAt('页岩气', 0)).toBeNull();
});

test('a word that names nothing is none, and one that no table has is printed as nothing else', () => {
  expect(englishWord('roughly')).toBeNull();
  expect(englishWord('constructor')).toEqual({ text: 'constructor', printed: [] });
  expect(englishWord("village's")).toEqual({ text: 'village', printed: ['村', '行政村'] });
});

test.each([
  ['bridges does the town have', '座'],
  ['square metres of green space', '平方米'],
  ['newly recognised technology companies are there', '家'],
  ['primary school students learned to swim', '人'],
  ['kinds of products', '种'],
  ['households were renovated', '户'],
])('how many %s are counted in %s', (text, unit) => {
  expect(unitCountedIn(text)).toBe(unit);
});

test('what no table counts has no unit', () => {
  expect(unitCountedIn('of the ideas were kept in the city')).toBeNull();
  expect(unitCountedIn('')).toBeNull();
});
