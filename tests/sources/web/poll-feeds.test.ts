import { expect, test } from 'vitest';
import { WEB } from '../../../src/limits.ts';
import { pollFeeds } from '../../../src/sources/web/poll-feeds.ts';

/** A timer that is told when to ring. */
function handTimer() {
  const planned: { ms: number; run: () => void; off: boolean }[] = [];
  return {
    planned,
    after: (ms: number, run: () => void) => {
      const one = { ms, run, off: false };
      planned.push(one);
      return () => {
        one.off = true;
      };
    },
  };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('every feed is asked at once, and again a quarter of an hour and a little later', async () => {
  const { planned, after } = handTimer();
  const asked: string[] = [];
  const poll = pollFeeds(
    ['a', 'b'],
    async (address) => {
      asked.push(address);
      return true;
    },
    { after, jitter: () => 0.5 },
  );
  await settled();
  expect(asked).toEqual(['a', 'b']);
  expect(planned.map(({ ms }) => ms)).toEqual(Array(2).fill(WEB.pollMs * 1.1));
  planned[1]?.run();
  await settled();
  expect(asked).toEqual(['a', 'b', 'b']);
  await poll.stop();
  expect(planned.map(({ off }) => off)).toEqual([true, false, true]);
});

test('a feed that fails is asked later each time, at most every six hours, until it is well', async () => {
  const { planned, after } = handTimer();
  let well = false;
  const poll = pollFeeds(['a'], async () => well, { after, jitter: () => 0 });
  for (let tries = 0; tries < 7; tries += 1) {
    await settled();
    planned.at(-1)?.run();
  }
  await settled();
  expect(planned.map(({ ms }) => ms / WEB.pollMs)).toEqual([2, 4, 8, 16, 24, 24, 24, 24]);
  well = true;
  planned.at(-1)?.run();
  await settled();
  expect(planned.at(-1)?.ms).toBe(WEB.pollMs);
  await poll.stop();
});

test('a feed that is slow holds up no other, and stopping calls it off', async () => {
  const { planned, after } = handTimer();
  const slow = (signal: AbortSignal) =>
    new Promise<boolean>((resolve) => signal.addEventListener('abort', () => resolve(false)));
  const poll = pollFeeds(['slow', 'quick'], async (address, signal) => (address === 'slow' ? slow(signal) : true), {
    after,
    jitter: () => 0,
  });
  await settled();
  expect(planned).toHaveLength(1);
  await poll.stop();
  expect(planned).toHaveLength(1);
});
