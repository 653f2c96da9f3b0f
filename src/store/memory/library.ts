import { CHANGES_AT_ONCE } from '../../limits/store.ts';
import type { Article } from '../../model.ts';
import type { ArticleFilter, Library, Stored } from '../../ports.ts';
import { mostFirst } from '../library/coverage.ts';
import { chunksOf } from '../sql/chunks.ts';
import { createMemoryMarks } from './marks.ts';
import { createMemoryScannedPages } from './scanned-pages.ts';

type Holding = { hash: string; articles: Map<string, Article> };

/** The Library in memory, for pages and news that are asked and not kept; scans of pages stand in `scans`. */
export function createMemoryLibrary(scans = createMemoryScannedPages()): Library {
  // A Map keeps the order of putting, so the last source that holds an id is the one to show.
  const held = new Map<string, Holding>();
  const marked = createMemoryMarks();
  const former = new Map<string, string>();
  let shown: Map<string, Article> | null = new Map();
  let shelves: Shelves | null = null;
  let revision = 0;
  // Every id that ever was with the revision that last changed it, oldest change first.
  const changed = new Map<string, number>();

  function change(source: string, holding: Holding | null): void {
    const ids = [...(holding?.articles.keys() ?? []), ...shownFrom(source)];
    held.delete(source);
    if (holding !== null) held.set(source, holding);
    shown = null;
    shelves = null;
    revision += 1;
    for (const id of new Set(ids)) {
      changed.delete(id);
      changed.set(id, revision);
    }
  }

  function shownFrom(source: string): string[] {
    const articles = [...(held.get(source)?.articles.values() ?? [])];
    return articles.filter((article) => current().get(article.id) === article).map(({ id }) => id);
  }

  function current(): ReadonlyMap<string, Article> {
    shown ??= showLast([...held.values()].map(({ articles }) => articles));
    return shown;
  }

  function list(filter: ArticleFilter): Article[] {
    shelves ??= shelvesOf(current());
    const listed: Article[] = [];
    const { skip = 0, limit = Number.POSITIVE_INFINITY } = filter;
    for (const article of shelfFor(filter, shelves)) {
      if (listed.length === skip + limit) break;
      if (isWanted(article, filter)) listed.push(article);
    }
    return listed.slice(skip);
  }

  return {
    async put({ source, hash }: Stored, articles, { marks, scanned, former: before = new Map() } = {}) {
      change(source, { hash, articles: new Map(articles.map((article) => [article.id, article])) });
      marked.put(source, marks ?? new Map());
      scans.put(source, scanned ?? null);
      for (const [name, led] of former) former.set(name, before.get(led) ?? led);
      for (const [name, id] of before) former.set(name, id);
    },
    marked: async (marks) => marked.find(marks),
    async drop(source) {
      if (held.has(source)) change(source, null);
      marked.put(source, new Map());
      scans.put(source, null);
    },
    heldBy: async (source) => [...(held.get(source)?.articles.values() ?? [])],
    formerly: async (name) => former.get(name) ?? null,
    hashOf: async (source) => held.get(source)?.hash ?? null,
    sources: async (beginning) =>
      [...held]
        .map(([source, { hash }]) => ({ source, hash }))
        .filter(({ source }) => source.startsWith(beginning))
        .sort((one, other) => (one.source < other.source ? -1 : 1)),
    articles: async (ids) => ids.map((id) => current().get(id)).filter((article) => article !== undefined),
    list: async (filter) => list(filter),
    listed: async (filter) => list(filter).map(({ id }) => id),
    async *changes(since) {
      const ids = [...changed].filter(([, at]) => at > since).map(([id]) => id);
      for (const some of chunksOf(ids, CHANGES_AT_ONCE)) {
        const shown = some.map((id) => current().get(id)).filter((article) => article !== undefined);
        const revision = changed.get(some.at(-1) ?? '') ?? since;
        yield { shown, gone: some.filter((id) => !current().has(id)), revision };
      }
    },
    changed: async (since, most) => [...changed].flatMap(([id, at]) => (at > since ? [id] : [])).slice(0, most),
    async coverage() {
      const articles = [...current().values()];
      const dates = articles.map(({ date }) => date).filter((date) => date !== null);
      return {
        articles: articles.length,
        districts: mostFirst(count(articles.map(({ district }) => district).filter((district) => district !== null))),
        topics: mostFirst(count(articles.flatMap(({ topics }) => [...new Set(topics)]))),
        latest: dates.sort().at(-1) ?? null,
      };
    },
    days: async () => new Set([...current().values()].flatMap(({ date }) => date ?? [])).size,
    async editions({ skip, limit }) {
      const days = Map.groupBy(current().values(), ({ date }) => date);
      return [...days]
        .flatMap(([date, { length }]) => (date === null ? [] : [{ date, articles: length }]))
        .sort((one, other) => (one.date < other.date ? 1 : -1))
        .slice(skip, skip + limit);
    },
    revision: async () => revision,
  };
}

/** Articles newest first: a question lists a dozen subjects, and to look through all of a year each time takes longest. */
type Shelves = {
  all: readonly Article[];
  districts: ReadonlyMap<string | null, readonly Article[]>;
  topics: ReadonlyMap<string, readonly Article[]>;
};

function shelvesOf(shown: ReadonlyMap<string, Article>): Shelves {
  const all = [...shown.values()].sort(newestFirst);
  const topics = new Map<string, Article[]>();
  for (const article of all) {
    for (const topic of new Set(article.topics)) {
      const shelf = topics.get(topic);
      if (shelf === undefined) topics.set(topic, [article]);
      else shelf.push(article);
    }
  }
  return { all, districts: Map.groupBy(all, ({ district }) => district), topics };
}

/** All articles that a filter may want, or somewhat more. */
function shelfFor({ district, topic }: ArticleFilter, { all, districts, topics }: Shelves): readonly Article[] {
  if (district !== undefined) return districts.get(district) ?? [];
  return topic === undefined ? all : (topics.get(topic) ?? []);
}

function isWanted({ date, topics }: Article, { topic, from, to }: ArticleFilter): boolean {
  if (topic !== undefined && !topics.includes(topic)) return false;
  if (from === undefined && to === undefined) return true;
  return date !== null && (from === undefined || date >= from) && (to === undefined || date <= to);
}

/** What is shown of sources in the order they were put: every id once, where its last holder has it. */
function showLast(sources: readonly ReadonlyMap<string, Article>[]): Map<string, Article> {
  const shown = new Map<string, Article>();
  for (const [id, article] of sources.flatMap((articles) => [...articles])) {
    shown.delete(id);
    shown.set(id, article);
  }
  return shown;
}

function newestFirst(one: Article, other: Article): number {
  const [first, second] = [one.date ?? '', other.date ?? ''];
  if (first === second) return 0;
  return first < second ? 1 : -1;
}

function count(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
