import { NEAR_DUPLICATES } from '../limits.ts';
import type { Article, NewsItem, Printing } from '../model.ts';
import type { ReadItem } from '../ports/parse.ts';
import type { Library, Stored } from '../ports.ts';
import { readItem } from '../reading/read-item.ts';
import { bandsOf, isNearDuplicate } from '../search/near-duplicates.ts';
import { idMark } from '../text/short-id.ts';

/** What became of items: how many were taken, and how many of them are doubles of what was there before. */
export type TakenItems = { items: number; doubles: number };

/** Reads an item of news, with the marks by which its doubles are found. */
export function readMarked(item: NewsItem): ReadItem {
  const article = readItem(item);
  return { article, marks: bandsOf(article) };
}

/**
 * Keeps items of news that were read in place of what the same source held before. A story that another source, or an
 * item before, has told already is kept as that one, under its id, with where else it stands; so whichever source is
 * dropped, the story stays as long as one has it.
 */
export async function takeRead(
  stored: Stored,
  items: readonly ReadItem[],
  { library, pause }: { library: Pick<Library, 'put' | 'marked' | 'articles'>; pause(): Promise<void> },
): Promise<TakenItems> {
  const known = await knownArticles(
    items.flatMap(({ marks }) => marks),
    stored.source,
    library,
  );
  // The articles of this batch by their marks, those of other sources before them.
  const byMark = new Map<number, string[]>(known.byMark);
  const kept = new Map<string, Article>();
  const keptMarks = new Map<string, number[]>();
  let doubles = 0;
  for (const { article, marks: own } of items) {
    const candidates = [...new Set(own.flatMap((mark) => byMark.get(mark) ?? []))].slice(0, NEAR_DUPLICATES.candidates);
    const alike = candidates.flatMap((id) => kept.get(id) ?? known.articles.get(id) ?? []);
    const first = await firstDouble(article, alike, pause);
    if (first !== undefined) doubles += first.id === article.id ? 0 : 1;
    const standing = first === undefined ? article : joined(first, article);
    kept.set(standing.id, standing);
    keptMarks.set(standing.id, own);
    for (const mark of own) byMark.set(mark, [...(byMark.get(mark) ?? []), standing.id]);
  }
  for (const [id, marks] of marksByIds([...kept.values()])) keptMarks.set(id, [...(keptMarks.get(id) ?? []), ...marks]);
  await library.put(stored, [...kept.values()], { marks: keptMarks });
  return { items: items.length, doubles };
}

/** The first that tells the story of an article. To compare two long texts takes some milliseconds, and hundreds may look alike. */
async function firstDouble(
  article: Article,
  alike: readonly Article[],
  pause: () => Promise<void>,
): Promise<Article | undefined> {
  for (const one of alike) {
    await pause();
    if (isNearDuplicate(one, article)) return one;
  }
  return undefined;
}

/** The marks under which articles are found by the short names that buttons have for them. */
export function marksByIds(articles: readonly Article[]): Map<string, number[]> {
  return new Map(
    articles.flatMap(({ id }) => {
      const mark = idMark(id);
      return mark === null ? [] : [[id, [mark]]];
    }),
  );
}

/** What other sources hold that shares a mark, by mark and by id. */
async function knownArticles(
  marks: readonly number[],
  source: string,
  library: Pick<Library, 'marked' | 'articles'>,
): Promise<{ byMark: Map<number, string[]>; articles: Map<string, Article> }> {
  const rows = (await library.marked(marks)).filter((row) => row.source !== source);
  const byMark = new Map<number, string[]>();
  for (const { mark, id } of rows)
    byMark.set(mark, [...(byMark.get(mark) ?? []), id].slice(0, NEAR_DUPLICATES.candidates));
  const articles = await library.articles([...new Set([...byMark.values()].flat())]);
  return { byMark, articles: new Map(articles.map((article) => [article.id, article])) };
}

/** The story as it was told first, and where else it stands; told by one and the same, it is taken as it is now. */
function joined(first: Article, again: Article): Article {
  const standing = first.id === again.id ? again : first;
  const also = new Map<string, Printing>();
  for (const { source, url } of [...(first.also ?? []), ...(again.also ?? []), first, again])
    if (source !== null || url !== null) also.set(`${source} ${url}`, { source, url });
  also.delete(`${standing.source} ${standing.url}`);
  return also.size === 0 ? standing : { ...standing, also: [...also.values()] };
}
