import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { together } from '../../../src/store/sql/together.ts';

/** A store that takes some words at once, and none of those among which is a bad one. */
function writing({ bad = '', error = new Error('it cannot be stored') }: { bad?: string; error?: Error } = {}) {
  const stored: string[][] = [];
  const begun = Promise.withResolvers<void>();
  const write = together(
    async (words: readonly string[]) => {
      if (words.includes(bad)) throw error;
      begun.resolve();
      await setImmediate();
      stored.push([...words]);
      return words.map((word) => word.length);
    },
    { most: 3 },
  );
  return { write, stored, begun: begun.promise };
}

test('what is asked for at a time is one write, and what comes meanwhile the next; each is told its own', async () => {
  const { write, stored, begun } = writing();
  const first = Promise.all(['a', 'bb'].map(write));
  await begun;
  expect(stored).toEqual([]);
  const later = write('ccc');
  expect(await first).toEqual([1, 2]);
  expect(await later).toBe(3);
  expect(stored).toEqual([['a', 'bb'], ['ccc']]);
});

test('a write holds so many at most', async () => {
  const { write, stored } = writing();
  expect(await Promise.all(['a', 'b', 'c', 'd'].map(write))).toEqual([1, 1, 1, 1]);
  expect(stored).toEqual([['a', 'b', 'c'], ['d']]);
});

test('one that cannot be stored does not keep the others from it', async () => {
  const { write } = writing({ bad: 'bad' });
  const ends = await Promise.allSettled(['a', 'bad', 'cc'].map(write));
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await write('after')).toBe(5);
});

test('where the database is away, all are told at once and nothing is tried one by one', async () => {
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const { write, stored } = writing({ bad: 'bad', error: away });
  const ends = await Promise.allSettled(['a', 'bad', 'cc'].map(write));
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(stored).toEqual([]);
});
