import { WEB } from '../../limits.ts';
import { type After, afterUnref } from '../after.ts';

/** Feeds that are asked again and again until `stop`, which calls off those under way. */
type FeedsPoll = { stop(): Promise<void> };

/** Asks one feed, until it is called off, and says whether that went well. */
type AskFeed = (address: string, signal: AbortSignal) => Promise<boolean>;

/**
 * Asks every feed at once, and again from then on: every quarter of an hour, later each time while one fails. One that
 * is slow or fails holds up no other.
 * @param options - `jitter` gives a share from 0 to 1 of how much later than due a feed is asked, `after` is the timer
 * (default: the system's, which keeps no process alive).
 */
export function pollFeeds(
  addresses: readonly string[],
  ask: AskFeed,
  { jitter, after = afterUnref }: { jitter(): number; after?: After },
): FeedsPoll {
  const polls = addresses.map((address) => pollFeed((signal) => ask(address, signal), { jitter, after }));
  return {
    async stop() {
      await Promise.all(polls.map((poll) => poll.stop()));
    },
  };
}

function pollFeed(
  ask: (signal: AbortSignal) => Promise<boolean>,
  { jitter, after }: { jitter(): number; after: After },
): FeedsPoll {
  let failures = 0;
  const stopping = new AbortController();
  let callOff = () => {};
  let asking = look();

  async function look(): Promise<void> {
    failures = (await ask(stopping.signal)) ? 0 : failures + 1;
    if (stopping.signal.aborted) return;
    const due = Math.min(WEB.pollMs * 2 ** failures, WEB.pollMostMs);
    callOff = after(due * (1 + WEB.pollJitter * jitter()), () => {
      asking = look();
    });
  }

  return {
    async stop() {
      stopping.abort();
      callOff();
      await asking;
    },
  };
}
