import { describe, expect, test } from 'vitest';
import type { Ledger, Outcome } from '../../src/ports/deliveries.ts';
import { subscription } from './articles.ts';
import {
  byId,
  delivered,
  EIGHT,
  EVEN_LATER,
  intent,
  LATER,
  lease,
  NEXT_DAY,
  planned,
  SENT,
  send,
  telling,
  WALL,
} from './claims.ts';
import { isDueBesides, letsGoOfOld } from './occurrences.ts';
import { opening } from './opening.ts';

/** What a ledger under test is opened by; `close` gives its files back. */
type OpenLedger = () => Promise<{ ledger: Ledger; close(): Promise<void> }>;

/** What every Ledger must do. */
export function ledgerCases(name: string, open: OpenLedger): void {
  describe(`a ledger ${name}`, () => {
    const used = opening(open);

    test(
      'keeps standing orders, oldest first, by channel and by owner',
      used(async ({ ledger }) => {
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
      'gives a digest its next time after its last, and plans anew what was changed',
      used(async ({ ledger }) => {
        const order = subscription('a');
        await ledger.subscribe(order);
        expect(await ledger.unplanned(9)).toEqual([{ subscription: order, after: order.since }]);
        await ledger.plan(order, EIGHT);
        expect(await ledger.unplanned(9)).toEqual([]);
        const [claim] = await ledger.claim(lease(EIGHT));
        await send(ledger, claim, { next: NEXT_DAY });
        const changed = subscription('a', { districts: ['武隆区'] });
        await ledger.subscribe(changed);
        await ledger.plan(order, NEXT_DAY);
        expect(await ledger.unplanned(9)).toEqual([{ subscription: changed, after: EIGHT }]);
        expect(await ledger.claim(lease(NEXT_DAY))).toEqual([]);
        expect([...(await ledger.told('a', ['x'], null)).keys()]).toEqual(['x']);
      }),
    );

    test(
      'makes a digest due once beside its schedule, which stays as it is',
      used(({ ledger }) => isDueBesides(ledger)),
    );

    test(
      'lets one sender claim what is due, until its lease is over, and then nobody else’s record counts',
      used(async ({ ledger }) => {
        await planned(ledger, 'a', EIGHT);
        expect(await ledger.claim(lease('2021-07-20T23:59:59.999Z'))).toEqual([]);
        const claims = (await Promise.all([1, 2, 3].map(() => ledger.claim(lease(EIGHT))))).flat();
        expect(claims).toMatchObject([{ subscription: subscription('a'), fence: 1, delivery: { status: 'planned' } }]);
        const [slow] = claims;
        expect(await ledger.heldUntil(EIGHT, WALL)).toBe(LATER);
        expect(await ledger.oldestDue(EIGHT)).toBe(EIGHT);
        expect(await ledger.claim(lease(EIGHT, WALL))).toEqual([]);
        const [heir] = await ledger.claim(lease(EIGHT, LATER));
        expect(heir?.fence).toBe(2);
        expect(slow && (await ledger.renew(slow, EVEN_LATER))).toBe(false);
        expect(slow && (await ledger.intend(slow, intent('x')))).toBe(false);
        expect(slow && (await ledger.record(slow, SENT))).toBe(false);
        expect(heir && (await ledger.renew(heir, EVEN_LATER))).toBe(true);
        await send(ledger, heir, {});
        expect(await ledger.claim(lease(NEXT_DAY, EVEN_LATER))).toEqual([]);
        expect(await ledger.heldUntil(NEXT_DAY, WALL)).toBe(null);
      }),
    );

    test(
      'keeps what was to be sent, where, and since when, for whoever takes up a claim',
      used(async ({ ledger }) => {
        await planned(ledger, 'a', EIGHT);
        const [claim] = await ledger.claim(lease(EIGHT));
        await (claim && ledger.intend(claim, intent('x', 'w')));
        expect([...(await ledger.told('a', ['w', 'x', 'y'], null)).values()].sort(byId)).toEqual([
          telling('w'),
          telling('x'),
        ]);
        expect(await ledger.told('a', ['x'], EIGHT)).toEqual(new Map());
        const delivery = { ...delivered(), status: 'sending', message: null, at: EIGHT, articles: ['x', 'w'] };
        expect(await ledger.claim(lease(EIGHT, LATER))).toMatchObject([{ delivery, fence: 2 }]);
        expect(await ledger.marked('mark')).toMatchObject({ delivery, subscription: { id: 'a' } });
        expect(await ledger.marked('none')).toBe(null);
      }),
    );

    test(
      'keeps where a message stands, where that is another place than it was sent to',
      used(async ({ ledger }) => {
        await planned(ledger, 'a', EIGHT);
        const [claim] = await ledger.claim(lease(EIGHT));
        await send(ledger, claim, { channel: 'post', message: 'post' });
        expect(await ledger.deliveries('a', 9)).toEqual([delivered({ channel: 'post', message: 'post' })]);
      }),
    );

    test(
      'tries again what waits when it is due again, or at once when somebody hurries',
      used(async ({ ledger }) => {
        await planned(ledger, 'a', EIGHT);
        const [claim] = await ledger.claim(lease(EIGHT));
        await (claim && ledger.intend(claim, intent('x')));
        const waiting = { status: 'waiting', at: EIGHT, message: null, why: 'unavailable', due: NEXT_DAY } as const;
        await (claim && ledger.record(claim, waiting));
        expect(await ledger.told('a', ['x'], null)).toEqual(new Map());
        expect(await ledger.claim(lease(EIGHT))).toEqual([]);
        await ledger.hurry(EIGHT);
        const [again] = await ledger.claim(lease(EIGHT));
        expect(again?.delivery).toMatchObject({ status: 'waiting', tries: 1, why: 'unavailable' });
      }),
    );

    test(
      'takes what is due longest first, as many as are asked for',
      used(async ({ ledger }) => {
        for (const [id, at] of [
          ['a', NEXT_DAY],
          ['b', EIGHT],
          ['c', '2021-07-21T12:00:00.000Z'],
        ] as const)
          await planned(ledger, id, at);
        const first = await ledger.claim({ ...lease(NEXT_DAY), limit: 2 });
        expect(first.map(({ subscription: { id } }) => id)).toEqual(['b', 'c']);
        expect((await ledger.claim(lease(NEXT_DAY))).map(({ subscription: { id } }) => id)).toEqual(['a']);
      }),
    );

    test(
      'parks an order with a notice for its owner, and plans nothing until it is taken up again',
      used(async ({ ledger }) => {
        const order = await planned(ledger, 'a', EIGHT);
        const [claim] = await ledger.claim(lease(EIGHT));
        const parked = { ...order, paused: { by: 'bot' as const, why: 'missing-permission: No', at: EIGHT } };
        const notice = '2021-07-21T00:00:00.001Z';
        const refused = {
          ...SENT,
          status: 'refused',
          message: null,
          next: NEXT_DAY,
          park: { subscription: parked, notice },
        };
        await (claim && ledger.record(claim, refused as Outcome));
        expect(await ledger.subscriptions()).toEqual([parked]);
        expect(await ledger.unplanned(9)).toEqual([]);
        expect(await ledger.claim(lease(NEXT_DAY))).toMatchObject([
          { delivery: { kind: 'notice', scheduled: notice } },
        ]);
        await ledger.subscribe(order);
        expect(await ledger.unplanned(9)).toEqual([{ subscription: order, after: EIGHT }]);
      }),
    );

    test(
      'goes through the news for alerts once, whoever looks, and keeps what each is to tell',
      used(async ({ ledger }) => {
        const alert = subscription('a', { alert: { threshold: null } });
        await ledger.subscribe(alert);
        expect(await ledger.unplanned(9)).toEqual([]);
        expect(await ledger.subscriptions({ alerts: true })).toEqual([alert]);
        expect(await ledger.subscriptions({ alerts: false })).toEqual([]);
        expect(await ledger.watched()).toBe(null);
        await ledger.watch(null, 3, []);
        const found = [{ subscription: 'a', at: EIGHT, articles: ['x', 'w'] }];
        await Promise.all([ledger.watch(3, 5, found), ledger.watch(3, 5, found)]);
        await ledger.watch(3, 4, [{ subscription: 'a', at: NEXT_DAY, articles: ['y'] }]);
        expect(await ledger.watched()).toBe(5);
        expect([...(await ledger.told('a', ['x', 'y'], null)).keys()]).toEqual(['x']);
        expect(await ledger.claim(lease(NEXT_DAY))).toMatchObject([
          { delivery: { kind: 'alert', scheduled: EIGHT, articles: ['x', 'w'] } },
        ]);
      }),
    );

    test(
      'claims nothing for an order that was ended, and records nothing of it',
      used(async ({ ledger }) => {
        await planned(ledger, 'a', EIGHT);
        const [claim] = await ledger.claim(lease(EIGHT));
        expect(await ledger.unsubscribe('a')).toBe(true);
        expect(claim && (await ledger.record(claim, SENT))).toBe(false);
        expect(await ledger.deliveries('a', 9)).toEqual([]);
        expect(await ledger.unsubscribe('a')).toBe(false);
      }),
    );

    test(
      'tells the newest deliveries first, as they were recorded, and not what is only planned',
      used(async ({ ledger }) => {
        await planned(ledger, 'a', EIGHT);
        const [claim] = await ledger.claim(lease(EIGHT));
        await send(ledger, claim, { next: NEXT_DAY });
        expect(await ledger.deliveries('a', 9)).toEqual([delivered()]);
        const [next] = await ledger.claim(lease(NEXT_DAY));
        await send(ledger, next, {});
        expect(await ledger.deliveries('a', 9)).toEqual([delivered({ scheduled: NEXT_DAY }), delivered()]);
        expect(await ledger.deliveries('a', 1)).toEqual([delivered({ scheduled: NEXT_DAY })]);
      }),
    );

    test(
      'lets go of what was settled long ago, and never of what was told',
      used(({ ledger }) => letsGoOfOld(ledger)),
    );

    test(
      'forgets a person with all that was kept about them',
      used(async ({ ledger }) => {
        await planned(ledger, 'a', EIGHT, { owner: 'x' });
        await ledger.subscribe(subscription('b', { owner: 'x' }));
        await ledger.subscribe(subscription('c', { owner: 'y' }));
        expect(await ledger.forget('x')).toBe(2);
        expect(await ledger.subscriptions()).toEqual([subscription('c', { owner: 'y' })]);
        expect(await ledger.claim(lease(NEXT_DAY))).toEqual([]);
        expect(await ledger.forget('x')).toBe(0);
      }),
    );
  });
}
