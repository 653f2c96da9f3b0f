import { expect, test } from 'vitest';
import type { TakeOptions } from '../../../src/ports.ts';
import { openPictureLane } from '../../../src/program/house/picture-lane.ts';

/** A lane over an intake that takes as long as the test wants. */
function openLane() {
  const stop = new AbortController();
  const begun: string[] = [];
  const faults: unknown[] = [];
  let end = () => {};
  const take = async function* ([path = '']: readonly string[], { only }: TakeOptions = {}) {
    begun.push(`${only} ${path}`);
    if (path === 'bad') throw new Error('the disk is full');
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    yield { ok: true as const, value: { source: path, articles: 1, status: 'new' as const } };
  };
  const lane = openPictureLane({ take }, { stop: stop.signal, onFault: (error) => faults.push(error) });
  const next = async () => {
    end();
    await new Promise(setImmediate);
  };
  return { lane, begun, faults, stop, next };
}

test('pictures are taken one after the other, each once, in the order in which they came', async () => {
  const { lane, begun, next } = openLane();
  lane.give(['a', 'b']);
  lane.give(['b', 'c']);
  await next();
  expect(begun).toEqual(['pictures a', 'pictures b']);
  await next();
  lane.give(['a']);
  await next();
  expect(begun).toEqual(['pictures a', 'pictures b', 'pictures c', 'pictures a']);
  await next();
  lane.give(['d']);
  expect(begun.at(-1)).toBe('pictures d');
});

test('what cannot be stored is told, and the next is taken', async () => {
  const { lane, begun, faults } = openLane();
  lane.give(['bad', 'a']);
  await new Promise(setImmediate);
  expect(begun).toEqual(['pictures bad', 'pictures a']);
  expect(faults).toEqual([new Error('the disk is full')]);
});

test('whatever waits is left when the lane stops', async () => {
  const { lane, begun, stop, next } = openLane();
  lane.give(['a', 'b']);
  stop.abort();
  const stopped = lane.stop();
  await next();
  await stopped;
  expect(begun).toEqual(['pictures a']);
});
