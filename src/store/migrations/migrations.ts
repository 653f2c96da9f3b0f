import { randomInt } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createRemembered } from '../ledger/remembered.ts';
import { createStoryTable } from '../library/stories.ts';
import { announceChanges } from '../postgres/announcements.ts';
import { createTermTables } from '../postgres/term-table.ts';
import { createFeedbackTable, createGapTable } from '../servers/gaps.ts';
import { createKeyTable } from '../servers/keys.ts';
import { createDeskTables, createIntroductions } from './desk-tables.ts';
import { createOccurrences } from './occurrence-tables.ts';
import { createScanTables } from './scan-tables.ts';
import { createMarkTable, createVisitTable } from './source-tables.ts';

/** Forward only, in the order of their names; a migration that was released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-articles': { up: createArticles },
  '002-deliveries': { up: createDeliveries },
  '003-changes': { up: createChanges },
  '004-counting': { up: indexForCounting },
  '005-visits': { up: createVisitTable },
  '006-marks': { up: createMarkTable },
  '007-tally': { up: createTally },
  '008-occurrences': { up: createOccurrences },
  '009-desk': { up: createDeskTables },
  '010-announcements': { up: announceChanges },
  '011-terms': { up: createTermTables },
  '012-remembered': { up: createRemembered },
  '013-introductions': { up: createIntroductions },
  '014-stories': { up: createStoryTable },
  '015-keys': { up: createKeyTable },
  '016-gaps': { up: createGapTable },
  '017-scans': { up: createScanTables },
  '018-feedback': { up: createFeedbackTable },
};

// Migrations see the tables as they were then, which no type of today can tell.
type Then = Kysely<unknown>;

async function createArticles(db: Then): Promise<void> {
  await db.schema
    .createTable('revision')
    .addColumn('name', 'text', (name) => name.primaryKey())
    .addColumn('value', 'integer', (value) => value.notNull())
    .execute();
  await (db as Kysely<{ revision: { name: string; value: number } }>)
    .insertInto('revision')
    .values({ name: 'library', value: 0 })
    .execute();
  await db.schema
    .createTable('source')
    .addColumn('source', 'text', (source) => source.primaryKey())
    .addColumn('hash', 'text', (hash) => hash.notNull())
    .execute();
  await db.schema
    .createTable('article')
    .addColumn('source', 'text', (source) => source.notNull().references('source.source').onDelete('cascade'))
    .addColumn('id', 'text', (id) => id.notNull())
    .addColumn('shown', 'integer', (shown) => shown.notNull())
    .addColumn('revision', 'integer', (revision) => revision.notNull())
    .addColumn('position', 'integer', (position) => position.notNull())
    .addColumn('district', 'text')
    .addColumn('date', 'text')
    .addColumn('body', 'text', (body) => body.notNull())
    .addPrimaryKeyConstraint('article_key', ['source', 'id'])
    .execute();
  await db.schema.createIndex('article_by_id').on('article').column('id').execute();
  await db.schema.createIndex('article_as_stored').on('article').columns(['revision', 'position']).execute();
  await db.schema.createIndex('article_by_date').on('article').column('date').execute();
  await db.schema.createIndex('article_by_district').on('article').columns(['district', 'date']).execute();
  await db.schema
    .createTable('article_topic')
    .addColumn('source', 'text', (source) => source.notNull())
    .addColumn('id', 'text', (id) => id.notNull())
    .addColumn('topic', 'text', (topic) => topic.notNull())
    .addPrimaryKeyConstraint('article_topic_key', ['source', 'id', 'topic'])
    .addForeignKeyConstraint('article_topic_of', ['source', 'id'], 'article', ['source', 'id'], (of) =>
      of.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('article_topic_by_topic').on('article_topic').column('topic').execute();
}

async function createDeliveries(db: Then): Promise<void> {
  await db.schema
    .createTable('subscription')
    .addColumn('id', 'text', (id) => id.primaryKey())
    .addColumn('channel', 'text', (channel) => channel.notNull())
    .addColumn('owner', 'text', (owner) => owner.notNull())
    .addColumn('since', 'text', (since) => since.notNull())
    .addColumn('body', 'text', (body) => body.notNull())
    .execute();
  await db.schema.createIndex('subscription_by_channel').on('subscription').column('channel').execute();
  await db.schema.createIndex('subscription_by_owner').on('subscription').column('owner').execute();
  await db.schema
    .createTable('delivery')
    .addColumn('subscription', 'text', (of) => of.notNull().references('subscription.id').onDelete('cascade'))
    .addColumn('scheduled', 'text', (scheduled) => scheduled.notNull())
    .addColumn('status', 'text', (status) => status.notNull())
    .addColumn('at', 'text', (at) => at.notNull())
    .addColumn('message', 'text')
    .addColumn('articles', 'text', (articles) => articles.notNull())
    .addColumn('why', 'text')
    .addPrimaryKeyConstraint('delivery_key', ['subscription', 'scheduled'])
    .execute();
}

async function createChanges(db: Then): Promise<void> {
  await db.schema
    .createTable('change')
    .addColumn('id', 'text', (id) => id.primaryKey())
    .addColumn('revision', 'integer', (revision) => revision.notNull())
    .addColumn('position', 'integer', (position) => position.notNull())
    .execute();
  await sql`insert into change (id, revision, position)
    select id, revision, row_number() over (partition by revision order by position, source) - 1
    from article where shown = 1`.execute(db);
  await db.schema.createIndex('change_in_order').on('change').columns(['revision', 'position']).unique().execute();
  await (db as Kysely<{ revision: { name: string; value: number } }>)
    .insertInto('revision')
    .values({ name: 'identity', value: randomInt(2 ** 31) })
    .execute();
}

// `shown` stands last: in front it would lure SQLite into looking an id up among all that is shown.
async function indexForCounting(db: Then): Promise<void> {
  for (const index of ['article_by_id', 'article_by_date', 'article_by_district']) {
    await db.schema.dropIndex(index).execute();
  }
  const inOrder = ['date desc', 'revision', 'position', 'shown'];
  await db.schema.createIndex('article_by_id').on('article').columns(['id', 'shown', 'source']).execute();
  await db.schema
    .createIndex('article_by_date')
    .on('article')
    .columns([...inOrder])
    .execute();
  await db.schema
    .createIndex('article_by_district')
    .on('article')
    .columns(['district', ...inOrder])
    .execute();
}

async function createTally(db: Then): Promise<void> {
  await db.schema
    .createTable('tally')
    .addColumn('kind', 'text', (kind) => kind.notNull())
    .addColumn('name', 'text', (name) => name.notNull())
    .addColumn('articles', 'integer', (articles) => articles.notNull())
    .addPrimaryKeyConstraint('tally_key', ['kind', 'name'])
    .execute();
  await sql`insert into tally (kind, name, articles)
    select 'all', '', count(*) from article where shown = 1
    union all
    select 'district', district, count(*) from article where shown = 1 and district is not null group by district
    union all
    select 'topic', topic, count(*) from article_topic
    join article on article.source = article_topic.source and article.id = article_topic.id
    where shown = 1 group by topic`.execute(db);
}
