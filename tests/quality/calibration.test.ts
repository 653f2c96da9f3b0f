import { expect, test } from 'vitest';
import { areaOf, isKeptBack, sharesAt } from './calibration.ts';

const sureness = { answerable: [0.9, 0.6, 0.2], others: [0.1, 0.2, 0.7] };

test('a threshold answers what reaches it and refuses what does not', () => {
  expect(sharesAt(0.6, sureness)).toEqual({ answered: 2 / 3, refused: 2 / 3 });
});

test('the area is the share of pairs in their right order, ties counting half', () => {
  expect(areaOf(sureness)).toBeCloseTo((3 + 2 + 1.5) / 9);
});

test('about half of the questions are kept back, always the same', () => {
  const questions = Array.from({ length: 400 }, (_, number) => `第${number}座桥有多长?`);
  const kept = questions.filter(isKeptBack);
  expect(kept.length).toBeGreaterThan(160);
  expect(kept.length).toBeLessThan(240);
  expect(questions.filter(isKeptBack)).toEqual(kept);
});
