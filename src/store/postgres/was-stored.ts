import { setTimeout } from 'node:timers/promises';
import type { PostgresQueryResult } from 'kysely';
import { DATABASE } from '../../limits/store.ts';

type Ask = (
  statement: string,
  parameters: readonly unknown[],
) => Promise<PostgresQueryResult<{ status: string | null }>>;

/**
 * Whether a transaction was stored whose commit nobody heard the answer of; one that the server still has in hand is
 * waited for.
 * @throws where the server does not say in time, and so nobody may do it again.
 */
export async function wasStored(number: string, ask: Ask): Promise<boolean> {
  const giveUpAt = performance.now() + DATABASE.patienceMs;
  for (let wait: number = DATABASE.retryMs; ; wait = Math.min(2 * wait, DATABASE.mostRetryMs)) {
    const { rows } = await ask('select pg_xact_status($1::xid8) as status', [number]);
    const status = rows[0]?.status;
    if (status === 'committed' || status === 'aborted') return status === 'committed';
    if (performance.now() + wait > giveUpAt) throw new Error(`Nobody knows whether transaction ${number} was stored.`);
    await setTimeout(wait);
  }
}
