import { expect, test } from 'vitest';
import { matchPlace, suggestPlaces } from '../../src/lookup/covered-places.ts';
import { findTypedPlaces } from '../../src/lookup/find-typed-places.ts';

const SHANGHAI = ['浦东新区', '上海市宝山区', '徐汇区', '长宁区', '上海市'];

const matched = (typed: string, covered: readonly string[]) => {
  const match = matchPlace(typed, covered);
  if (match === null) return null;
  return 'found' in match ? [match.found.name, match.why] : match.near.map(({ name }) => name);
};

test.each([
  ['浦东', '浦东新区', null],
  ['浦東', '浦东新区', 'traditional'],
  ['pudong', '浦东新区', 'pinyin'],
  ['Pudong New Area', '浦东新区', 'english'],
  ['xh', '徐汇区', 'initials'],
  ['徐会', '徐汇区', 'homophone'],
  ['宝山', '上海市宝山区', null],
  ['上海市宝山区', '上海市宝山区', null],
  ['changning', '长宁区', 'pinyin'],
  ['Shanghai', '上海市', 'pinyin'],
  ['wulong', '武隆区', 'pinyin'],
])('of an archive of Shanghai %s leads to %s (%s)', (typed, name, why) => {
  expect(matched(typed, SHANGHAI)).toEqual([name, why]);
});

test('a county of which the archive has no news is nobody’s guess', () => {
  expect(matched('浦东', ['徐汇区'])).toBeNull();
  expect(matched('pudong', ['徐汇区'])).toBeNull();
});

test('of namesakes that is meant of which there is news, and where there is of both the asker chooses', () => {
  expect(matched('江北', ['宁波市江北区'])).toEqual(['宁波市江北区', null]);
  expect(matched('江北', ['江北区'])).toEqual(['江北区', null]);
  expect(matched('江北', ['江北区', '宁波市江北区'])).toEqual(['江北区', '宁波市江北区']);
});

test('of places that begin alike the one that is spelled so comes first, then what there is most news of', () => {
  const offered = (typed: string, covered: string[]) =>
    suggestPlaces(typed, { covered, limit: 3 }).map(({ row }) => row.name);
  expect(offered('宁波', ['宁波市江北区', '宁波市'])).toEqual(['宁波市', '宁波市江北区']);
  expect(offered('长', ['长宁区', '长兴县'])[0]).toBe('长宁区');
  expect(offered('长', ['长兴县', '长宁区'])[0]).toBe('长兴县');
});

test('what is offered while one types are the places of the archive, before all else', () => {
  const offered = (typed: string) => suggestPlaces(typed, { covered: SHANGHAI, limit: 3 }).map(({ row }) => row.name);
  expect(offered('')).toEqual(['浦东新区', '上海市宝山区', '徐汇区']);
  expect(offered('浦')).toEqual(['浦东新区']);
  expect(offered('ch')[0]).toBe('长宁区');
});

test('a question in English may name a place of the archive in any case, and words are no places', () => {
  const named = (question: string) =>
    findTypedPlaces(question, SHANGHAI).map((place) => 'place' in place && place.place);
  expect(named('whats new in pudong')).toEqual(['浦东新区']);
  expect(named('Who was caught in Baoshan?')).toEqual(['宝山区']);
  expect(named('is gaming changing?')).toEqual([]);
});
