import { RECALLED } from '../limits.ts';
import type { Article } from '../model.ts';
import type { ArticleFilter, Library } from '../ports.ts';

/**
 * The same library, which keeps the articles in mind that were asked for last, and which of them its latest lists named,
 * as long as nothing changes in it: every question reads some twenty again, and one for the news the newest two hundred.
 */
export function recallArticles(library: Library): Library {
  const recalled = new Map<string, Article>();
  const lists = new Map<string, readonly string[]>();
  let revision = Number.NaN;
  return { ...library, articles, list };

  async function articles(ids: readonly string[]): Promise<Article[]> {
    const newest = await upToDate();
    const unknown = ids.filter((id) => !recalled.has(id));
    const read = unknown.length === 0 ? [] : await library.articles(unknown);
    const known = new Map(read.map((article) => [article.id, article]));
    const found = ids.flatMap((id) => known.get(id) ?? recalled.get(id) ?? []);
    if (revision === newest)
      for (const article of found) keep(recalled, article.id, { value: article, most: RECALLED.articles });
    return found;
  }

  async function list(filter: ArticleFilter): Promise<Article[]> {
    const newest = await upToDate();
    const key = JSON.stringify(filter);
    const ids = lists.get(key);
    if (ids !== undefined) return articles(ids);
    const listed = await library.list(filter);
    // A list of all there is would push out everything else.
    if (revision !== newest || listed.length > RECALLED.listed) return listed;
    const found = listed.map((article) => recalled.get(article.id) ?? article);
    for (const article of found) keep(recalled, article.id, { value: article, most: RECALLED.articles });
    keep(lists, key, { value: found.map(({ id }) => id), most: RECALLED.lists });
    return found;
  }

  /** The revision up to which all in mind is as it is stored; what is changed after it makes the next call forget. */
  async function upToDate(): Promise<number> {
    const newest = await library.revision();
    if (newest !== revision) {
      recalled.clear();
      lists.clear();
    }
    revision = newest;
    return newest;
  }
}

/** Puts a value behind all others, and forgets the first where there are more than so many. */
function keep<T>(map: Map<string, T>, key: string, { value, most }: { value: T; most: number }): void {
  // A map gives its keys in the order they were set: the first was asked for longest ago.
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
