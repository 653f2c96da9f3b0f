import type { Kysely } from 'kysely';
import { DELIVERIES_A_WRITE } from '../../limits/store.ts';
import type { Ledger } from '../../ports/deliveries.ts';
import { repeatable, transact } from '../sql/repeatable.ts';
import type { Schema } from '../sql/schema.ts';
import { together } from '../sql/together.ts';
import { claim } from './claims.ts';
import { type Ended, type Intended, intendAll, recordAll } from './outcomes.ts';
import { readDelivery } from './read-delivery.ts';
import { pruneSome } from './remembered.ts';
import { plannedRow, readSubscription } from './subscription-rows.ts';
import { readTold, writeTold } from './told.ts';

type Book = Kysely<Schema>;
type OccurrenceBook = Omit<Ledger, 'subscribe' | 'unsubscribe' | 'subscriptions' | 'unplanned' | 'plan' | 'forget'>;

/** What is due, who has it, and what came of it. */
export function createOccurrenceBook(db: Book, { many }: { many: boolean }): OccurrenceBook {
  const most = { most: DELIVERIES_A_WRITE };
  const intend = together((all: readonly Intended[]) => transact(db, (book) => intendAll(book, all)), most);
  const record = together((all: readonly Ended[]) => transact(db, (book) => recordAll(book, all)), most);
  return {
    async orderOnce(subscription, at) {
      const row = plannedRow(subscription, at);
      const insert = db
        .insertInto('delivery')
        .values(row)
        .onConflict((conflict) => conflict.doNothing());
      await repeatable(() => insert.execute());
    },

    async watched() {
      const row = await db.selectFrom('revision').select('value').where('name', '=', 'alerts').executeTakeFirst();
      return row?.value ?? null;
    },

    watch: (from, upTo, found) =>
      transact(db, async (book) => {
        if (!(await moveOn(book, from, upTo))) return;
        for (const { subscription, at, articles } of found) {
          const row = { ...plannedRow(subscription, at), kind: 'alert' };
          await book.insertInto('delivery').values(row).execute();
          const told = articles.map((id) => ({ id, sentences: [], figures: [] }));
          await writeTold(book, [[{ subscription, scheduled: at }, told]]);
        }
      }),

    claim: (lease) => claim(db, lease, many),

    async renew({ delivery: { subscription, scheduled }, fence }, until) {
      const longer = db
        .updateTable('delivery')
        .set({ held: until })
        .where('subscription', '=', subscription)
        .where('scheduled', '=', scheduled)
        .where('fence', '=', fence);
      return (await repeatable(() => longer.executeTakeFirst())).numUpdatedRows > 0n;
    },

    intend: (claimed, intent) => intend({ claim: claimed, intent }),

    record: (claimed, outcome, { keep } = { keep: false }) => record({ claim: claimed, outcome, keep }),

    async hurry(at) {
      const hurried = db
        .updateTable('delivery')
        .set({ due: at })
        .where('due', '>', at)
        .where('status', 'in', ['waiting', 'sending'])
        .where('scheduled', '<=', at);
      await repeatable(() => hurried.execute());
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

    async prune(before) {
      let gone = 0;
      for (;;) {
        const some = await transact(db, (book) => pruneSome(book, before));
        if (some === 0) return gone;
        gone += some;
      }
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
