import type { Asker } from '../command.ts';
import { PACE } from '../limits/bot.ts';

/** What is left of a bucket at a time (milliseconds). */
type Bucket = { left: number; at: number };

/** How often one may ask: so many at once, then so many a second. */
type Rate = { burst: number; aSecond: number };

/** Says how long somebody should wait before asking on. */
export type Pace = {
  /** Counts one thing asked; null where it may be answered, else the seconds to wait. In memory only, until a restart. */
  waitFor(asker: Pick<Asker, 'user' | 'channel'>): number | null;
};

/** One pace for each person, and one for each channel in which all may ask together. */
export function openPace(now: () => number): Pace {
  const people = openBuckets(PACE.person, now);
  const channels = openBuckets(PACE.channel, now);
  return {
    waitFor({ user, channel }) {
      const ofPerson = user === null ? null : people(user);
      // Who must wait takes nothing from the others of the channel.
      return ofPerson ?? (channel === null ? null : channels(channel));
    },
  };
}

/** Token buckets by name: each is filled again while nothing is taken. */
function openBuckets({ burst, aSecond }: Rate, now: () => number): (name: string) => number | null {
  const buckets = new Map<string, Bucket>();
  return (name) => {
    const at = now();
    const { left: before, at: since } = buckets.get(name) ?? { left: burst, at };
    const left = Math.min(burst, before + Math.max(0, at - since) * (aSecond / 1_000));
    // A map gives its keys in the order they were set: the first is whoever asked for nothing for longest.
    buckets.delete(name);
    buckets.set(name, { left: left < 1 ? left : left - 1, at });
    const [longestSilent] = buckets.keys();
    if (buckets.size > PACE.remembered && longestSilent !== undefined) buckets.delete(longestSilent);
    return left < 1 ? Math.ceil((1 - left) / aSecond) : null;
  };
}
