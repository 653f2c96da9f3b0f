import { setTimeout } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { DATABASE } from '../../limits/store.ts';
import { passes } from '../postgres/passing.ts';
import type { Schema } from './schema.ts';

/**
 * Does work again where the connection was lost, the server restarts or writers stood in each other's way, for half a
 * minute. A statement of its own may have been stored and only its answer lost: so it must be one that may be done twice.
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

/**
 * Stores whatever it is once, and says what came of it: a transaction that was lost is done again, and of one whose
 * commit was not answered it is looked up whether it was stored.
 */
export function transact<T>(db: Kysely<Schema>, work: (trx: Transaction<Schema>) => Promise<T>): Promise<T> {
  return repeatable(() => db.transaction().execute(work));
}
