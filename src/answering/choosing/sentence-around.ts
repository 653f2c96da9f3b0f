import type { Article, Quote } from '../../model.ts';
import { quotablesOf } from '../../search/quotable.ts';
import type { Span } from '../../text/sentences.ts';

/** The quotable stretch of a paragraph that holds a span; the span itself where two stretches share it. */
export function sentenceAround(paragraph: string, { start, end }: Span): Span {
  return quotablesOf(paragraph).find((sentence) => sentence.start <= start && end <= sentence.end) ?? { start, end };
}

/** A span of an article as a Quote: its exact words and where they stand. */
export function quoteOf(article: Article, { paragraph, start, end }: Span & { paragraph: number }): Quote {
  return {
    articleId: article.id,
    paragraph,
    start,
    end,
    text: (article.paragraphs[paragraph] ?? '').slice(start, end),
  };
}
