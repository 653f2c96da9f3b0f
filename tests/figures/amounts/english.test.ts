import { expect, test } from 'vitest';
import { findFigures } from '../../../src/figures/find-figures.ts';

const found = (text: string) =>
  findFigures(text, { articleId: 'a', paragraph: 0, district: null, today: null }).map(
    ({ value, unit, dimension, qualifier, printed, label }) => [printed, value, unit, dimension, qualifier, label],
  );

test('an English paper’s amounts are figures as a Chinese one’s are', () => {
  expect(found('The 37.5-kilometer ferry line cost about 1.1 billion yuan, up 12.5 percent.')).toEqual([
    ['37.5-kilometer', 37.5, '公里', 'length', null, ''],
    ['about 1.1 billion yuan', 1_100_000_000, '元', 'money:CNY', 'about', 'ferry line cost'],
    ['12.5 percent', 12.5, '%', 'percent', null, 'up'],
  ]);
  expect(found('It has 19 new stations for more than 300,000 passengers, and its pier cost $2 million.')).toEqual([
    ['19 new stations', 19, 'stations', 'count:stations', null, 'new stations'],
    ['more than 300,000 passengers', 300_000, 'passengers', 'people', 'more than', 'passengers'],
    ['$2 million', 2_000_000, '美元', 'money:USD', null, 'pier cost'],
  ]);
});

test('days, clock times, ordinals, names and years are none', () => {
  expect(found('On July 20, 2023 at 8:30 the 12th boat, No. 5 of Line 3, left in its 2021 paint.')).toEqual([]);
});

test('a figure stands where it is printed, in the sentence around it', () => {
  const text = 'The pier opened on Friday. It cost 85 million yuan. Boats leave daily.';
  const [figure] = findFigures(text, { articleId: 'a', paragraph: 0, district: null, today: null });
  expect(text.slice(figure?.start, figure?.end)).toBe('85 million yuan');
  expect(figure?.quote).toBe('It cost 85 million yuan');
});
