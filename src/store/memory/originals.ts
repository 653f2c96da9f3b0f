import { createHash } from 'node:crypto';
import { SCANS } from '../../limits/scans.ts';
import type { Originals } from '../../ports/scanned-pages.ts';

/** Originals in memory: what `--pages` is given, from which cut-outs are made. */
export function createMemoryOriginals(most: number = SCANS.inMemoryBytes): Originals {
  const kept = new Map<string, Uint8Array>();
  return {
    async keep(bytes) {
      const original = createHash('sha256').update(bytes).digest('hex');
      const before = [...kept.values()].reduce((sum, { length }) => sum + length, 0);
      if (!kept.has(original) && before + bytes.length > most) return { ok: false, error: 'full' };
      kept.set(original, bytes);
      return { ok: true, value: original };
    },
    read: async (original) => kept.get(original) ?? null,
    async drop(original) {
      kept.delete(original);
    },
  };
}
