import { describe, expect, test } from 'vitest';
import type { StoryTable } from '../../src/ports/stories.ts';

/** How every StoryTable keeps stories. */
export function storiesCases(name: string, open: () => Promise<{ stories: StoryTable; close(): Promise<void> }>): void {
  describe(`stories ${name}`, () => {
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
