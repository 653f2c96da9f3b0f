import { describe, expect, test } from 'vitest';
import type { Delivery, Ledger } from '../../src/ports.ts';
import { subscription } from './articles.ts';

/** What a ledger under test is opened by; `close` gives its files back. */
export type OpenLedger = () => Promise<{ ledger: Ledger; close(): Promise<void> }>;

const EIGHT = '2021-07-21T00:00:00.000Z';
const NEXT_DAY = '2021-07-22T00:00:00.000Z';

/** What every Ledger must do. */
export function ledgerCases(name: string, open: OpenLedger): void {
  describe(`a ledger ${name}`, () => {
    const used = (run: (ledger: Ledger) => Promise<void>) => async () => {
      const { ledger, close } = await open();
      try {
        await run(ledger);
      } finally {
        await close();
      }
    };

    test(
      'keeps standing orders, oldest first, by channel and by owner',
      used(async (ledger) => {
        const late = subscription('a', {
          channel: '1',
          owner: 'x',
          since: '2021-07-22T00:00:00.000Z',
          districts: ['武隆区'],
        });
        const early = subscription('b', { channel: '1', owner: 'y' });
        const other = subscription('c', { channel: '2', owner: 'x' });
        for (const order of [late, early, other]) await ledger.subscribe(order);
        expect(await ledger.subscriptions()).toEqual([early, other, late]);
        expect(await ledger.subscriptions({ channel: '1' })).toEqual([early, late]);
        expect(await ledger.subscriptions({ owner: 'x' })).toEqual([other, late]);
        expect(await ledger.subscriptions({ owner: 'x', channel: '1' })).toEqual([late]);
      }),
    );

    test(
      'changes an order without forgetting what it was sent',
      used(async (ledger) => {
        await ledger.subscribe(subscription('a'));
        await ledger.claim('a', EIGHT, EIGHT);
        await ledger.record(sent(EIGHT, ['x']));
        await ledger.subscribe(subscription('a', { districts: ['武隆区'] }));
        expect(await ledger.subscriptions()).toEqual([subscription('a', { districts: ['武隆区'] })]);
        expect(await ledger.sentArticles('a')).toEqual(new Set(['x']));
      }),
    );

    test(
      'lets one sender claim a scheduled time, once',
      used(async (ledger) => {
        await ledger.subscribe(subscription('a'));
        const claims = await Promise.all([1, 2, 3].map(() => ledger.claim('a', EIGHT, EIGHT)));
        expect(claims.filter(Boolean)).toHaveLength(1);
        await ledger.record(sent(EIGHT, ['x']));
        expect(await ledger.claim('a', EIGHT, NEXT_DAY)).toBe(false);
        expect(await ledger.claim('a', NEXT_DAY, NEXT_DAY)).toBe(true);
      }),
    );

    test(
      'lets a waiting delivery be claimed again',
      used(async (ledger) => {
        await ledger.subscribe(subscription('a'));
        await ledger.claim('a', EIGHT, EIGHT);
        await ledger.record({ ...sent(EIGHT, ['x']), status: 'waiting', message: null, why: 'unavailable' });
        expect(await ledger.sentArticles('a')).toEqual(new Set());
        expect(await ledger.claim('a', EIGHT, NEXT_DAY)).toBe(true);
        expect(await ledger.deliveries('a', 9)).toMatchObject([{ status: 'sending', at: NEXT_DAY, why: null }]);
        expect(await ledger.claim('a', EIGHT, NEXT_DAY)).toBe(false);
      }),
    );

    test(
      'claims nothing for an order that was ended, and records nothing of it',
      used(async (ledger) => {
        expect(await ledger.claim('nobody', EIGHT, EIGHT)).toBe(false);
        await ledger.subscribe(subscription('a'));
        await ledger.claim('a', EIGHT, EIGHT);
        expect(await ledger.unsubscribe('a')).toBe(true);
        await ledger.record(sent(EIGHT, ['x']));
        expect(await ledger.deliveries('a', 9)).toEqual([]);
        expect(await ledger.unsubscribe('a')).toBe(false);
      }),
    );

    test(
      'tells the newest deliveries first, as they were recorded',
      used(async (ledger) => {
        await ledger.subscribe(subscription('a'));
        for (const scheduled of [NEXT_DAY, EIGHT]) {
          await ledger.claim('a', scheduled, scheduled);
          await ledger.record(sent(scheduled, ['x', 'w']));
        }
        expect(await ledger.deliveries('a', 9)).toEqual([sent(NEXT_DAY, ['x', 'w']), sent(EIGHT, ['x', 'w'])]);
        expect(await ledger.deliveries('a', 1)).toEqual([sent(NEXT_DAY, ['x', 'w'])]);
      }),
    );

    test(
      'counts an article as sent while that is not known, and not when its message was refused',
      used(async (ledger) => {
        await ledger.subscribe(subscription('a'));
        await ledger.claim('a', EIGHT, EIGHT);
        await ledger.record({ ...sent(EIGHT, ['x']), status: 'sending', message: null });
        expect(await ledger.sentArticles('a')).toEqual(new Set(['x']));
        await ledger.record({ ...sent(EIGHT, ['x']), status: 'refused', message: null, why: 'missing-permission' });
        expect(await ledger.sentArticles('a')).toEqual(new Set());
      }),
    );

    test(
      'forgets a person with all that was kept about them',
      used(async (ledger) => {
        await ledger.subscribe(subscription('a', { owner: 'x' }));
        await ledger.subscribe(subscription('b', { owner: 'x' }));
        await ledger.subscribe(subscription('c', { owner: 'y' }));
        await ledger.claim('a', EIGHT, EIGHT);
        expect(await ledger.forget('x')).toBe(2);
        expect(await ledger.subscriptions()).toEqual([subscription('c', { owner: 'y' })]);
        expect(await ledger.deliveries('a', 9)).toEqual([]);
        expect(await ledger.forget('x')).toBe(0);
      }),
    );
  });
}

function sent(scheduled: string, articles: string[]): Delivery {
  return { subscription: 'a', scheduled, status: 'sent', at: scheduled, message: 'm', articles, why: null };
}
