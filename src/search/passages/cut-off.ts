import type { Article } from '../../model.ts';

type Stretch = { paragraph: number; start: number; end: number };

/** Whether a stretch of an article ends where the print was cut off, so that what it says is not whole. */
export function isCutOff(article: Article, { paragraph, end }: Pick<Stretch, 'paragraph' | 'end'>): boolean {
  return article.cut.includes(paragraph) && end === article.paragraphs[paragraph]?.length;
}

/** Whether it is a paragraph of one sentence that was cut off, as captions are: it leads nobody to anything. */
export function isTornAlone(article: Article, stretch: Stretch): boolean {
  return stretch.start === 0 && isCutOff(article, stretch);
}
