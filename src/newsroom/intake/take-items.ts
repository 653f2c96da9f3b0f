import { NEAR_DUPLICATES } from '../../limits.ts';
import type { Article, NewsItem, Printing } from '../../model.ts';
import type { ReadItem } from '../../ports/parse.ts';
import type { Library, Stored } from '../../ports.ts';
import { readItem } from '../../reading/read-item.ts';
import { bandsOf, isNearDuplicate } from '../../search/near-duplicates.ts';
import { idMark } from '../../text/short-id.ts';

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
 * dropped, the story stays as long as one has it. What many have told already, one more need not keep.
 */
export async function takeRead(
  stored: Stored,
  items: readonly ReadItem[],
  { library, pause }: { library: Pick<Library, 'put' | 'marked' | 'articles'>; pause(): Promise<void> },
): Promise<TakenItems> {
  const { byMark, tellers } = await heldByOthers(
    items.flatMap(({ marks }) => marks),
    stored.source,
    library,
  );
  const kept = new Map<string, Article>();
  const keptMarks = new Map<string, number[]>();
  const read = readOnce(kept, library);
  let doubles = 0;
  for (const { article, marks } of items) {
    // One that so many articles have is of a template: it tells no double, and is kept no more.
    const telling = marks.filter((mark) => (byMark.get(mark)?.size ?? 0) < NEAR_DUPLICATES.candidates);
    const candidates = new Set(telling.flatMap((mark) => [...(byMark.get(mark) ?? [])]));
    const first = await firstDouble(article, [...candidates].slice(0, mostCompared(article)), { read, pause });
    const double = first !== undefined && first.id !== article.id;
    if (double) doubles += 1;
    if (double && (tellers.get(first.id)?.size ?? 0) >= NEAR_DUPLICATES.tellers) continue;
    const standing = first === undefined ? article : joined(first, article);
    kept.set(standing.id, standing);
    keptMarks.set(standing.id, telling);
    for (const mark of telling) byMark.set(mark, (byMark.get(mark) ?? new Set()).add(standing.id));
  }
  for (const [id, marks] of marksByIds([...kept.values()])) keptMarks.set(id, [...(keptMarks.get(id) ?? []), ...marks]);
  await library.put(stored, [...kept.values()], { marks: keptMarks });
  return { items: items.length, doubles };
}

/** How many articles one is compared with: of long ones few, since to read and to compare two takes some milliseconds. */
function mostCompared({ paragraphs }: Article): number {
  const letters = paragraphs.reduce((sum, { length }) => sum + length, 0);
  return Math.max(1, Math.min(NEAR_DUPLICATES.candidates, Math.floor(NEAR_DUPLICATES.compared / letters)));
}

type ReadById = (id: string) => Promise<Article | undefined>;

/** Gives what is being kept, or else what the library has: each is read once. */
function readOnce(kept: ReadonlyMap<string, Article>, library: Pick<Library, 'articles'>): ReadById {
  const known = new Map<string, Article | undefined>();
  return async (id) => {
    const own = kept.get(id);
    if (own !== undefined) return own;
    if (!known.has(id)) known.set(id, (await library.articles([id]))[0]);
    return known.get(id);
  };
}

/** The first that tells the story of an article. */
async function firstDouble(
  article: Article,
  candidates: readonly string[],
  { read, pause }: { read: ReadById; pause(): Promise<void> },
): Promise<Article | undefined> {
  for (const id of candidates) {
    const one = await read(id);
    if (one === undefined) continue;
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

/** The articles of other sources that have a mark, the oldest first, and by article the sources that tell it. */
async function heldByOthers(
  marks: readonly number[],
  own: string,
  library: Pick<Library, 'marked'>,
): Promise<{ byMark: Map<number, Set<string>>; tellers: Map<string, Set<string>> }> {
  const byMark = new Map<number, Set<string>>();
  const tellers = new Map<string, Set<string>>();
  for (const { mark, source, id } of await library.marked(marks)) {
    if (source === own) continue;
    byMark.set(mark, (byMark.get(mark) ?? new Set()).add(id));
    tellers.set(id, (tellers.get(id) ?? new Set()).add(source));
  }
  return { byMark, tellers };
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
