import { setImmediate } from 'node:timers/promises';
import { passes } from '../postgres/passing.ts';

type Asked<T, R> = { what: T; resolve(result: R): void; reject(error: unknown): void };

/**
 * Makes one write of all that is asked for at a time: what comes while one is under way goes into the next, so the disk is
 * waited for once for all of them. Each is told its own result, when it is stored.
 * @param write - stores some at once, or none, and gives the result of each.
 */
export function together<T, R>(
  write: (some: readonly T[]) => Promise<R[]>,
  { most }: { most: number },
): (what: T) => Promise<R> {
  let waiting: Asked<T, R>[] = [];
  let writing = false;

  async function writeSome(some: readonly Asked<T, R>[]): Promise<void> {
    try {
      const results = await write(some.map(({ what }) => what));
      some.forEach(({ resolve }, at) => {
        resolve(results[at] as R);
      });
    } catch (error) {
      // One that cannot be stored does not keep the others from it; a database that is away keeps all.
      if (some.length === 1 || passes(error)) for (const { reject } of some) reject(error);
      else for (const one of some) await writeSome([one]);
    }
  }

  async function writeAll(): Promise<void> {
    writing = true;
    // Whoever asks in the same moment is waited for.
    await setImmediate();
    while (waiting.length > 0) {
      const some = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await writeSome(some);
    }
    writing = false;
  }

  return (what) =>
    new Promise((resolve, reject) => {
      waiting.push({ what, resolve, reject });
      if (!writing) void writeAll();
    });
}
