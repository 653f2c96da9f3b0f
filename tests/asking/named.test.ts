import { expect, test } from 'vitest';
import { regionOf, subjectsNamed, termsNamed } from '../../src/asking/named.ts';
import { questionOf } from '../answering/ask.ts';

const region = (folded: string) => regionOf({ folded });
const subjects = (question: string) => subjectsNamed(questionOf(question)).map(({ text }) => text);

test('what a question names is what it does not only ask with', () => {
  expect(termsNamed(questionOf('自来水厂检修有什么消息')).map(({ text }) => text)).toEqual(['自来水厂检修']);
});

test('news is asked of home or of abroad, and of neither where it is asked of both or of no region', () => {
  expect(region('国内有什么大事')).toBe('home');
  expect(region('国际上有啥新闻')).toBe('abroad');
  expect(region('any world news today')).toBe('abroad');
  expect(region('国内外大事')).toBeNull();
  expect(region('国内和国际的新闻')).toBeNull();
  expect(region('国际机场有什么新闻')).toBeNull();
  expect(region('今天有什么新闻')).toBeNull();
});

test('what only says in which part of the world is no subject', () => {
  expect(subjects('国外的新闻')).toEqual([]);
  expect(subjects('国外有哪些地震')).toEqual(['地震']);
  expect(subjects('渡口的新闻')).toEqual(['渡口']);
});
