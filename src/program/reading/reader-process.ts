import { writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Unread } from '../../ports.ts';
import type { Limits, Told } from './reader.ts';
import type { Work } from './work.ts';

// The whole of a process that reads: what it is given, one after the other. A thread beside it watches over what that
// costs, since the process itself hears nothing while it reads; beyond the limits the thread ends both.
enableCompileCache();
endFirst();
const { doWork } = await import('./work.ts');
const limits = JSON.parse(process.argv[2] ?? '') as Limits;
/** Microseconds of computing when the work in hand began; 0 while there is none. */
const began = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
const watch = new Worker(new URL('watch-thread.ts', import.meta.url), { workerData: { limits, began }, execArgv: [] });
watch.on('online', () => process.send?.('ready'));

process.on('message', async (work: Work) => {
  const { user, system } = process.cpuUsage();
  began[0] = user + system;
  const answer = serialize(await answerTo(work));
  began[0] = 0;
  const told: Told = {
    answer: answer.length <= limits.answerBytes ? answer : serialize({ ok: false, error: TOO_MUCH }),
    worn: process.memoryUsage.rss() > (limits.processMb * 1_000_000) / 2,
  };
  process.send?.(told);
});
process.on('disconnect', () => process.exit());

async function answerTo(work: Work) {
  try {
    return await doWork(work);
  } catch (error) {
    // A text that no reader foresaw, too deep for the stack most often, is no reason to read nothing else.
    return { ok: false, error: { why: 'too-costly', detail: `${error}`.slice(0, 200) } satisfies Unread };
  }
}

const TOO_MUCH: Unread = { why: 'too-costly', detail: 'what it holds is more than can be kept' };

/** Where memory ends on Linux, this process is ended and not the one that answers. */
function endFirst(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // Other systems choose for themselves.
  }
}
