import type { Kysely } from 'kysely';
import { DELIVERIES_A_WRITE } from '../../limits/store.ts';
import type { Ledger } from '../../ports/deliveries.ts';
import { transact } from '../sql/repeatable.ts';
import type { Schema } from '../sql/schema.ts';
import { together } from '../sql/together.ts';
import { createOccurrenceBook } from './occurrences.ts';
import { type Planned, planAll } from './plans.ts';
import { readSubscription } from './subscription-rows.ts';

/**
 * The Ledger over any dialect; the tables must be there.
 * @param options.many - whether several senders may claim at a time, each passing over what another one is taking.
 */
export function createLedger(db: Kysely<Schema>, options: { many: boolean }): Ledger {
  const plan = together((all: readonly Planned[]) => transact(db, (book) => planAll(book, all)), {
    most: DELIVERIES_A_WRITE,
  });
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

    plan: (order, scheduled) => plan({ order, scheduled }),

    forget: (owner) =>
      transact(db, async (book) => {
        const { numDeletedRows } = await book.deleteFrom('subscription').where('owner', '=', owner).executeTakeFirst();
        return Number(numDeletedRows);
      }),
  };
}
