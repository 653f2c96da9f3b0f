import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { READING_APART } from '../limits/operations.ts';
import type { Reading } from '../model.ts';
import type { ReadPage } from '../ports.ts';

/** A way to read pages that leaves the process free to answer. */
export type ReadingApart = { read: ReadPage; close(): Promise<void> };

const ENDED = 'The thread that reads pages ended.';

/**
 * Reads pages in a thread of its own, one after the other. The thread is there only while there is something to read, and a
 * little longer, since it holds tables of its own.
 */
export function readApart(): ReadingApart {
  let thread: Worker | null = null;
  let reading: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  async function close(): Promise<void> {
    clearTimeout(idle);
    const ending = thread;
    thread = null;
    await ending?.terminate();
  }

  async function readNow(page: Parameters<ReadPage>[0]): Promise<Reading> {
    clearTimeout(idle);
    thread ??= new Worker(new URL('reading-thread.ts', import.meta.url), { execArgv: [] });
    // A process that has nothing else to do need not wait for a thread that has nothing to read.
    thread.ref();
    const listening = new AbortController();
    const { signal } = listening;
    try {
      const read = once(thread, 'message', { signal });
      const ended = once(thread, 'exit', { signal }).then(() => Promise.reject(new Error(ENDED)));
      thread.postMessage(page);
      const [reading] = (await Promise.race([read, ended])) as [Reading];
      return reading;
    } catch (error) {
      await close();
      throw error;
    } finally {
      listening.abort();
      thread?.unref();
      idle = setTimeout(() => void close(), READING_APART.idleMs).unref();
    }
  }

  return {
    read(page) {
      const read = reading.then(() => readNow(page));
      reading = read.catch(() => {});
      return read;
    },
    close,
  };
}
