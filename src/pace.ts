import type { Asker } from './command.ts';
import { keepLatest } from './latest.ts';
import { PACE, PACE_REMEMBERED, type Rate, type Way } from './limits/pace.ts';

/** What is left of a bucket at a time (milliseconds). */
type Bucket = { left: number; at: number };

/** For whom it goes too fast, and the seconds until it does not. */
type TooFast = { of: 'person' | 'server' | 'process'; seconds: number };

/** Says how long somebody should wait before asking on. */
export type Pace = {
  /** Counts one thing asked; null where it may be answered. In memory only, until a restart. */
  waitFor(way: Way, asker: Pick<Asker, 'user' | 'guild' | 'channel'>): TooFast | null;
};

/**
 * Token buckets by way and by person, server and process: each is filled again while nothing is taken. Whoever must wait takes
 * nothing from the others of the server, and a server that must wait nothing from other servers.
 */
export function openPace(now: () => number): Pace {
  const buckets = new Map<string, Bucket>();

  /** Takes one; gives the seconds to wait where there is none. */
  function take(name: string, { burst, aSecond }: Rate): number | null {
    const at = now();
    const { left: before, at: since } = buckets.get(name) ?? { left: burst, at };
    const left = Math.min(burst, before + Math.max(0, at - since) * (aSecond / 1_000));
    keepLatest(buckets, name, { left: left < 1 ? left : left - 1, at }, PACE_REMEMBERED);
    return left < 1 ? Math.ceil((1 - left) / aSecond) : null;
  }

  return {
    waitFor(way, { user, guild, channel }) {
      const rates: Partial<Record<TooFast['of'], Rate>> = PACE[way];
      const names = { person: user, server: guild ?? channel, process: '' };
      for (const whose of ['person', 'server', 'process'] as const) {
        const rate = rates[whose];
        const name = names[whose];
        const seconds = rate === undefined || name === null ? null : take(`${way} ${whose} ${name}`, rate);
        if (seconds !== null) return { of: whose, seconds };
      }
      return null;
    },
  };
}
