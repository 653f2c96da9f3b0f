import { setTimeout as pause } from 'node:timers/promises';
import { HEALTH } from '../../limits/operations.ts';
import type { Ledger } from '../../ports/deliveries.ts';
import type { Store } from '../../store/store.ts';

/** What the store tells of how all is; `due` is when the longest due digest was. */
type Told = { articles: number; latest: string | null; revision: number; due: string | null };

/** The same as it was told last; `silentMs` are the milliseconds that the store has owed an answer since. */
export type LastTold = Told & { silentMs: number };

/** What is asked of the store. */
export type Asked = Pick<Store, 'library'> & { ledger: Pick<Ledger, 'oldestDue'> };

/**
 * Asks the store how all is. Whoever asks after our health is answered at once: where the store is busy with something
 * long, such as a page that is stored, they are told what it told the last time, and for how long it has been silent.
 * @returns what asks; only the first time the store is waited for, and whenever it fails that is thrown.
 */
export function storeAsker(
  { library, ledger }: Asked,
  { now, patienceMs = HEALTH.patienceMs }: { now(): Date; patienceMs?: number },
): () => Promise<LastTold> {
  let last: Told | null = null;
  let asking: { since: number; answer: Promise<LastTold> } | null = null;

  async function ask(): Promise<LastTold> {
    const { articles, latest } = await library.coverage();
    const revision = await library.revision();
    const due = await ledger.oldestDue(now().toISOString());
    last = { articles, latest, revision, due };
    return { ...last, silentMs: 0 };
  }

  function begin() {
    const answer = ask().finally(() => {
      asking = null;
    });
    // Whoever asks next is told.
    answer.catch(() => {});
    return { since: now().getTime(), answer };
  }

  return async () => {
    asking ??= begin();
    const { since, answer } = asking;
    if (last === null) return answer;
    const told = last;
    return Promise.race([answer, pause(patienceMs).then(() => ({ ...told, silentMs: now().getTime() - since }))]);
  };
}
