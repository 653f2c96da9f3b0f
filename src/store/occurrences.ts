import type { Kysely } from 'kysely';
import type { Claim, Delivery, Ledger, Outcome } from '../ports/deliveries.ts';
import { claim } from './claims.ts';
import { readDelivery } from './read-delivery.ts';
import type { Schema } from './schema.ts';
import { plannedRow, readSubscription } from './subscription-rows.ts';
import { readTold, writeTold } from './told.ts';

type Book = Kysely<Schema>;
type OccurrenceBook = Omit<Ledger, 'subscribe' | 'unsubscribe' | 'subscriptions' | 'unplanned' | 'plan' | 'forget'>;

/** What is due, who has it, and what came of it. */
export function createOccurrenceBook(db: Book, { many }: { many: boolean }): OccurrenceBook {
  return {
    async orderOnce(subscription, at) {
      const row = plannedRow(subscription, at);
      await db
        .insertInto('delivery')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async watched() {
      const row = await db.selectFrom('revision').select('value').where('name', '=', 'alerts').executeTakeFirst();
      return row?.value ?? null;
    },

    watch: (from, upTo, found) =>
      db.transaction().execute(async (book) => {
        if (!(await moveOn(book, from, upTo))) return;
        for (const { subscription, at, articles } of found) {
          const row = { ...plannedRow(subscription, at), kind: 'alert' };
          await book.insertInto('delivery').values(row).execute();
          const told = articles.map((id) => ({ id, paragraphs: [], figures: [] }));
          await writeTold(book, { subscription, scheduled: at }, told);
        }
      }),

    claim: (lease) => db.transaction().execute((book) => claim(book, lease, many)),

    async renew({ delivery, fence }, until) {
      const { numUpdatedRows } = await ours(db, delivery, fence).set({ held: until }).executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    intend: ({ delivery, fence }, { told, ...intent }) =>
      db.transaction().execute(async (book) => {
        const sending = { ...intent, status: 'sending', tries: delivery.tries + 1 };
        const { numUpdatedRows } = await ours(book, delivery, fence).set(sending).executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await writeTold(book, delivery, told);
        return true;
      }),

    record: (claimed, outcome, options = { keep: false }) =>
      db.transaction().execute((book) => record(book, claimed, outcome, options)),

    async hurry(at) {
      await db
        .updateTable('delivery')
        .set({ due: at })
        .where('due', '>', at)
        .where('status', 'in', ['waiting', 'sending'])
        .where('scheduled', '<=', at)
        .execute();
    },

    async oldestDue(at) {
      const row = await db
        .selectFrom('delivery')
        .select((eb) => eb.fn.min('due').as('due'))
        .where('due', '<=', at)
        .executeTakeFirst();
      return row?.due ?? null;
    },

    async heldUntil(at, now) {
      const row = await db
        .selectFrom('delivery')
        .select((eb) => eb.fn.min('held').as('held'))
        .where('due', '<=', at)
        .where('held', '>', now)
        .executeTakeFirst();
      return row?.held ?? null;
    },

    async deliveries(subscription, limit) {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('subscription', '=', subscription)
        .where('status', '!=', 'planned')
        .orderBy('scheduled', 'desc')
        .limit(limit)
        .execute();
      return Promise.all(rows.map((row) => readDelivery(db, row)));
    },

    async marked(marker) {
      const row = await db.selectFrom('delivery').selectAll().where('marker', '=', marker).executeTakeFirst();
      if (row === undefined) return null;
      const { body } = await db
        .selectFrom('subscription')
        .select('body')
        .where('id', '=', row.subscription)
        .executeTakeFirstOrThrow();
      return { delivery: await readDelivery(db, row), subscription: readSubscription(body) };
    },

    told: (subscription, articles, except) => readTold(db, { subscription, articles, except }),
  };
}

async function moveOn(book: Book, from: number | null, upTo: number): Promise<boolean> {
  if (from === null) {
    const row = { name: 'alerts', value: upTo };
    const first = await book
      .insertInto('revision')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return (first.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const { numUpdatedRows } = await book
    .updateTable('revision')
    .set({ value: upTo })
    .where('name', '=', 'alerts')
    .where('value', '=', from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function record(
  book: Book,
  { delivery, subscription, fence }: Claim,
  { next = null, due, park, ...outcome }: Outcome,
  { keep }: { keep: boolean },
): Promise<boolean> {
  const settled = outcome.status !== 'waiting' && outcome.status !== 'sending';
  const { numUpdatedRows } = await ours(book, delivery, fence)
    .set({ ...outcome, ...(settled ? { due: null } : due === undefined ? {} : { due }), ...(!keep && { held: null }) })
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (park !== undefined) await parkOrder(book, park);
  else if (next !== null) await planNext(book, subscription.id, next);
  return true;
}

// What was changed meanwhile is unplanned, and planned as it is now.
async function planNext(book: Book, subscription: string, next: string): Promise<void> {
  const order = await book
    .selectFrom('subscription')
    .select('id')
    .where('id', '=', subscription)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  if (order === undefined) return;
  await book
    .insertInto('delivery')
    .values(plannedRow(subscription, next))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function parkOrder(book: Book, { subscription, notice }: NonNullable<Outcome['park']>): Promise<void> {
  const { id } = subscription;
  await book
    .updateTable('subscription')
    .set({ state: 'paused', body: JSON.stringify(subscription) })
    .where('id', '=', id)
    .execute();
  await book.deleteFrom('delivery').where('subscription', '=', id).where('status', '=', 'planned').execute();
  if (notice === null) return;
  await book
    .insertInto('delivery')
    .values({ ...plannedRow(id, notice), kind: 'notice', due: subscription.paused?.at ?? notice })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The row of a claim as long as nobody else has claimed it. */
function ours(book: Book, { subscription, scheduled }: Delivery, fence: number) {
  return book
    .updateTable('delivery')
    .where('subscription', '=', subscription)
    .where('scheduled', '=', scheduled)
    .where('fence', '=', fence);
}
