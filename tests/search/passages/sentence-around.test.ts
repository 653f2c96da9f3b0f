import { expect, test } from 'vitest';
import { quoteOf, sentenceAround } from '../../../src/search/passages/sentence-around.ts';
import { articleOf } from '../../answering/article.ts';

const paragraph = '新渠通水了。渠长18公里，能灌田2.6万亩。村民都说好。';

test('the sentence around a span is the printed one', () => {
  const at = paragraph.indexOf('18公里');
  const { start, end } = sentenceAround(paragraph, { start: at, end: at + 4 });
  expect(paragraph.slice(start, end)).toBe('渠长18公里，能灌田2.6万亩。');
});

test('a span that two sentences share is its own', () => {
  expect(sentenceAround(paragraph, { start: 3, end: 9 })).toEqual({ start: 3, end: 9 });
});

test('a quote is the exact words, and where they stand', () => {
  const article = articleOf({ id: 'canal', paragraphs: [paragraph] });
  expect(quoteOf(article, { paragraph: 0, start: 0, end: 6 })).toEqual({
    articleId: 'canal',
    paragraph: 0,
    start: 0,
    end: 6,
    text: '新渠通水了。',
  });
});
