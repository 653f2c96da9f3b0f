import { unsureWithin } from '../../model/unsure.ts';
import type { Article, Quote } from '../../model.ts';
import { remembering } from '../../text/remembering.ts';
import type { Span } from '../../text/sentences.ts';
import { quotablesOf } from './quotable.ts';

/** Quotable stretches of the paragraphs that were looked at last, each for every figure in it. */
const quotables = remembering(quotablesOf, { latest: 64, longest: 200_000 });

/** The quotable stretch of a paragraph that holds a span; the span itself where two stretches share it. */
export function sentenceAround(paragraph: string, { start, end }: Span): Span {
  const all = quotables(paragraph);
  // They stand in order and apart: only the last that begins before the span can hold it.
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = all[low - 1];
  return found !== undefined && end <= found.end ? found : { start, end };
}

/** A span of an article as a Quote: its exact words, where they stand, and what of them was hard to read. */
export function quoteOf(article: Article, { paragraph, start, end }: Span & { paragraph: number }): Quote {
  const unsure = unsureWithin(article, { paragraph, start, end });
  return {
    articleId: article.id,
    paragraph,
    start,
    end,
    text: (article.paragraphs[paragraph] ?? '').slice(start, end),
    ...(unsure.length > 0 && { unsure }),
  };
}
