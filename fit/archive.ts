import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article, NewsItem } from '../src/model.ts';
import { readItem } from '../src/reading/read-item.ts';
import { documentOf } from '../src/search/index/document.ts';
import { createIndex, type FullText } from '../src/search/index/full-text.ts';

/** An archive in memory, with what finds its articles. */
export type FitArchive = { articles: ReadonlyMap<string, Article>; index: FullText; newest: string | null };

/** Reads items of news as the product does. */
export function archiveOf(items: readonly NewsItem[]): FitArchive {
  return archiveOfArticles(items.map(readItem));
}

/** The same of what was read already. */
export function archiveOfArticles(articles: readonly Article[]): FitArchive {
  const index = createIndex();
  index.add(articles.map(documentOf));
  const days = articles.flatMap(({ date }) => date ?? []).toSorted();
  return { articles: new Map(articles.map((article) => [article.id, article])), index, newest: days.at(-1) ?? null };
}

/** The rows of a file of JSON lines, plain or packed. */
export function rowsOf<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = path.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
