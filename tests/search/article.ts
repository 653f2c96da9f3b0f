import type { Article } from '../../src/model.ts';
import { article } from '../cases/articles.ts';

/** An article of a title and paragraphs; whatever else it could have is absent. */
export function articleOf(id: string, title: string | null, paragraphs: readonly string[]): Article {
  return article(id, { title, paragraphs: [...paragraphs] });
}
