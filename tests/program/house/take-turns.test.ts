import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeTurns } from '../../../src/program/house/take-turns.ts';

test('of several who pause at once one goes on in each turn of the event loop, in the order in which they came', async () => {
  let turn = 0;
  let isOver = false;
  const counting = (async () => {
    while (!isOver) {
      await setImmediate();
      turn += 1;
    }
  })();
  const pause = takeTurns();
  const turns = await Promise.all(Array.from({ length: 20 }, () => pause().then(() => turn)));
  isOver = true;
  await counting;
  expect(turns).toEqual(turns.toSorted((a, b) => a - b));
  expect(new Set(turns).size).toBe(20);
});
