import { type Kysely, sql } from 'kysely';
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
  const { Migrator } = await import('kysely/migration');
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  return { ok: true, value: null };
}

async function stepsDone(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}
