import type { Pace } from '../ports/deliveries.ts';

/**
 * Turns at an even pace in this process alone, for a store with one sender.
 * @param options.now - milliseconds that no setting of a clock moves.
 */
export function createPace({
  perSecond,
  now = () => performance.now(),
  sleep,
}: {
  perSecond: number;
  now?(): number;
  sleep(ms: number): Promise<void>;
}): Pace {
  let next = 0;
  return {
    async turn() {
      const mine = Math.max(next, now());
      next = mine + 1_000 / perSecond;
      if (mine > now()) await sleep(mine - now());
    },
    async holdOff(ms) {
      next = Math.max(next, now() + ms);
    },
  };
}
