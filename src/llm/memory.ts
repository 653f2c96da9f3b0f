import { createHash } from 'node:crypto';
import { keepLatest } from '../latest.ts';
import type { Errand } from '../ports/model.ts';

/**
 * The latest answers by what was asked: an errand holds all that its answer rests on (question, thread, day, passages), so
 * that it is asked anew as soon as any of that is otherwise, and not before.
 * @param most - Answers that are kept.
 */
export function openMemory(most: number) {
  const kept = new Map<string, unknown>();
  return {
    /** What was said to it, which has its shape; null where nothing was. */
    of<T>(errand: Errand<T>): T | null {
      const key = keyOf(errand);
      const said = kept.get(key);
      if (said === undefined) return null;
      keepLatest(kept, key, said, most);
      return said as T;
    },
    keep<T>(errand: Errand<T>, said: T): void {
      keepLatest(kept, keyOf(errand), said, most);
    },
  };
}

function keyOf({ instructions, material, corrected }: Errand<unknown>): string {
  return createHash('sha256')
    .update(JSON.stringify([instructions, material, corrected]))
    .digest('base64');
}
