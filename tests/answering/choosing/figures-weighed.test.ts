import { expect, test } from 'vitest';
import { figuresWeighed } from '../../../src/answering/choosing/figures-weighed.ts';
import { FIGURES_WEIGHED } from '../../../src/limits/answering.ts';
import type { Article, Figure } from '../../../src/model.ts';

/** An article of so many sentences, each with a figure of another village. */
function villages(count: number): Article {
  const sentences = Array.from({ length: count }, (_, at) => `第${at + 1}村建成水窖${at + 1}口。`);
  const text = sentences.join('');
  const figures = sentences.map((sentence, at) => {
    const start = text.indexOf(sentence) + sentence.indexOf('窖') + 1;
    return { paragraph: 0, start, end: start + `${at + 1}口`.length, printed: `${at + 1}口` } as Figure;
  });
  return { paragraphs: [text], figures } as unknown as Article;
}

test('all figures of an ordinary article are weighed', () => {
  const article = villages(FIGURES_WEIGHED.ofOther);
  expect(figuresWeighed('第3村建成水窖多少口', article, 9)).toBe(article.figures);
});

test('of thousands those that stand among the words of the question are, and no more than a question may take', () => {
  const weighed = figuresWeighed('第2718村建成水窖多少口', villages(4_000), 0);
  expect(weighed.length).toBe(FIGURES_WEIGHED.ofFirst);
  expect(weighed.map(({ printed }) => printed)).toContain('2718口');
});
