import type { Kysely } from 'kysely';
import { z } from 'zod';

// Migrations see the tables as they were then, which no type of today can tell.
type Then = Kysely<unknown>;
type Deliveries = Kysely<{
  delivery: { subscription: string; scheduled: string; articles: string; status: string; due: string | null };
  told: { subscription: string; scheduled: string; position: number; article: string; body: string };
}>;

/** The migration that makes of every delivery something that is claimed for a while, and keeps what each one told. */
export async function createOccurrences(db: Then): Promise<void> {
  await db.schema
    .alterTable('subscription')
    .addColumn('kind', 'text', (kind) => kind.notNull().defaultTo('digest'))
    .execute();
  await db.schema
    .alterTable('subscription')
    .addColumn('state', 'text', (state) => state.notNull().defaultTo('unplanned'))
    .execute();
  await db.schema.createIndex('subscription_by_state').on('subscription').columns(['state', 'kind']).execute();
  await addColumns(db);
  await db.schema
    .createTable('told')
    .addColumn('subscription', 'text', (of) => of.notNull())
    .addColumn('scheduled', 'text', (scheduled) => scheduled.notNull())
    .addColumn('position', 'integer', (position) => position.notNull())
    .addColumn('article', 'text', (article) => article.notNull())
    .addColumn('body', 'text', (body) => body.notNull())
    .addPrimaryKeyConstraint('told_key', ['subscription', 'scheduled', 'position'])
    .addForeignKeyConstraint(
      'told_of',
      ['subscription', 'scheduled'],
      'delivery',
      ['subscription', 'scheduled'],
      (of) => of.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('told_by_article').on('told').columns(['subscription', 'article']).execute();
  await db.schema
    .createTable('pace')
    .addColumn('name', 'text', (name) => name.primaryKey())
    .addColumn('next', 'double precision', (next) => next.notNull())
    .execute();
  await moveArticles(db as Deliveries);
  await db.schema.alterTable('delivery').dropColumn('articles').execute();
}

async function addColumns(db: Then): Promise<void> {
  const texts = ['channel', 'begun', 'marker', 'due', 'held', 'sender'];
  for (const column of texts) await db.schema.alterTable('delivery').addColumn(column, 'text').execute();
  await db.schema
    .alterTable('delivery')
    .addColumn('kind', 'text', (kind) => kind.notNull().defaultTo('digest'))
    .execute();
  for (const column of ['tries', 'fence']) {
    await db.schema
      .alterTable('delivery')
      .addColumn(column, 'integer', (number) => number.notNull().defaultTo(0))
      .execute();
  }
  await db.schema.createIndex('delivery_due').on('delivery').column('due').execute();
  await db.schema.createIndex('delivery_by_marker').on('delivery').column('marker').execute();
}

// How an article read when it was told was not kept before; it counts as told all the same.
async function moveArticles(db: Deliveries): Promise<void> {
  const rows = await db.selectFrom('delivery').select(['subscription', 'scheduled', 'articles']).execute();
  for (const { subscription, scheduled, articles } of rows) {
    const told = z.array(z.string()).parse(JSON.parse(articles));
    for (const [position, article] of told.entries())
      await db.insertInto('told').values({ subscription, scheduled, position, article, body: '' }).execute();
  }
  await db
    .updateTable('delivery')
    .set((eb) => ({ due: eb.ref('scheduled') }))
    .where('status', '=', 'waiting')
    .execute();
}
