import { setImmediate } from 'node:timers/promises';
import { ARTICLE_ROWS } from '../../limits/store.ts';
import { Article, Figure } from '../../model.ts';
import { chunksOf } from '../sql/chunks.ts';

const Frame = Article.omit({ figures: true });

/**
 * The article of a row. Parsed, since the row may have been written by another version of the program; one with thousands
 * of figures a few at a time, since that takes a tenth of a second for which everybody would wait.
 */
export async function readArticle(body: string): Promise<Article> {
  if (body.length < ARTICLE_ROWS.longLetters) return Article.parse(JSON.parse(body));
  const { figures, ...frame } = JSON.parse(body) as { figures?: unknown[] };
  await setImmediate();
  const read: Figure[] = [];
  for (const some of chunksOf(figures ?? [], ARTICLE_ROWS.figures)) {
    for (const figure of some) read.push(Figure.parse(figure));
    await setImmediate();
  }
  return { ...Frame.parse(frame), figures: read };
}
