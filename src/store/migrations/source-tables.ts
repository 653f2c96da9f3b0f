import type { Kysely } from 'kysely';

// Migrations see the tables as they were then, which no type of today can tell.
type Then = Kysely<unknown>;

/** The migration that remembers what servers said of addresses. */
export async function createVisitTable(db: Then): Promise<void> {
  await db.schema
    .createTable('visit')
    .addColumn('address', 'text', (address) => address.primaryKey())
    .addColumn('reader', 'text', (reader) => reader.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .execute();
}

/** The migration that keeps what an article's doubles are looked up by. */
export async function createMarkTable(db: Then): Promise<void> {
  await db.schema
    .createTable('article_mark')
    .addColumn('source', 'text', (source) => source.notNull())
    .addColumn('id', 'text', (id) => id.notNull())
    .addColumn('mark', 'bigint', (mark) => mark.notNull())
    .addPrimaryKeyConstraint('article_mark_key', ['source', 'id', 'mark'])
    .addForeignKeyConstraint('article_mark_of', ['source', 'id'], 'article', ['source', 'id'], (of) =>
      of.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('article_mark_by_mark').on('article_mark').column('mark').execute();
}
