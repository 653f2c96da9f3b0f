import { expect, test } from 'vitest';
import { type Close, closeAll } from '../../../src/program/serving/close-all.ts';

const never = () => new Promise<never>(() => {});
const times = { doorsMs: 20, allMs: 40 };

/** Closes these with little time, and gives what was closed and what the log was told. */
async function closing(doors: readonly Close[], house: Close | null, given = times) {
  const warned: unknown[] = [];
  await closeAll({ doors, house }, performance.now(), {
    log: { warn: (...said: unknown[]) => warned.push(said) },
    times: given,
  });
  return warned;
}

test('doors are closed at once, and the house behind the last of them', async () => {
  const [told, first, second] = [[] as string[], Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const door = (name: string, ends: Promise<void>) => async () => {
    told.push(`${name} begins`);
    await ends;
    told.push(`${name} ends`);
  };
  const closed = closing(
    [door('first', first.promise), door('second', second.promise)],
    async () => void told.push('house'),
    { doorsMs: 60_000, allMs: 60_000 },
  );
  second.resolve();
  await second.promise;
  first.resolve();
  expect(await closed).toEqual([]);
  expect(told).toEqual(['first begins', 'second begins', 'second ends', 'first ends', 'house']);
});

test('what hangs is not waited for, keeps nothing else open, and is told', async () => {
  const closed: string[] = [];
  const warned = await closing([never, async () => void closed.push('door')], async () => void closed.push('house'));
  expect(closed).toEqual(['door', 'house']);
  expect(warned).toHaveLength(1);
  expect(await closing([], never)).toHaveLength(1);
});

test('a fault in one of them is told and keeps nothing else open, not even one that is thrown at once', async () => {
  const closed: string[] = [];
  const fault = new Error('no space left');
  const thrown = () => {
    throw fault;
  };
  const warned = await closing([thrown, async () => void closed.push('door')], async () => {
    closed.push('house');
    throw fault;
  });
  expect(closed).toEqual(['door', 'house']);
  expect(warned).toEqual([
    [{ err: fault }, 'closed with a fault'],
    [{ err: fault }, 'closed with a fault'],
  ]);
  expect(await closing([], null)).toEqual([]);
});
