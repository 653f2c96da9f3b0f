import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Schema } from '../../../src/store/sql/schema.ts';
import { EmbeddedDialect } from '../../../src/store/sqlite/dialect.ts';
import { migrationCases } from '../../cases/migrations.ts';

migrationCases('on SQLite', async () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  return new Kysely<Schema>({ dialect: new EmbeddedDialect(database) });
});
