import { describe, expect, test } from 'vitest';
import type { StoryTable } from '../../src/ports/stories.ts';
import type { Library } from '../../src/ports.ts';
import { article } from './articles.ts';

/** How every StoryTable keeps stories. */
export function storiesCases(
  name: string,
  open: () => Promise<{ stories: StoryTable; library: Pick<Library, 'put'>; close(): Promise<void> }>,
): void {
  describe(`stories ${name}`, () => {
    test('are told of the articles of some days alone, where that is asked', async () => {
      const { stories, library, close } = await open();
      const days = { may: '2024-05-03', june: '2024-06-03', never: null };
      const articles = Object.entries(days).map(([id, date]) => article(id, { date }));
      await library.put({ source: 'news', hash: '1' }, articles);
      await stories.put({ told: new Map(articles.map(({ id }) => [id, 'one'])), gone: [], level: 1 });
      const ids = Object.keys(days);
      expect([...(await stories.of(ids)).keys()].toSorted()).toEqual(ids.toSorted());
      expect([...(await stories.of(ids, { from: '2024-05-03', to: '2024-06-02' })).keys()]).toEqual(['may']);
      await close();
    });

    test('are found by article and by story, and an article put again is in its new one alone', async () => {
      const { stories, close } = await open();
      expect(await stories.level()).toBe(0);
      const put = (told: Record<string, string>, gone: string[], level: number) =>
        stories.put({ told: new Map(Object.entries(told)), gone, level });
      await put({ a: 'a', b: 'a', c: 'c' }, [], 1);
      expect(await stories.of(['b', 'c', 'x'])).toEqual(
        new Map([
          ['b', 'a'],
          ['c', 'c'],
        ]),
      );
      expect(await stories.articles('a')).toEqual(['a', 'b']);
      expect(await stories.count()).toEqual({ articles: 3, stories: 2 });
      await put({ b: 'c' }, ['a'], 2);
      expect(await stories.articles('a')).toEqual([]);
      expect(await stories.articles('c')).toEqual(['b', 'c']);
      expect(await stories.level()).toBe(2);
      await stories.clear();
      expect(await stories.of(['b', 'c'])).toEqual(new Map());
      expect(await stories.level()).toBe(0);
      await close();
    });
  });
}
