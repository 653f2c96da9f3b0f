import type { Article } from '../../model.ts';
import { type Overlap, overlapOf, type QueryTerms } from '../ranking/query-terms.ts';
import { quotablesIn } from './quotable.ts';

/** A stretch of an article that can be quoted, `paragraphs[paragraph].slice(start, end)`, and what it holds. */
export type Passage = { paragraph: number; start: number; end: number; text: string; held: Overlap };

/** All quotable stretches of an article, in printed order. */
export function passagesOf(article: Article, sought: QueryTerms): Passage[] {
  return quotablesIn(article).flatMap((spans, paragraph) =>
    spans.map(({ start, end }) => {
      const text = (article.paragraphs[paragraph] ?? '').slice(start, end);
      return { paragraph, start, end, text, held: overlapOf(text, sought) };
    }),
  );
}
