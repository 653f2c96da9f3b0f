import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Claim, Lease } from '../../ports/deliveries.ts';
import { repeatable } from '../sql/repeatable.ts';
import type { Schema } from '../sql/schema.ts';
import { type DeliveryRow, deliveryOf } from './read-delivery.ts';
import { readSubscription } from './subscription-rows.ts';

/**
 * Takes what is due and nobody has, longest due first, in one statement. Where its answer was lost the next go finds by
 * its own name what it has taken.
 * @param many - whether others may be taking at the same time; what they have in hand is passed over.
 */
export async function claim(db: Kysely<Schema>, lease: Lease, many: boolean): Promise<Claim[]> {
  const name = `${lease.sender} ${randomUUID()}`;
  const rows = await repeatable(() => take(db, { ...lease, sender: name }, many));
  const articles = await articlesOf(db, rows);
  return rows
    .toSorted((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1))
    .flatMap(({ order, ...row }) =>
      order === null
        ? []
        : [
            {
              delivery: deliveryOf(row, articles.get(keyOf(row)) ?? []),
              subscription: readSubscription(order),
              fence: row.fence,
            },
          ],
    );
}

type Taken = DeliveryRow & { order: string | null };

// Written out: to put it together anew each time takes longer than to carry it out. The rows are looked for once, whatever
// the planner thinks, since `limit` is counted there.
async function take(
  db: Kysely<Schema>,
  { at, now, until, sender, limit }: Lease,
  many: boolean,
): Promise<readonly Taken[]> {
  const { rows } = await sql<Taken>`
    with found as materialized (
      select subscription as "of", scheduled as time from delivery
      where due <= ${at} and (held is null or held <= ${now} or sender = ${sender})
      order by due limit ${limit} ${many ? sql`for update skip locked` : sql``}
    )
    update delivery set held = ${until}, sender = ${sender}, fence = delivery.fence + 1
    from found where delivery.subscription = found."of" and delivery.scheduled = found.time
    returning subscription, scheduled, kind, status, at, tries, channel, begun, marker, message, why, delivery.due as due,
      held, sender, fence, (select body from subscription where id = delivery.subscription) as "order"`.execute(db);
  return rows;
}

/** What they are to tell of, or tried to: a digest that was never tried tells of nothing yet. Nobody else changes it meanwhile. */
async function articlesOf(db: Kysely<Schema>, rows: readonly Taken[]): Promise<Map<string, { article: string }[]>> {
  const tellers = rows.filter(({ kind, tries }) => kind === 'alert' || tries > 0);
  if (tellers.length === 0) return new Map();
  const told = await db
    .selectFrom('told')
    .select(['subscription', 'scheduled', 'article'])
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('subscription', 'scheduled'),
        'in',
        tellers.map(({ subscription, scheduled }) => tuple(subscription, scheduled)),
      ),
    )
    .orderBy('position')
    .execute();
  return Map.groupBy(told, keyOf);
}

function keyOf({ subscription, scheduled }: Pick<DeliveryRow, 'subscription' | 'scheduled'>): string {
  return `${subscription} ${scheduled}`;
}
