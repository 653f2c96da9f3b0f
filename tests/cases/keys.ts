import { describe, expect, test } from 'vitest';
import type { AccessKey, Keys } from '../../src/ports/keys.ts';

const READER: AccessKey = { name: 'newsroom', scope: 'read', made: '2024-06-01T00:00:00.000Z' };
const WRITER: AccessKey = { name: 'archive-desk', scope: 'write', made: '2024-06-02T00:00:00.000Z' };

/** What all Keys must do. */
export function keysCases(name: string, open: () => Promise<{ keys: Keys; close(): Promise<void> }>): void {
  describe(`keys ${name}`, () => {
    test('are found by their hash, and listed by name', async () => {
      const { keys, close } = await open();
      expect(await keys.add(READER, 'aa')).toBe(true);
      expect(await keys.add(WRITER, 'bb')).toBe(true);
      expect(await keys.withHash('aa')).toEqual(READER);
      expect(await keys.withHash('bb')).toEqual(WRITER);
      expect(await keys.withHash('cc')).toBe(null);
      expect(await keys.list()).toEqual([WRITER, READER]);
      await close();
    });

    test('are one a name: a second is not kept, whatever it is', async () => {
      const { keys, close } = await open();
      await keys.add(READER, 'aa');
      expect(await keys.add({ ...READER, scope: 'write' }, 'bb')).toBe(false);
      expect(await keys.withHash('bb')).toBe(null);
      expect(await keys.list()).toEqual([READER]);
      await close();
    });

    test('open nothing any more once they are removed', async () => {
      const { keys, close } = await open();
      await keys.add(READER, 'aa');
      expect(await keys.remove('newsroom')).toBe(true);
      expect(await keys.remove('newsroom')).toBe(false);
      expect(await keys.withHash('aa')).toBe(null);
      expect(await keys.add(READER, 'bb')).toBe(true);
      await close();
    });
  });
}
