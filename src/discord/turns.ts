import { BOT } from '../limits/bot.ts';

/**
 * The turns in which answers begin: one each time round the event loop, first come first served. Between two of them
 * whatever came in is read and acknowledged, however many wait.
 */
export type Turns = {
  /** Resolves when it is one's turn. */
  take(): Promise<void>;
  /** Whether those who wait have waited so long that whoever comes now is told at once that the answer is coming. */
  late(): boolean;
  /** Whether so many wait that nobody else should. */
  full(): boolean;
};

/** @param now - Milliseconds of any clock that only goes forward. */
export function openTurns(now: () => number = () => performance.now()): Turns {
  const waiting: { since: number; begin(): void }[] = [];

  function serve(): void {
    waiting.shift()?.begin();
    if (waiting.length > 0) setImmediate(serve);
  }

  return {
    take: () =>
      new Promise((begin) => {
        waiting.push({ since: now(), begin });
        if (waiting.length === 1) setImmediate(serve);
      }),
    late: () => now() - (waiting[0]?.since ?? now()) > BOT.lateMs,
    full: () => waiting.length >= BOT.waiting,
  };
}
