import { BOT } from '../../limits/bot.ts';

/**
 * The turns in which answers begin: one each time round the event loop, one person after another, each with what they asked
 * first. Between two of them whatever came in is read and acknowledged, however many wait; and whoever asks a hundred
 * things at once waits for them alone.
 */
export type Turns = {
  /** Resolves when it is somebody's turn. */
  take(whose: string): Promise<void>;
  /** Whether whoever is next has waited so long that whoever comes now is told at once that the answer is coming. */
  late(): boolean;
  /** Whether so many wait that nobody else should. */
  full(): boolean;
};

type Waiting = { since: number; begin(): void };

/** @param now - Milliseconds of any clock that only goes forward. */
export function openTurns(now: () => number = () => performance.now()): Turns {
  // A map gives its keys in the order they were set: the first is whoever had a turn longest ago.
  const waiting = new Map<string, Waiting[]>();
  let count = 0;

  function serve(): void {
    const [next] = waiting;
    if (next === undefined) return;
    const [whose, own] = next;
    waiting.delete(whose);
    const first = own.shift();
    if (own.length > 0) waiting.set(whose, own);
    count -= 1;
    first?.begin();
    if (count > 0) setImmediate(serve);
  }

  return {
    take: (whose) =>
      new Promise((begin) => {
        const own = waiting.get(whose) ?? [];
        own.push({ since: now(), begin });
        waiting.set(whose, own);
        count += 1;
        if (count === 1) setImmediate(serve);
      }),
    late() {
      const [next] = waiting.values();
      return now() - (next?.[0]?.since ?? now()) > BOT.lateMs;
    },
    full: () => count >= BOT.waiting,
  };
}
