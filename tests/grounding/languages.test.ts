import { expect, test } from 'vitest';
import { languagesOf, wordsAsked } from '../../src/grounding/languages.ts';

/** How often words stand in an archive of a thousand reports. */
const wordsWith = (counts: Record<string, number>) => ({
  size: 1000,
  frequency: () => 0,
  documentFrequency: (word: string) => counts[word] ?? 0,
});

test.each<[string, Record<string, number>, string]>([
  ['reports in Chinese', { 记者: 900, 今年: 300 }, 'Chinese'],
  ['Chinese ones, of which a few print an English name', { 记者: 900, the: 6, of: 2 }, 'Chinese'],
  ['reports in English', { the: 1000, of: 990, and: 980 }, 'English'],
  ['reports in both', { 记者: 900, the: 40, and: 38 }, 'Chinese and English'],
  ['nothing that tells', {}, 'Chinese'],
])('an archive of %s is looked through in the language of its reports', (_, counts, languages) => {
  expect(languagesOf(wordsWith(counts))).toBe(languages);
});

test.each([
  ['tongnan you ji zuo lengku', '潼南有几座冷库', '潼南有几座冷库'],
  ['how many cold stores are there', 'how many cold stores are there in Tongnan', 'how many cold stores are there'],
  ['how many cold stores are there', '有几座冷库', 'how many cold stores are there'],
  ['几座lengku', '有几座冷库', '几座lengku'],
])('of “%s”, understood as “%s”, “%s” tells in which language it is asked', (question, meant, words) => {
  expect(wordsAsked(question, { question: meant })).toBe(words);
});
