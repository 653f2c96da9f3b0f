import type { Article } from '../model.ts';
import { quotablesOf } from './quotable.ts';
import { type Held, heldBy, type Sought } from './sought.ts';

/** A stretch of an article that can be quoted, `paragraphs[paragraph].slice(start, end)`, and what it holds. */
export type Passage = { paragraph: number; start: number; end: number; text: string; held: Held };

/** All quotable stretches of an article, in printed order. */
export function passagesOf(article: Article, sought: Sought): Passage[] {
  return article.paragraphs.flatMap((printed, paragraph) =>
    quotablesOf(printed).map(({ start, end }) => {
      const text = printed.slice(start, end);
      return { paragraph, start, end, text, held: heldBy(text, sought) };
    }),
  );
}
