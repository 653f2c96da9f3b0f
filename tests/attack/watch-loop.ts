// Loaded into the program under attack before anything else: tells its parent for how long the main thread heard nothing.
import { isMainThread } from 'node:worker_threads';
import { queuedMs } from './queued.ts';

/**
 * What the program says of itself: of the longest stall since it was asked last, the milliseconds that its main thread
 * computed; the milliseconds at most that it computed nothing and had not to wait for a processor, as for a disk; and
 * those of CPU of all its threads since its start.
 */
export type Vitals = { stallMs: number; idleMs: number; cpuMs: number };

const TICK_MS = 10;

if (isMainThread && process.send !== undefined) {
  const worst = { stallMs: 0, idleMs: 0 };
  let before = look();
  setInterval(() => {
    const now = look();
    // Time that the machine gave to others is not the program's: neither counts it.
    const computed = now.computed - before.computed;
    worst.stallMs = Math.max(worst.stallMs, computed);
    worst.idleMs = Math.max(worst.idleMs, now.at - before.at - TICK_MS - (now.queued - before.queued) - computed);
    before = now;
  }, TICK_MS).unref();
  process.on('message', () => {
    process.send?.({ ...worst, cpuMs: millisecondsOf(process.cpuUsage()) } satisfies Vitals);
    Object.assign(worst, { stallMs: 0, idleMs: 0 });
  });
  process.channel?.unref();
  // Whoever attacks has gone, whatever became of it.
  process.on('disconnect', () => process.exit());
}

/** Where the main thread stands, in milliseconds: the clock, what it has computed, and waited for a processor. */
function look() {
  return { at: performance.now(), computed: millisecondsOf(process.threadCpuUsage()), queued: queuedMs('self') };
}

function millisecondsOf({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000;
}
