import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Claim, Lease } from '../ports/deliveries.ts';
import { type DeliveryRow, deliveryOf } from './read-delivery.ts';
import type { Schema } from './schema.ts';
import { readSubscription } from './subscription-rows.ts';

/**
 * Takes what is due and nobody has, longest due first, within a transaction.
 * @param many - whether others may be taking at the same time; what they have in hand is passed over.
 */
export async function claim(
  book: Kysely<Schema>,
  { at, now, until, sender, limit }: Lease,
  many: boolean,
): Promise<Claim[]> {
  let query = book
    .selectFrom('delivery')
    .select(['subscription', 'scheduled'])
    .where('due', '<=', at)
    .where(free(now))
    .orderBy('due')
    .limit(limit);
  if (many) query = query.forUpdate().skipLocked();
  const due = await query.execute();
  if (due.length === 0) return [];
  // A few statements for all of them: each is a way to the database and back.
  const keys = sql.join(due.map(({ subscription, scheduled }) => sql`(${subscription}, ${scheduled})`));
  const rows = await book
    .updateTable('delivery')
    .set((eb) => ({ held: until, sender, fence: eb('fence', '+', 1) }))
    .where(sql<boolean>`(subscription, scheduled) in (values ${keys})`)
    .returningAll()
    .execute();
  const orders = await book
    .selectFrom('subscription')
    .select(['id', 'body'])
    .where('id', 'in', [...new Set(due.map(({ subscription }) => subscription))])
    .execute();
  const bodies = new Map(orders.map(({ id, body }) => [id, body]));
  const told = await book
    .selectFrom('told')
    .select(['subscription', 'scheduled', 'article'])
    .where(sql<boolean>`(subscription, scheduled) in (values ${keys})`)
    .orderBy('position')
    .execute();
  const articles = Map.groupBy(told, keyOf);
  const claimed = new Map(rows.map((row) => [keyOf(row), row]));
  return due.flatMap((one) => {
    const [row, body] = [claimed.get(keyOf(one)), bodies.get(one.subscription)];
    if (row === undefined || body === undefined) return [];
    const delivery = deliveryOf(row, articles.get(keyOf(one)) ?? []);
    return [{ delivery, subscription: readSubscription(body), fence: row.fence }];
  });
}

function keyOf({ subscription, scheduled }: Pick<DeliveryRow, 'subscription' | 'scheduled'>): string {
  return `${subscription} ${scheduled}`;
}

function free(now: string) {
  return (eb: ExpressionBuilder<Schema, 'delivery'>) => eb.or([eb('held', 'is', null), eb('held', '<=', now)]);
}
