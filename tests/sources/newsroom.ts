import type { NewsItem, Page, Reading } from '../../src/model.ts';
import type { Parse, ReadItem } from '../../src/ports/parse.ts';
import { readNewsLine } from '../../src/sources/files/news-line.ts';
import { readWeb } from '../../src/sources/web/read-web.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { article } from '../cases/articles.ts';

/** A newsroom that keeps a page as one article, named by its text, and items by their ids; `read` says what it took. */
export function plainNewsroom() {
  const { library } = createMemoryStore();
  const read: string[] = [];
  return {
    library,
    read,
    parse: {
      page: async ({ path, blocks, date }: Page) => {
        const articles = blocks.map(({ text }) => article(text, { page: path }));
        return { ok: true, value: { page: path, date, dated: null, articles, unplaced: [] } };
      },
      web: async (text) => readWeb(text),
      item: async ({ id, body }: NewsItem) =>
        body === COSTLY
          ? { ok: false, error: { why: 'too-costly', detail: 'as said' } }
          : { ok: true, value: { article: article(id, { title: body }), marks: [] } },
      line: async (text) => ({ ok: true, value: readNewsLine(text) }),
    } satisfies Parse as Parse,
    newsroom: {
      async takePage(stored: { source: string; hash: string }, { articles }: Reading) {
        read.push(stored.source);
        await library.put(stored, articles);
      },
      async takeRead(stored: { source: string; hash: string }, items: readonly ReadItem[]) {
        read.push(stored.source);
        await library.put(
          stored,
          items.map(({ article }) => article),
        );
        return { items: items.length, doubles: 0 };
      },
    },
  };
}

/** The text of an item that nobody can afford to read. */
export const COSTLY = '无底洞';
