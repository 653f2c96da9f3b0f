import { expect, test } from 'vitest';
import { answer } from '../../../src/answering/answer.ts';
import { inPapersWords } from '../../../src/answering/question/paper-words.ts';
import { articleOf, PRINTED } from '../article.ts';
import { archiveFor, questionOf } from '../ask.ts';

const quay = articleOf({
  id: 'quay',
  title: '垫江 沙坪码头扩建',
  district: '垫江县',
  paragraphs: ['垫江县沙坪码头扩建，新添泊位6个。码头的货多半发往梁平区。'],
});

/** The answer of an archive of so many articles, where the search was so sure of the one that it found. */
function askOf(text: string, { articles, confidence }: { articles: number; confidence: number }) {
  const question = questionOf(text);
  const found = archiveFor(question, [quay]);
  const archive = { ...found, confidence, coverage: { ...found.coverage, articles } };
  return answer(question, inPapersWords(question, archive.knows).choosing, archive, { today: PRINTED });
}

test('a figure of a large archive answers only where the article was surely found', () => {
  expect(askOf('码头新添泊位几个?', { articles: 5_000, confidence: 0.5 })).toMatchObject({ short: '6个' });
  expect(askOf('码头新添泊位几个?', { articles: 5_000, confidence: 0.2 })).toMatchObject({ status: 'nothing' });
});

test('a small archive is looked at itself', () => {
  expect(askOf('码头新添泊位几个?', { articles: 10, confidence: 0 })).toMatchObject({ short: '6个' });
});

test('the place that an article is about speaks for it, one that it only mentions does not', () => {
  const unsure = { articles: 5_000, confidence: 0.1 };
  expect(askOf('垫江的码头货发往哪里?', unsure)).toMatchObject({ status: 'answered' });
  expect(askOf('梁平的码头货发往哪里?', unsure)).toMatchObject({ status: 'nothing', reason: 'no_match' });
});

test('a question in traditional script for the holder of a role finds it in a paper of traditional script', () => {
  const opera = articleOf({ id: 'opera', paragraphs: ['《江上月》的導演是沈懷瑾，全劇三幕。'] });
  const question = questionOf('《江上月》的導演是誰?');
  const archive = { ...archiveFor(question, [opera]), confidence: 1 };
  const said = answer(question, inPapersWords(question, archive.knows).choosing, archive, { today: PRINTED });
  expect(said.quote).toContain('沈懷瑾');
});
