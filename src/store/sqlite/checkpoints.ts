import { Worker } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { CHECKPOINT } from '../../limits/store.ts';

/**
 * Has the log of a database taken over beside this thread: whoever fills it up would do that with the commit that does, and
 * on a slow disk it takes a tenth of a second in which nobody is heard. Where the thread cannot go on, all is as without it.
 * @returns how that is ended.
 */
export function checkpointApart(database: Database.Database, path: string): () => Promise<void> {
  const thread = new Worker(new URL('checkpoint-thread.js', import.meta.url), {
    workerData: { path, cacheKb: CHECKPOINT.cacheKb, everyMs: CHECKPOINT.everyMs, pages: CHECKPOINT.pages },
    execArgv: [],
    resourceLimits: CHECKPOINT.thread,
  });
  const fill = (pages: number) => void database.pragma(`wal_autocheckpoint = ${pages}`);
  fill(CHECKPOINT.mostPages);
  thread.on('error', () => fill(CHECKPOINT.pages));
  thread.unref();
  return async () => {
    await thread.terminate();
    if (database.open) fill(CHECKPOINT.pages);
  };
}
