import type { Kysely } from 'kysely';
import type { Ledger } from '../ports/deliveries.ts';
import { createOccurrenceBook } from './occurrences.ts';
import { transact } from './repeatable.ts';
import type { Schema } from './schema.ts';
import { plannedRow, readSubscription } from './subscription-rows.ts';

/**
 * The Ledger over any dialect; the tables must be there.
 * @param options.many - whether several senders may claim at a time, each passing over what another one is taking.
 */
export function createLedger(db: Kysely<Schema>, options: { many: boolean }): Ledger {
  return {
    ...createOccurrenceBook(db, options),

    async subscribe(subscription) {
      const { id, channel, owner, since } = subscription;
      const kind = subscription.alert === undefined ? 'digest' : 'alert';
      const state = subscription.paused === undefined ? 'unplanned' : 'paused';
      const row = { channel, owner, since, kind, state, body: JSON.stringify(subscription) };
      await transact(db, async (book) => {
        await book
          .insertInto('subscription')
          .values({ id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute();
        await book
          .deleteFrom('delivery')
          .where('subscription', '=', id)
          .where('status', '=', 'planned')
          .where('kind', '=', 'digest')
          .execute();
      });
    },

    unsubscribe: (id) =>
      transact(db, async (book) => {
        const { numDeletedRows } = await book.deleteFrom('subscription').where('id', '=', id).executeTakeFirst();
        return numDeletedRows > 0n;
      }),

    async subscriptions({ channel, owner, alerts } = {}) {
      let query = db.selectFrom('subscription').select('body').orderBy('since').orderBy('id');
      if (channel !== undefined) query = query.where('channel', '=', channel);
      if (owner !== undefined) query = query.where('owner', '=', owner);
      if (alerts !== undefined) query = query.where('kind', '=', alerts ? 'alert' : 'digest');
      return (await query.execute()).map(({ body }) => readSubscription(body));
    },

    async unplanned(limit) {
      const rows = await db
        .selectFrom('subscription')
        .select((eb) => [
          'body',
          'since',
          eb
            .selectFrom('delivery')
            .select((newest) => newest.fn.max('scheduled').as('scheduled'))
            .whereRef('delivery.subscription', '=', 'subscription.id')
            .where('kind', '=', 'digest')
            .as('newest'),
        ])
        .where('state', '=', 'unplanned')
        .where('kind', '=', 'digest')
        .limit(limit)
        .execute();
      return rows.map(({ body, since, newest }) => ({
        subscription: readSubscription(body),
        after: newest !== null && newest > since ? newest : since,
      }));
    },

    async plan(subscription, scheduled) {
      await transact(db, async (book) => {
        const { numUpdatedRows } = await book
          .updateTable('subscription')
          .set({ state: 'planned' })
          .where('id', '=', subscription.id)
          .where('state', '=', 'unplanned')
          .where('body', '=', JSON.stringify(subscription))
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return;
        await book
          .insertInto('delivery')
          .values(plannedRow(subscription.id, scheduled))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
    },

    forget: (owner) =>
      transact(db, async (book) => {
        const { numDeletedRows } = await book.deleteFrom('subscription').where('owner', '=', owner).executeTakeFirst();
        return Number(numDeletedRows);
      }),
  };
}
