import { expect, test } from 'vitest';
import { LONGEST_PARAGRAPH } from '../../../src/limits/reading.ts';
import { partLong } from '../../../src/reading/paragraphs/long-paragraphs.ts';

test('a paragraph as long as print has them stays whole', () => {
  const paragraphs = ['山塘清淤。', '塘'.repeat(LONGEST_PARAGRAPH)];
  expect(partLong(paragraphs, [1])).toEqual({ paragraphs, cut: [1] });
});

test('a longer one is parted behind a sentence, and nothing of it is lost', () => {
  const text = '山塘今年清淤三次。'.repeat(1_000);
  const { paragraphs } = partLong([text], []);
  expect(paragraphs.join('')).toBe(text);
  for (const part of paragraphs) {
    expect(part.length).toBeLessThanOrEqual(LONGEST_PARAGRAPH);
    expect(part.endsWith('。')).toBe(true);
  }
});

test('one without sentences is parted behind a clause, one without clauses anywhere but within a character', () => {
  const clauses = '清淤三次，'.repeat(1_000);
  for (const part of partLong([clauses], []).paragraphs) expect(part.endsWith('，')).toBe(true);
  const letters = `a${'𠮷'.repeat(3_000)}`;
  const { paragraphs } = partLong([letters], []);
  expect(paragraphs.join('')).toBe(letters);
  for (const part of paragraphs) expect(part.isWellFormed()).toBe(true);
});

test('the end that is lost is that of the last part', () => {
  expect(partLong(['短。', '塘'.repeat(LONGEST_PARAGRAPH * 2.5), '短。'], [1]).cut).toEqual([3]);
});
