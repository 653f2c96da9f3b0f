import type { Logger } from 'pino';
import { STOPPING } from '../../limits/operations.ts';

/** Ends one thing that was begun; what it has in hand is finished first. */
export type Close = () => Promise<void>;

/** What has to be closed: all that answers and sends, and what they stand on. */
type Opened = { doors: readonly Close[]; house: Close | null };

/**
 * Closes all doors at once, then the house behind them. Each finishes what it has in hand as far as there is time: whoever told us to
 * stop kills us soon, and what is stored is whole whenever that is. What hangs keeps nothing else open.
 * @param told - when we were told to, by the clock of `performance`.
 */
export async function closeAll(
  { doors, house }: Opened,
  told: number,
  {
    log,
    times = STOPPING,
  }: { log: Pick<Logger, 'warn'>; times?: Pick<Record<keyof typeof STOPPING, number>, 'doorsMs' | 'allMs'> },
): Promise<void> {
  const ends = async (close: Close) => {
    try {
      await close();
    } catch (error) {
      log.warn({ err: error }, 'closed with a fault');
    }
  };
  const left = await by(told + times.doorsMs, Promise.all(doors.map(ends)));
  const empty = house === null || (await by(told + times.allMs, ends(house)));
  if (!(left && empty)) log.warn('what is still in hand is not waited for');
}

/** Waits for something up to a time; whether it was there by then. */
export async function by(time: number, awaited: unknown): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(resolve, Math.max(0, time - performance.now()), false);
  try {
    return await Promise.race([Promise.resolve(awaited).then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
