import { expect, test } from 'vitest';
import { latinPlaces, placesInEnglish } from '../../src/lookup/latin-places.ts';

const namesIn = (question: string) => latinPlaces(question).map(({ place }) => place);

test('an English question may name a place in small letters, where these are enough', () => {
  expect(namesIn('minimum wage in heilongjiang')).toEqual(['黑龙江省']);
  expect(namesIn('what did ali say in dalian')).toEqual(['大连市']);
});

test('a name that two cities have is neither in an English question, and the first in print', () => {
  expect(namesIn('who won the lottery in Taizhou')).toEqual([]);
  expect(placesInEnglish('The train stops in Taizhou.').map(({ place }) => place)).toEqual(['泰州市']);
});
