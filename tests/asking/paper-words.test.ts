import { expect, test } from 'vitest';
import { inPapersWords } from '../../src/asking/paper-words.ts';
import { questionOf } from '../answering/ask.ts';

/** The question's words in an archive that holds these words alone. */
const words = (text: string, ...held: string[]) => inPapersWords(questionOf(text), (word) => held.includes(word));

test('words that the archive prints are looked for as typed', () => {
  expect(words('冷库有几座？', '冷库')).toEqual({ finding: '冷库有几座？', choosing: '冷库有几座？' });
});

test('a word that no article has is followed by its synonyms that some article has', () => {
  expect(words('娃儿有多少？', '儿童').finding).toBe('娃儿有多少？ 儿童');
  expect(words('娃儿有多少？', '娃儿', '儿童').finding).toBe('娃儿有多少？');
  expect(words('娃儿有多少？').finding).toBe('娃儿有多少？');
});

test('articles are found by the official name of a place, and sentences chosen without it', () => {
  const { finding, choosing } = words('武隆冷库有几座？', '冷库');
  expect(finding).toContain('武隆区');
  expect(choosing).not.toContain('武隆');
  expect(choosing).toContain('冷库有几座');
});

test('a question of nothing but a place keeps it', () => {
  expect(words('武隆').choosing).toContain('武隆');
});

test('an English word gives way to what the paper prints for it', () => {
  const { finding } = words('How many wells were drilled?', '井', '钻井');
  expect(finding).toContain('井');
  expect(finding).not.toMatch(/wells|drilled/);
});
