import { RECALLED } from '../limits.ts';
import type { Article } from '../model.ts';
import type { Library } from '../ports.ts';

/**
 * The same library, which keeps the articles in mind that were asked for last, as long as nothing changes in it: every
 * question reads some twenty again.
 */
export function recallArticles(library: Library): Library {
  const recalled = new Map<string, Article>();
  let revision = Number.NaN;
  return {
    ...library,
    async articles(ids) {
      // Read first: what is changed after it makes the next call forget.
      const newest = await library.revision();
      if (newest !== revision) recalled.clear();
      revision = newest;
      const unknown = ids.filter((id) => !recalled.has(id));
      const read = unknown.length === 0 ? [] : await library.articles(unknown);
      const known = new Map(read.map((article) => [article.id, article]));
      const found = ids.flatMap((id) => known.get(id) ?? recalled.get(id) ?? []);
      if (revision === newest) for (const article of found) keep(article);
      return found;
    },
  };

  function keep(article: Article): void {
    // A map gives its keys in the order they were set: the first was asked for longest ago.
    recalled.delete(article.id);
    recalled.set(article.id, article);
    const [oldest] = recalled.keys();
    if (recalled.size > RECALLED.articles && oldest !== undefined) recalled.delete(oldest);
  }
}
