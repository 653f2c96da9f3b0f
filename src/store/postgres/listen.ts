import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { DATABASE } from '../../limits/store.ts';
import { CHANGED } from './announcements.ts';
import { connectionOptions } from './pool.ts';

/**
 * Calls `changed` when PostgreSQL announces a change of the library, and once after every connecting, since what was
 * announced before is lost. A connection of its own, that is made again for as long as it takes.
 * @returns what ends it.
 */
export function listen(url: string, changed: () => void): () => Promise<void> {
  const stop = new AbortController();
  const listening = keepListening(url, changed, stop.signal);
  return async () => {
    stop.abort();
    await listening;
  };
}

async function keepListening(url: string, changed: () => void, stop: AbortSignal): Promise<void> {
  let wait: number = DATABASE.retryMs;
  while (!stop.aborted) {
    const heard = await listenOnce(url, changed, stop);
    wait = heard ? DATABASE.retryMs : Math.min(2 * wait, DATABASE.mostRetryMs);
    await pause(wait, stop);
  }
}

/** Listens until the connection is lost or it is told to stop; whether there was one at all. */
async function listenOnce(url: string, changed: () => void, stop: AbortSignal): Promise<boolean> {
  const client = new Client(connectionOptions(url, DATABASE.connectMs));
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  client.on('notification', changed);
  try {
    await client.connect();
    await client.query(`listen ${CHANGED}`);
  } catch {
    // Whoever works with the store meets the same and tells it; here it is only waited for.
    await client.end().catch(() => {});
    return false;
  }
  changed();
  const over = AbortSignal.any([lost.signal, stop]);
  while (!over.aborted) {
    await pause(DATABASE.pulseMs, over);
    if (!over.aborted) await client.query('select 1').catch(() => lost.abort());
  }
  await client.end().catch(() => {});
  return true;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  // Rejects when it is called off, which is no fault here.
  await setTimeout(ms, undefined, { signal }).catch(() => {});
}
