// A thread of its own, so that nothing the attacker does delays it: asks /health and looks at the program's memory.
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { LOOK_MS } from './budget.ts';
import { queuedMs } from './queued.ts';

/** What was seen since it was asked last: milliseconds of the slowest answer, the memory at most and now, in mebibytes. */
export type Looks = { healthMs: number; mostMb: number; nowMb: number; failures: number };

const { url, pid } = workerData as { url: string; pid: number };
const agent = new Agent({ keepAlive: true });
const seen: Looks = { healthMs: 0, mostMb: 0, nowMb: 0, failures: 0 };
let asked: number | null = null;
let queued = 0;

function look(): void {
  seen.nowMb = residentMb();
  seen.mostMb = Math.max(seen.mostMb, seen.nowMb);
  if (asked !== null) return;
  asked = performance.now();
  queued = queuedMs(pid, 'thread-self');
  const done = (ok: boolean) => {
    if (asked !== null) seen.healthMs = Math.max(seen.healthMs, waitedMs(asked));
    if (!ok) seen.failures += 1;
    asked = null;
  };
  get(`${url}/health`, { agent }, (response) => response.on('end', () => done(true)).resume()).on('error', () =>
    done(false),
  );
}

/** Milliseconds since a request, without those in which the machine served others than the two who talk. */
function waitedMs(since: number): number {
  return performance.now() - since - (queuedMs(pid, 'thread-self') - queued);
}

function residentMb(): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
  } catch {
    // It has ended.
    return 0;
  }
}

setInterval(look, LOOK_MS);
parentPort?.on('message', () => {
  const waiting = asked === null ? 0 : waitedMs(asked);
  parentPort?.postMessage({ ...seen, healthMs: Math.max(seen.healthMs, waiting) });
  Object.assign(seen, { healthMs: 0, mostMb: 0, failures: 0 });
});
