import type { Kysely } from 'kysely';

// Migrations see the tables as they were then, which no type of today can tell.
type Then = Kysely<unknown>;

/**
 * The migration that keeps what was read of pictures and PDFs, what people put right in it, and the names that articles had
 * before a page was read again.
 */
export async function createScanTables(db: Then): Promise<void> {
  await db.schema
    .createTable('scanned_page')
    .addColumn('page', 'text', (page) => page.primaryKey().references('source.source').onDelete('cascade'))
    .addColumn('original', 'text', (original) => original.notNull())
    .addColumn('name', 'text', (name) => name.notNull())
    .addColumn('date', 'text')
    .addColumn('paper', 'text')
    .addColumn('scan', 'text', (scan) => scan.notNull())
    .execute();
  await db.schema.createIndex('scanned_page_by_original').on('scanned_page').column('original').execute();
  await db.schema
    .createTable('line_fix')
    .addColumn('original', 'text', (original) => original.notNull())
    .addColumn('page', 'integer', (page) => page.notNull())
    .addColumn('line', 'integer', (line) => line.notNull())
    .addColumn('person', 'text')
    .addColumn('at', 'text', (at) => at.notNull())
    .addColumn('body', 'text', (body) => body.notNull())
    .addPrimaryKeyConstraint('line_fix_key', ['original', 'page', 'line'])
    .execute();
  await db.schema.createIndex('line_fix_by_person').on('line_fix').column('person').execute();
  await db.schema
    .createTable('former_name')
    .addColumn('name', 'text', (name) => name.primaryKey())
    .addColumn('id', 'text', (id) => id.notNull())
    .execute();
  await db.schema.createIndex('former_name_by_id').on('former_name').column('id').execute();
}
