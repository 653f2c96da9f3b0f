import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Claim, Lease } from '../ports/deliveries.ts';
import { type DeliveryRow, deliveryOf } from './read-delivery.ts';
import { repeatable } from './repeatable.ts';
import type { Schema } from './schema.ts';
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

async function take(
  db: Kysely<Schema>,
  { at, now, until, sender, limit }: Lease,
  many: boolean,
): Promise<readonly Taken[]> {
  const isFree = (eb: ExpressionBuilder<Schema, 'delivery'>) =>
    eb.or([eb('held', 'is', null), eb('held', '<=', now), eb('sender', '=', sender)]);
  return db
    .with(
      // Looked for once, whatever the planner thinks: `limit` is counted there.
      (cte) => cte('due').materialized(),
      (from) => {
        const due = from
          .selectFrom('delivery')
          .select(['subscription as order', 'scheduled as time'])
          .where('due', '<=', at)
          .where(isFree)
          .orderBy('due')
          .limit(limit);
        return many ? due.forUpdate().skipLocked() : due;
      },
    )
    .updateTable('delivery')
    .from('due')
    .set((eb) => ({ held: until, sender, fence: eb('delivery.fence', '+', 1) }))
    .whereRef('delivery.subscription', '=', 'due.order')
    .whereRef('delivery.scheduled', '=', 'due.time')
    .returning(COLUMNS)
    .returning((eb) =>
      eb.selectFrom('subscription').select('body').whereRef('id', '=', 'delivery.subscription').as('order'),
    )
    .execute();
}

const COLUMNS = [
  'subscription',
  'scheduled',
  'kind',
  'status',
  'at',
  'tries',
  'channel',
  'begun',
  'marker',
  'message',
  'why',
  'delivery.due',
  'held',
  'sender',
  'fence',
] as const satisfies readonly (keyof DeliveryRow | 'delivery.due')[];

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
