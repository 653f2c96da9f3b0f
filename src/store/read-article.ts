import { Article } from '../model.ts';

/** The article of a row. Parsed, since the row may have been written by another version of the program. */
export function readArticle(body: string): Article {
  return Article.parse(JSON.parse(body));
}
