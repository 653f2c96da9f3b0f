import { type Kysely, sql } from 'kysely';
import type { Migrator } from 'kysely/migration';
import type { Result } from '../model.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Schema } from './schema.ts';

/**
 * Brings the tables up to date, all steps or none.
 * @returns the names of steps that this version does not know, where a newer one has been here already.
 */
export async function migrate(db: Kysely<Schema>): Promise<Result<null, string[]>> {
  const done = await stepsDone(db);
  const unknown = done.filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0) return { ok: false, error: unknown };
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
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}
