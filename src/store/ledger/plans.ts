import { type Kysely, sql, type Transaction } from 'kysely';
import type { Subscription } from '../../model/order.ts';
import { valuesOf } from '../sql/given.ts';
import type { Schema } from '../sql/schema.ts';
import { plannedRow } from './subscription-rows.ts';

/** A time of an order as it was read. */
export type Planned = { order: Subscription; scheduled: string };

/** Plans times of unplanned orders, in one transaction; what was changed since it was read is left alone. */
export async function planAll(book: Transaction<Schema>, all: readonly Planned[]): Promise<undefined[]> {
  const given = valuesOf(all.map(({ order }) => [order.id, JSON.stringify(order)]));
  const { rows } = await sql<{ id: string }>`with given (id, body) as ${given}
    update subscription set state = 'planned' from given
    where subscription.id = given.id and subscription.state = 'unplanned' and subscription.body = given.body
    returning subscription.id as id`.execute(book);
  const planned = new Set(rows.map(({ id }) => id));
  const next = all.filter(({ order }) => planned.has(order.id));
  await insertPlanned(book, new Map(next.map(({ order, scheduled }) => [order.id, scheduled])));
  return all.map(() => undefined);
}

/** Makes times due by subscription; one that is there already stays as it is. */
export async function insertPlanned(book: Kysely<Schema>, times: ReadonlyMap<string, string>): Promise<void> {
  if (times.size === 0) return;
  await book
    .insertInto('delivery')
    .values([...times].map(([id, scheduled]) => plannedRow(id, scheduled)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
