import type { Kysely } from 'kysely';

// Migrations see the tables as they were then, which no type of today can tell.
type Then = Kysely<unknown>;

/** The migration that keeps what servers settle, what readers say is wrong in print, and what they praise. */
export async function createDeskTables(db: Then): Promise<void> {
  await db.schema
    .createTable('guild_settings')
    .addColumn('guild', 'text', (guild) => guild.primaryKey())
    .addColumn('body', 'text', (body) => body.notNull())
    .execute();
  await db.schema
    .createTable('erratum')
    .addColumn('id', 'text', (id) => id.primaryKey())
    .addColumn('guild', 'text', (guild) => guild.notNull())
    .addColumn('author', 'text')
    .addColumn('at', 'text', (at) => at.notNull())
    .addColumn('article', 'text', (article) => article.notNull())
    .addColumn('status', 'text', (status) => status.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('body', 'text', (body) => body.notNull())
    .execute();
  await db.schema.createIndex('erratum_by_article').on('erratum').columns(['guild', 'status', 'article']).execute();
  await db.schema.createIndex('erratum_by_author').on('erratum').column('author').execute();
  await db.schema
    .createTable('praise')
    .addColumn('author', 'text', (author) => author.notNull())
    .addColumn('message', 'text', (message) => message.notNull())
    .addColumn('guild', 'text', (guild) => guild.notNull())
    .addColumn('at', 'text', (at) => at.notNull())
    .addPrimaryKeyConstraint('praise_key', ['message', 'author'])
    .execute();
  await db.schema.createIndex('praise_by_author').on('praise').column('author').execute();
}

/** The migration that remembers in which servers the bot explained itself. */
export async function createIntroductions(db: Then): Promise<void> {
  await db.schema
    .createTable('introduction')
    .addColumn('guild', 'text', (guild) => guild.primaryKey())
    .addColumn('at', 'text', (at) => at.notNull())
    .execute();
}
