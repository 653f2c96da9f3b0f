import { refOf } from '../../answering/compose.ts';
import { foremostFirst } from '../../answering/operators/list.ts';
import type { ArticleRef, Hit } from '../../model/answer.ts';
import type { StoryRow } from '../../model/series.ts';
import { isNews } from '../../model.ts';
import type { ArticleFilter, EditionDay, Library } from '../../ports.ts';
import type { Story } from '../../search/events.ts';
import { beginningOf } from '../../search/passages/part.ts';
import { rowOf } from './archive.ts';
import { hitOf } from './lists.ts';

/** What stands in the archive, a part at a time; `more` says whether there is any behind it. */
export type Shelf = {
  /** Articles, newest issue first; names are official ones. */
  articles(filter: ArticleFilter & Part): Promise<{ articles: ArticleRef[]; more: boolean }>;
  /** The same with the sentence that tells each, and its key figure; none that was paid for. */
  hits(filter: ArticleFilter & Part): Promise<Hit[]>;
  /** Events of the newest days, those first that most is told of. */
  stories(part: Part): Promise<{ stories: StoryRow[]; more: boolean }>;
  /** Days with their number of articles, newest first. */
  editions(part: Part): Promise<{ editions: EditionDay[]; more: boolean }>;
};

type Part = { skip: number; limit: number };

/** The shelf over what is kept. */
export function shelfOf({
  library,
  stories,
}: {
  library: Pick<Library, 'list' | 'editions'>;
  stories(): Promise<Story[]>;
}): Shelf {
  return {
    async articles({ limit, ...filter }) {
      const found = await library.list({ ...filter, limit: limit + 1 });
      return { articles: found.slice(0, limit).map(refOf), more: found.length > limit };
    },
    async hits(filter) {
      const found = (await library.list(filter)).filter(isNews).map(beginningOf);
      return found.map((article) => hitOf(article, null));
    },
    async stories({ skip, limit }) {
      const all = foremostFirst(await stories(), null);
      const rows = all.slice(skip, skip + limit).map(({ items }) => rowOf(items.map(({ article }) => article)));
      return { stories: rows, more: all.length > skip + limit };
    },
    async editions({ skip, limit }) {
      const found = await library.editions({ skip, limit: limit + 1 });
      return { editions: found.slice(0, limit), more: found.length > limit };
    },
  };
}
