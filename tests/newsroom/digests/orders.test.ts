import { expect, test } from 'vitest';
import { ORDERS } from '../../../src/limits/deliveries.ts';
import { subscribe } from '../../../src/newsroom/digests/orders.ts';
import type { SubscribeOptions } from '../../../src/ports/deliveries.ts';
import { subscription } from '../../cases/articles.ts';
import { newsrooms } from '../newsrooms.ts';
import { ORDER, place } from '../tell.ts';

const ALERT: SubscribeOptions = { ...ORDER, alert: { threshold: null } };

newsrooms('standing orders', (use) => {
  test(
    'of one person are so many alerts and so many digests at most, and one that stands may be changed',
    use(async ({ newsroom }) => {
      for (let at = 0; at < ORDERS.alerts.person; at += 1)
        await place(newsroom, { ...ALERT, channel: `c${at}`, guild: `g${at}` });
      expect(await newsroom.subscribe({ ...ALERT, channel: 'new' })).toEqual({
        ok: false,
        error: 'too_many_of_person',
      });
      expect(await newsroom.subscribe({ ...ALERT, channel: 'c0', guild: 'g0', language: 'en' })).toMatchObject({
        ok: true,
      });
      expect(await newsroom.subscribe({ ...ALERT, channel: 'new', owner: 'o2' })).toMatchObject({ ok: true });
      for (let at = 0; at < ORDERS.digests.person; at += 1) await place(newsroom, { ...ORDER, channel: `d${at}` });
      expect(await newsroom.subscribe({ ...ORDER, channel: 'd' })).toEqual({ ok: false, error: 'too_many_of_person' });
    }),
  );

  test(
    'of one server are so many alerts at most, whoever orders them',
    use(async ({ newsroom }) => {
      const of = (at: number, guild: string) => ({ ...ALERT, channel: `${guild}${at}`, guild, owner: `o${at % 10}` });
      for (let at = 0; at < ORDERS.alerts.server; at += 1) await place(newsroom, of(at, 'g'));
      expect(await newsroom.subscribe(of(0, 'g'))).toMatchObject({ ok: true });
      expect(await newsroom.subscribe(of(200, 'g'))).toEqual({ ok: false, error: 'too_many_of_server' });
      expect(await newsroom.subscribe(of(200, 'h'))).toMatchObject({ ok: true });
    }),
  );

  test(
    'of one channel are so many digests at most',
    use(async ({ newsroom }) => {
      const of = (at: number) => ({ ...ORDER, owner: `o${at}`, districts: [`${at}区`] });
      for (let at = 0; at < ORDERS.digests.channel; at += 1) await place(newsroom, of(at));
      expect(await newsroom.subscribe(of(99))).toEqual({ ok: false, error: 'too_many_of_channel' });
    }),
  );

  test(
    'of everybody are so many alerts at most',
    use(async ({ newsroom, ledger }) => {
      const { process } = ORDERS.alerts;
      const standing = Array.from({ length: process }, (_, at) =>
        subscription(`s${at}`, { channel: `c${at}`, owner: `o${at}`, guild: null, alert: { threshold: null } }),
      );
      const full = { ...ledger, subscriptions: async () => standing };
      const placed = await subscribe(ALERT, { ledger: full, id: 'x', now: new Date(0) });
      expect(placed).toEqual({ ok: false, error: 'too_many_of_all' });
      expect(await newsroom.subscriptions({ owner: 'o1' })).toEqual([]);
    }),
  );
});
