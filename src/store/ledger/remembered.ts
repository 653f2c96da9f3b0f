import { type Kysely, sql, type Transaction } from 'kysely';
import { ROWS_A_STATEMENT } from '../../limits/store.ts';
import { isPostgres } from '../postgres/is-postgres.ts';
import type { Schema } from '../sql/schema.ts';

/**
 * The migration that lets old deliveries go: what is left of one is which articles it told of. A delivery's row is written
 * three times in its life; with room beside it on its page PostgreSQL need not touch its indexes for that.
 */
export async function createRemembered(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('remembered')
    .addColumn('subscription', 'text', (of) => of.notNull().references('subscription.id').onDelete('cascade'))
    .addColumn('article', 'text', (article) => article.notNull())
    .addPrimaryKeyConstraint('remembered_key', ['subscription', 'article'])
    .execute();
  await db.schema.createIndex('delivery_by_time').on('delivery').column('scheduled').execute();
  if (isPostgres(db)) await sql`alter table delivery set (fillfactor = 50)`.execute(db);
}

/** Lets some deliveries go that were settled and scheduled before a time; says how many. */
export async function pruneSome(book: Transaction<Schema>, before: string): Promise<number> {
  const old = await book
    .selectFrom('delivery')
    .select(['subscription', 'scheduled'])
    .where('scheduled', '<', before)
    .where('due', 'is', null)
    .orderBy('scheduled')
    .limit(ROWS_A_STATEMENT)
    .execute();
  if (old.length === 0) return 0;
  const keys = sql.join(old.map(({ subscription, scheduled }) => sql`(${subscription}, ${scheduled})`));
  await sql`insert into remembered (subscription, article)
    select distinct told.subscription, told.article from told
    join delivery on delivery.subscription = told.subscription and delivery.scheduled = told.scheduled
    where delivery.status = 'sent' and (told.subscription, told.scheduled) in (values ${keys})
    on conflict do nothing`.execute(book);
  await sql`delete from delivery where (subscription, scheduled) in (values ${keys})`.execute(book);
  return old.length;
}
