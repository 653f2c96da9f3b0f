import { expect, test } from 'vitest';
import { article } from '../cases/articles.ts';
import { asked, newsrooms } from './newsrooms.ts';
import { ORDER, place, SCHEDULED, tell } from './tell.ts';

newsrooms('digests', (use) => {
  test(
    'are told by their marker where they were sent, and nowhere else',
    use(async ({ newsroom, library, ledger }) => {
      await library.put({ source: 'one', hash: 'h' }, [article('a0', { district: '武隆区' })]);
      await tell(await place(newsroom, { ...ORDER, districts: ['武隆区'] }), { newsroom, ledger });
      const as = (guild: string | null, user: string | null) => ({ ...asked, asker: { locale: null, guild, user } });
      const seenBy = async (guild: string | null, user: string | null) =>
        (await newsroom.restOf(SCHEDULED, 0, as(guild, user))) !== null;
      expect(await seenBy('g1', 'u1')).toBe(true);
      expect([await seenBy('g2', 'o1'), await seenBy(null, 'o1'), await seenBy(null, null)]).toEqual([
        false,
        false,
        false,
      ]);
    }),
  );

  test(
    'sent to one person are told to that person alone',
    use(async ({ newsroom, library, ledger }) => {
      await library.put({ source: 'one', hash: 'h' }, [article('a0', { district: '武隆区' })]);
      await tell(await place(newsroom, { ...ORDER, guild: null, districts: ['武隆区'] }), { newsroom, ledger });
      const seenBy = async (user: string | null) =>
        (await newsroom.restOf(SCHEDULED, 0, { ...asked, asker: { locale: null, guild: null, user } })) !== null;
      expect([await seenBy('o1'), await seenBy('o2'), await seenBy(null)]).toEqual([true, false, false]);
    }),
  );

  test(
    'of a channel are opened, and changed in their place, from their own server alone',
    use(async ({ newsroom }) => {
      const order = await place(newsroom, ORDER);
      expect(await newsroom.subscriptions({ channel: 'c1', guild: 'g2' })).toEqual([]);
      const other = await place(newsroom, { ...ORDER, guild: 'g2', owner: 'o2' });
      expect(other.id).not.toBe(order.id);
      expect(await newsroom.subscriptions({ channel: 'c1', guild: 'g1' })).toEqual([order]);
    }),
  );
});
