import { writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Ended, Limits, Told } from './begin-apart.ts';

/**
 * The whole of a process apart: what it is given, one after the other. A thread beside it watches over what that costs,
 * since the process itself hears nothing while it works; beyond the limits the thread ends both.
 */
export async function serveWork<Work>(load: () => Promise<(work: Work) => Promise<unknown>>): Promise<void> {
  enableCompileCache();
  endFirst();
  const doWork = await load();
  const limits = JSON.parse(process.argv[2] ?? '') as Limits;
  /** Microseconds of computing when the work in hand began; 0 while there is none. */
  const began = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  const watch = new Worker(new URL('watch-thread.ts', import.meta.url), {
    workerData: { limits, began },
    execArgv: [],
  });
  watch.on('online', () => process.send?.('ready'));

  process.on('message', async (work: Work) => {
    const { user, system } = process.cpuUsage();
    began[0] = user + system;
    // What nobody foresaw, a text too deep for the stack most often, is no reason to do nothing else.
    const done = await doWork(work).catch((error: unknown) => costly(`${error}`.slice(0, 200)));
    const answer = serialize(done);
    began[0] = 0;
    const told: Told = {
      answer:
        answer.length <= limits.answerBytes ? answer : serialize(costly('what it holds is more than can be kept')),
      worn: process.memoryUsage.rss() > limits.wornMb * 1_000_000,
    };
    process.send?.(told);
  });
  process.on('disconnect', () => process.exit());
}

function costly(detail: string): Ended {
  return { ok: false, error: { why: 'too-costly', detail } };
}

/** Where memory ends on Linux, this process is ended and not the one that answers. */
function endFirst(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // Other systems choose for themselves.
  }
}
