import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { Subscription } from '../model.ts';
import type { Delivery, Ledger } from '../ports.ts';
import type { Schema } from './schema.ts';

/** The Ledger over any dialect; the tables must be there. */
export function createLedger(db: Kysely<Schema>): Ledger {
  return {
    async subscribe(subscription) {
      const { id, channel, owner, since } = subscription;
      const row = { channel, owner, since, body: JSON.stringify(subscription) };
      await db
        .insertInto('subscription')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },

    async unsubscribe(id) {
      const { numDeletedRows } = await db.deleteFrom('subscription').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async subscriptions({ channel, owner } = {}) {
      let query = db.selectFrom('subscription').select('body').orderBy('since').orderBy('id');
      if (channel !== undefined) query = query.where('channel', '=', channel);
      if (owner !== undefined) query = query.where('owner', '=', owner);
      return (await query.execute()).map(({ body }) => Subscription.parse(JSON.parse(body)));
    },

    claim: (subscription, scheduled, now) => claim(db, { subscription, scheduled, now }),

    async record({ subscription, scheduled, articles, ...outcome }) {
      await db
        .updateTable('delivery')
        .set({ ...outcome, articles: JSON.stringify(articles) })
        .where('subscription', '=', subscription)
        .where('scheduled', '=', scheduled)
        .execute();
    },

    async deliveries(subscription, limit) {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('subscription', '=', subscription)
        .orderBy('scheduled', 'desc')
        .limit(limit)
        .execute();
      return rows.map(readDelivery);
    },

    async sentArticles(subscription) {
      const rows = await db
        .selectFrom('delivery')
        .select('articles')
        .where('subscription', '=', subscription)
        .where('status', 'in', ['sending', 'sent'])
        .execute();
      return new Set(rows.flatMap(({ articles }) => Ids.parse(JSON.parse(articles))));
    },

    async forget(owner) {
      const { numDeletedRows } = await db.deleteFrom('subscription').where('owner', '=', owner).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

// One statement, so that no second sender can come between looking and writing; it writes nothing for a subscription
// that was ended.
async function claim(
  db: Kysely<Schema>,
  { subscription, scheduled, now }: { subscription: string; scheduled: string; now: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('delivery')
    .columns(['subscription', 'scheduled', 'status', 'at', 'articles'])
    .expression((eb) =>
      eb
        .selectFrom('subscription')
        .select(({ val }) => [
          'subscription.id',
          val(scheduled).as('scheduled'),
          val('sending').as('status'),
          val(now).as('at'),
          val('[]').as('articles'),
        ])
        .where('subscription.id', '=', subscription),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['subscription', 'scheduled'])
        .doUpdateSet({ status: 'sending', at: now, why: null })
        .where('delivery.status', '=', 'waiting'),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

const Ids = z.array(z.string());
const Status = z.literal(['sending', 'sent', 'waiting', 'empty', 'refused', 'missed']);

function readDelivery({ status, articles, ...row }: Selectable<Schema['delivery']>): Delivery {
  return { ...row, status: Status.parse(status), articles: Ids.parse(JSON.parse(articles)) };
}
