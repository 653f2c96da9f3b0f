import { keepLatest } from '../../latest.ts';
import { RECALLED } from '../../limits.ts';
import type { Article } from '../../model.ts';
import type { Library } from '../../ports.ts';

/**
 * The same library, which keeps the articles in mind that were asked for last until they change, and what lists held until
 * anything does: every question reads some twenty again, one for the news some hundreds. It reads a few at a time, one
 * question after the other: however many ask at once, what all of them need is read once.
 * @param most - Articles that are kept in mind.
 */
export function recallArticles(library: Library, most: number = RECALLED.articles): Library {
  const recalled = new Map<string, { article: Article; weight: number }>();
  const lists = new Map<string, readonly string[]>();
  let reading: Promise<unknown> = Promise.resolve();
  let weight = 0;
  let revision = -1;

  /** Read first: what is changed after it is forgotten by the next call. */
  async function forgetChanged(): Promise<number> {
    const newest = await library.revision();
    if (newest === revision) return newest;
    // Of many changes it takes longer to learn which they were than to read again.
    const changed = recalled.size === 0 ? [] : await library.changed(revision, RECALLED.changed);
    for (const id of changed.length < RECALLED.changed ? changed : recalled.keys()) forget(id);
    lists.clear();
    revision = newest;
    return newest;
  }

  function forget(id: string): void {
    const known = recalled.get(id);
    if (known === undefined) return;
    recalled.delete(id);
    weight -= known.weight;
  }

  async function few(ids: readonly string[]): Promise<Article[]> {
    const newest = await forgetChanged();
    const held = ids.map((id) => recalled.get(id)?.article);
    const unknown = ids.filter((_, at) => held[at] === undefined);
    const read = unknown.length === 0 ? [] : await library.articles(unknown);
    const known = new Map(read.map((article) => [article.id, article]));
    const found = ids.flatMap((id, at) => held[at] ?? known.get(id) ?? []);
    if (revision === newest) for (const article of found) keep(article);
    return found;
  }

  async function articles(ids: readonly string[]): Promise<Article[]> {
    const found: Article[] = [];
    for (let from = 0; from < ids.length; from += RECALLED.together) {
      const turn = reading.then(() => few(ids.slice(from, from + RECALLED.together)));
      // What one cannot read is no fault of whoever comes next.
      reading = turn.then(
        () => {},
        () => {},
      );
      found.push(...(await turn));
    }
    return found;
  }

  return {
    ...library,
    articles,
    async list(filter) {
      const newest = await forgetChanged();
      const key = JSON.stringify(filter);
      const known = lists.get(key) ?? (await library.listed(filter));
      if (known.length > most) return library.list(filter);
      if (revision === newest) keepLatest(lists, key, known, RECALLED.lists);
      return articles(known);
    },
  };

  function keep(article: Article): void {
    // A map gives its keys in the order they were set: the first was asked for longest ago.
    const known = recalled.get(article.id) ?? { article, weight: weightOf(article) };
    if (!recalled.delete(article.id)) weight += known.weight;
    recalled.set(article.id, known);
    while (recalled.size > most || weight > RECALLED.units) forget(recalled.keys().next().value ?? '');
  }
}

/** What an article takes, in UTF-16 units or as much. */
function weightOf({ paragraphs, figures }: Article): number {
  return (
    paragraphs.reduce((sum, text) => sum + text.length, 0) +
    figures.reduce((sum, { quote, label }) => sum + quote.length + label.length + RECALLED.unitsAFigure, 0)
  );
}
