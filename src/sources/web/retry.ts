import { setTimeout } from 'node:timers/promises';
import { WEB } from '../../limits.ts';
import type { Result } from '../../model.ts';
import type { FetchFault } from './fetch.ts';

/** Resolves after so many milliseconds, or when it is called off. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Tries again, later each time, as long as that can help and the server does not ask for more patience than we have. */
export async function withRetries<T>(
  attempt: () => Promise<Result<T, FetchFault>>,
  wait: (ms: number) => Promise<void>,
): Promise<Result<T, FetchFault>> {
  for (let tried = 1; ; tried += 1) {
    const result = await attempt();
    if (result.ok || !result.error.retry || tried === WEB.tries) return result;
    const { afterMs = WEB.backoffMs * 2 ** (tried - 1) } = result.error;
    if (afterMs > WEB.patienceMs) return result;
    await wait(afterMs);
  }
}

/** The system's timer. */
export const systemWait: Wait = (ms, signal) =>
  setTimeout(ms, undefined, { signal }).catch(() => {
    // It has no other way to say that it was called off.
  });
