import { expect } from 'vitest';
import type { Ledger } from '../../src/ports/deliveries.ts';
import { subscription } from './articles.ts';
import { EIGHT, intent, lease, NEXT_DAY, planned, SENT, send, telling } from './claims.ts';

/** What was sent, what was refused and what is still due: of the first two only what was told stays known. */
export async function letsGoOfOld(ledger: Ledger): Promise<void> {
  await planned(ledger, 'a', EIGHT);
  const [claim] = await ledger.claim(lease(EIGHT));
  await send(ledger, claim, { next: NEXT_DAY });
  await planned(ledger, 'b', EIGHT);
  const [other] = await ledger.claim(lease(EIGHT));
  await (other && ledger.intend(other, intent('y')));
  await (other && ledger.record(other, { ...SENT, status: 'refused', message: null }));
  await planned(ledger, 'c', EIGHT);
  expect(await ledger.prune(EIGHT)).toBe(0);
  expect(await ledger.prune(NEXT_DAY)).toBe(2);
  expect(await ledger.deliveries('a', 9)).toEqual([]);
  const known = { id: 'x', sentences: [], figures: [] };
  expect(await ledger.told('a', ['x', 'y'], null)).toEqual(new Map([['x', known]]));
  expect(await ledger.told('b', ['y'], null)).toEqual(new Map());
  const due = await ledger.claim(lease(NEXT_DAY));
  expect(due.map(({ subscription: { id } }) => id).toSorted()).toEqual(['a', 'c']);
  await send(
    ledger,
    due.find(({ subscription: { id } }) => id === 'a'),
    {},
  );
  expect((await ledger.told('a', ['x'], null)).get('x')).toEqual(telling('x'));
  await ledger.unsubscribe('a');
  await ledger.subscribe(subscription('a'));
  expect(await ledger.told('a', ['x'], null)).toEqual(new Map());
}

/** One that somebody wants now, pressed twice in one instant. */
export async function isDueBesides(ledger: Ledger): Promise<void> {
  const order = await planned(ledger, 'a', NEXT_DAY);
  await ledger.orderOnce('a', EIGHT);
  await ledger.orderOnce('a', EIGHT);
  const claims = await ledger.claim(lease(EIGHT));
  expect(claims).toMatchObject([{ subscription: order, delivery: { scheduled: EIGHT, kind: 'digest' } }]);
  await send(ledger, claims[0], {});
  await ledger.orderOnce('a', EIGHT);
  expect(await ledger.claim(lease(EIGHT))).toEqual([]);
  expect(await ledger.claim(lease(NEXT_DAY))).toMatchObject([{ delivery: { scheduled: NEXT_DAY } }]);
}
