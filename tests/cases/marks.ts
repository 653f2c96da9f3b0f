import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/ports.ts';
import { article } from './articles.ts';

/** How every Library finds articles by their marks. */
export function marksCases(name: string, open: () => Promise<{ library: Library; close(): Promise<void> }>): void {
  describe(`marks ${name}`, () => {
    test('lead to who holds them, the oldest first, until the source is dropped or put anew', async () => {
      const { library, close } = await open();
      const put = (source: string, marks: Record<string, number[]>) =>
        library.put(
          { source, hash: 'h' },
          Object.keys(marks).map((id) => article(id)),
          { marks: new Map(Object.entries(marks)) },
        );
      await put('p1', { a: [7, 8, 7], b: [8, 4_294_967_295] });
      await put('p2', { a: [8] });
      await library.put({ source: 'p3', hash: 'h' }, [article('c')]);
      expect(await library.marked([8])).toEqual([
        { mark: 8, source: 'p1', id: 'a' },
        { mark: 8, source: 'p1', id: 'b' },
        { mark: 8, source: 'p2', id: 'a' },
      ]);
      expect(await library.marked([4_294_967_295, 1])).toEqual([{ mark: 4_294_967_295, source: 'p1', id: 'b' }]);
      await put('p1', { a: [9] });
      await library.drop('p2');
      expect(await library.marked([7, 8, 9])).toEqual([{ mark: 9, source: 'p1', id: 'a' }]);
      await close();
    });
  });
}
