import { expect, test } from 'vitest';
import { termsOf } from '../../../src/search/index/terms.ts';
import { questionTerms, withoutAsking } from '../../../src/search/ranking/question.ts';

test('words that only ask are left out, and what stood beside them does not run together', () => {
  expect(withoutAsking('璧山有哪些科技企業是什麼時候建的?')).toBe('璧山有|科技企业||建|?');
});

test('an English asking word is left out where it stands by itself', () => {
  expect(withoutAsking('What is the island whatsoever')).toBe('| | | island whatsoever');
});

test('a question of asking words alone looks for those', () => {
  expect(questionTerms('什么时候')).toEqual([...termsOf('什么时候')]);
});
