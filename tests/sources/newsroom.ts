import type { Page, Reading } from '../../src/model.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { article } from '../cases/articles.ts';

/** A newsroom that keeps a page as one article, named by its text, and items by their ids; `read` says what it read. */
export function plainNewsroom() {
  const { library } = createMemoryStore();
  const read: string[] = [];
  return {
    library,
    read,
    newsroom: {
      read: ({ path, blocks, date }: Page): Reading => ({
        page: path,
        date,
        dated: null,
        articles: blocks.map(({ text }) => article(text, { page: path })),
        unplaced: [],
      }),
      async takePage(stored: { source: string; hash: string }, { articles }: Reading) {
        read.push(stored.source);
        await library.put(stored, articles);
      },
      async takeItems(stored: { source: string; hash: string }, items: readonly { id: string }[]) {
        read.push(stored.source);
        await library.put(
          stored,
          items.map(({ id }) => article(id)),
        );
        return { items: items.length, doubles: 0 };
      },
    },
  };
}
