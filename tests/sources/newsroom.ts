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
      async takePage(stored: { source: string; hash: string }, page: { path: string; blocks: { text: string }[] }) {
        read.push(stored.source);
        const articles = page.blocks.map(({ text }) => article(text, { page: page.path }));
        await library.put(stored, articles);
        return articles.length;
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
