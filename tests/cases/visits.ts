import { describe, expect, test } from 'vitest';
import type { Visits } from '../../src/ports.ts';

/** What all Visits must do. */
export function visitsCases(name: string, open: () => Promise<{ visits: Visits; close(): Promise<void> }>): void {
  describe(`visits ${name}`, () => {
    test('are remembered by address, the last one alone', async () => {
      const { visits, close } = await open();
      const first = { address: 'https://a.example/', reader: '1', etag: '"1"', lastModified: null };
      const second = { ...first, reader: '2', etag: null, lastModified: 'Wed, 21 Jul 2021 08:00:00 GMT' };
      expect(await visits.last(first.address)).toBeNull();
      await visits.record(first);
      await visits.record({ ...second, address: 'https://b.example/' });
      expect(await visits.last(first.address)).toEqual(first);
      await visits.record(second);
      expect(await visits.last(first.address)).toEqual(second);
      await close();
    });
  });
}
