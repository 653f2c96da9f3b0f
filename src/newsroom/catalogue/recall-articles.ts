import { RECALLED } from '../../limits.ts';
import type { Article } from '../../model.ts';
import type { Library } from '../../ports.ts';

/**
 * The same library, which keeps the articles in mind that were asked for last, and what lists held, as long as nothing
 * changes in it: every question reads some twenty again, one for the news some hundreds.
 * @param most - Articles that are kept in mind.
 */
export function recallArticles(library: Library, most: number = RECALLED.articles): Library {
  const recalled = new Map<string, Article>();
  const lists = new Map<string, readonly string[]>();
  let weight = 0;
  let revision = Number.NaN;

  /** Read first: what is changed after it makes the next call forget. */
  async function forgetIfChanged(): Promise<number> {
    const newest = await library.revision();
    if (newest !== revision) {
      recalled.clear();
      lists.clear();
      weight = 0;
    }
    revision = newest;
    return newest;
  }

  async function articles(ids: readonly string[]): Promise<Article[]> {
    const newest = await forgetIfChanged();
    const unknown = ids.filter((id) => !recalled.has(id));
    const read = unknown.length === 0 ? [] : await library.articles(unknown);
    const known = new Map(read.map((article) => [article.id, article]));
    const found = ids.flatMap((id) => known.get(id) ?? recalled.get(id) ?? []);
    if (revision === newest) for (const article of found) keep(article);
    return found;
  }

  return {
    ...library,
    articles,
    async list(filter) {
      const newest = await forgetIfChanged();
      const key = JSON.stringify(filter);
      const ids = lists.get(key);
      if (ids !== undefined) return articles(ids);
      // What was made ready of an article hangs on the very object that is kept in mind.
      const found = (await library.list(filter)).map((article) => recalled.get(article.id) ?? article);
      if (revision !== newest || found.length > most) return found;
      lists.set(
        key,
        found.map(({ id }) => id),
      );
      const [oldest] = lists.keys();
      if (lists.size > RECALLED.lists && oldest !== undefined) lists.delete(oldest);
      for (const article of found) keep(article);
      return found;
    },
  };

  function keep(article: Article): void {
    // A map gives its keys in the order they were set: the first was asked for longest ago.
    if (!recalled.delete(article.id)) weight += weightOf(article);
    recalled.set(article.id, article);
    for (const [id, oldest] of recalled) {
      if (recalled.size <= most && weight <= RECALLED.units) break;
      recalled.delete(id);
      weight -= weightOf(oldest);
    }
  }
}

/** What an article takes, in UTF-16 units or as much. */
function weightOf({ paragraphs, figures }: Article): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0) + figures.length * RECALLED.unitsAFigure;
}
