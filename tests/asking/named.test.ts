import { expect, test } from 'vitest';
import { subjectsNamed, termsNamed } from '../../src/asking/named.ts';
import { questionOf } from '../answering/ask.ts';

const subjects = (question: string) => subjectsNamed(questionOf(question)).map(({ text }) => text);

test('what a question names is what it does not only ask with', () => {
  expect(termsNamed(questionOf('自来水厂检修有什么消息')).map(({ text }) => text)).toEqual(['自来水厂检修']);
});

test('what only says in which part of the world is no subject', () => {
  expect(subjects('国外的新闻')).toEqual([]);
  expect(subjects('国外有哪些地震')).toEqual(['地震']);
  expect(subjects('渡口的新闻')).toEqual(['渡口']);
});
