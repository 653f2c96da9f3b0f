import { type Apart, beginApart, type Limits } from '../apart/begin-apart.ts';
import type { Done, Work } from './work.ts';

/** A process of a lane, replaced whenever it is found gone: `give` says whether it lived to answer. */
export type Hand = { give(work: Work): Promise<Done | 'died'>; isNew(): boolean };

/** Works that are done in processes apart, first come, first served. */
type Lane = {
  /** Does a work of several steps with one process at hand; null where too many wait. */
  take<Answer>(steps: (hand: Hand) => Promise<Answer>): Promise<Answer | null>;
  close(): void;
};

type LaneLimits = Limits & { readonly idleMs: number };

/** Opens a lane; its processes begin when there is something to do, and end when there is nothing for a while. */
export function openLane(
  module: URL,
  { limits, processes, waiting: most }: { limits: LaneLimits; processes: number; waiting: number },
): Lane {
  const waiting: (() => void)[] = [];
  const idle: Apart<Work, Done>[] = [];
  const all = new Set<Apart<Work, Done>>();
  let working = 0;
  let closed = false;
  let resting: NodeJS.Timeout | undefined;

  function begin(): Apart<Work, Done> {
    const apart = beginApart<Work, Done>(module, limits);
    all.add(apart);
    return apart;
  }

  function handOf(): Hand & { lay(): void } {
    let apart = idle.pop();
    let fresh = true;
    return {
      isNew: () => fresh || apart?.gone() !== false,
      async give(work) {
        if (closed) return 'died';
        if (apart?.gone() === true) {
          all.delete(apart);
          apart = undefined;
          fresh = true;
        }
        apart ??= begin();
        const mine = apart;
        const done = await mine.give(work);
        fresh = false;
        // A process that is worn has answered, and is gone; one that ended has not.
        return !done.ok && typeof done.error === 'object' ? 'died' : (done as Done);
      },
      lay() {
        if (apart !== undefined && !apart.gone()) idle.push(apart);
      },
    };
  }

  function rest(): void {
    for (const apart of idle.splice(0)) {
      apart.end();
      all.delete(apart);
    }
  }

  return {
    async take(steps) {
      if (working >= processes) {
        if (waiting.length >= most) return null;
        await new Promise<void>((turn) => waiting.push(turn));
      } else {
        working += 1;
      }
      clearTimeout(resting);
      const hand = handOf();
      try {
        return await steps(hand);
      } finally {
        hand.lay();
        const next = waiting.shift();
        if (next === undefined) working -= 1;
        else next();
        if (working === 0) resting = setTimeout(rest, limits.idleMs).unref();
      }
    },
    close() {
      closed = true;
      clearTimeout(resting);
      for (const apart of all) apart.end();
      all.clear();
    },
  };
}
