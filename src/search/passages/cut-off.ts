import type { Article } from '../../model.ts';

/** Whether a stretch of an article ends where the print was cut off, so that what it says is not whole. */
export function isCutOff(article: Article, { paragraph, end }: { paragraph: number; end: number }): boolean {
  return article.cut.includes(paragraph) && end === article.paragraphs[paragraph]?.length;
}
