import type { Article } from '../../model.ts';
import { type Lookup, type Overlap, overlapOf } from '../ranking/lookup.ts';
import { printedTerms } from './printed-terms.ts';
import { quotablesIn } from './quotable.ts';

/** A stretch of an article that can be quoted, `paragraphs[paragraph].slice(start, end)`, and what it holds. */
export type Passage = { paragraph: number; start: number; end: number; text: string; held: Overlap };

/** All quotable stretches of an article, in printed order. */
export function passagesOf(article: Article, sought: Lookup): Passage[] {
  const held = printedTerms(article).sentences.map((terms) => overlapOf(terms, sought));
  return quotablesIn(article)
    .flatMap((spans, paragraph) => spans.map((span) => ({ ...span, paragraph })))
    .map(({ paragraph, start, end }, at) => {
      const text = (article.paragraphs[paragraph] ?? '').slice(start, end);
      return { paragraph, start, end, text, held: held[at] ?? NOTHING };
    });
}

const NOTHING: Overlap = { terms: new Set(), characters: new Set() };
