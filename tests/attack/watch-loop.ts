// Loaded into the program under attack before anything else: tells its parent for how long the main thread heard nothing.
import { isMainThread } from 'node:worker_threads';
import { queuedMs } from './queued.ts';

/** What the program says of itself: milliseconds of the worst stall since it was asked last, and of CPU since its start. */
export type Vitals = { stallMs: number; cpuMs: number };

const TICK_MS = 10;

if (isMainThread && process.send !== undefined) {
  let worst = 0;
  let at = performance.now();
  let queued = queuedMs('self');
  setInterval(() => {
    const [now, waited] = [performance.now(), queuedMs('self')];
    // What the machine gave to others in that time is not the program's fault.
    worst = Math.max(worst, now - at - TICK_MS - (waited - queued));
    [at, queued] = [now, waited];
  }, TICK_MS).unref();
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ stallMs: worst, cpuMs: (user + system) / 1_000 } satisfies Vitals);
    worst = 0;
  });
  process.channel?.unref();
  // Whoever attacks has gone, whatever became of it.
  process.on('disconnect', () => process.exit());
}
