import { type Kysely, sql } from 'kysely';
import type { Migrator } from 'kysely/migration';
import type { Result } from '../../model.ts';
import { isPostgres } from '../postgres/is-postgres.ts';
import type { Schema } from '../sql/schema.ts';
import { MIGRATIONS } from './migrations.ts';

/** 'newer': a later version has been here, `detail` are its steps; 'not-a-store': another program's tables stand there. */
type MigrateError = { kind: 'newer' | 'not-a-store'; detail: string };

/** Tables of the first step: where they stand without it, they are another program's. */
const FIRST_TABLES = new Set(['revision', 'source', 'article', 'article_topic']);

/** Brings the tables up to date, all steps or none; of several processes that do so at once one does the work. */
export async function migrate(db: Kysely<Schema>): Promise<Result<null, MigrateError>> {
  const { done, foreign } = await stateOf(db);
  if (foreign !== undefined) return { ok: false, error: { kind: 'not-a-store', detail: `the table ${foreign}` } };
  const unknown = done.filter((name) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown.length > 0) {
    const kind = unknown.length < done.length ? 'newer' : 'not-a-store';
    return { ok: false, error: { kind, detail: unknown.join(', ') } };
  }
  if (done.length === Object.keys(MIGRATIONS).length) return { ok: true, value: null };
  const { error } = await (await migratorOf(db)).migrateToLatest();
  if (error !== undefined) throw error;
  return { ok: true, value: null };
}

/**
 * Makes the tables of a new store as they were after one step.
 * @returns 'unknown' where this version does not know the step, 'others' where the store has other tables already.
 */
export async function migrateTo(db: Kysely<Schema>, step: string): Promise<'made' | 'unknown' | 'others'> {
  if (!Object.hasOwn(MIGRATIONS, step)) return 'unknown';
  const done = await stepsDone(db);
  if (done.length > 0) return done.toSorted().at(-1) === step ? 'made' : 'others';
  const { error } = await (await migratorOf(db)).migrateTo(step);
  if (error !== undefined) throw error;
  return 'made';
}

/** The last step that the tables have come to. */
export async function lastStep(db: Kysely<Schema>): Promise<string> {
  return (await stepsDone(db)).toSorted().at(-1) ?? '';
}

async function migratorOf(db: Kysely<Schema>): Promise<Migrator> {
  const { Migrator } = await import('kysely/migration');
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
}

async function stepsDone(db: Kysely<Schema>): Promise<string[]> {
  return (await stateOf(db)).done;
}

/** The steps that were done; `foreign` is a table of ours that none of them made. */
async function stateOf(db: Kysely<Schema>): Promise<{ done: string[]; foreign?: string | undefined }> {
  const schema = isPostgres(db) ? await currentSchema(db) : undefined;
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const names = tables.filter((table) => table.schema === schema).map(({ name }) => name);
  if (!names.includes('kysely_migration')) return { done: [], foreign: names.find((name) => FIRST_TABLES.has(name)) };
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return { done: rows.map(({ name }) => name) };
}

async function currentSchema(db: Kysely<Schema>): Promise<string | undefined> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  return rows[0]?.schema;
}
