import { setTimeout } from 'node:timers/promises';
import { DATABASE } from '../limits.ts';
import { passes } from './postgres/passing.ts';

/**
 * Does work again where the connection was lost, the server restarts or writers stood in each other's way, for half a
 * minute. The first go may have been stored and only its acknowledgement lost: so it must be work that may be done twice.
 * The embedded store never asks for it.
 */
export async function repeatable<T>(work: () => Promise<T>, patienceMs: number = DATABASE.patienceMs): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  for (let wait: number = DATABASE.retryMs; ; wait = Math.min(2 * wait, DATABASE.mostRetryMs)) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error) || performance.now() + wait > giveUpAt) throw error;
    }
    // Not all processes at the same moment.
    await setTimeout(wait * (0.5 + Math.random() / 2));
  }
}
