import { Kysely } from 'kysely';
import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { DatabaseDialect } from '../../src/store/postgres/dialect.ts';
import type { Schema } from '../../src/store/sql/schema.ts';
import { migrationCases } from '../cases/migrations.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from '../store/opened.ts';
import { newDatabase } from './database.ts';
import { ask } from './server.ts';

migrationCases('on PostgreSQL', async () => {
  const pool = new Pool({ connectionString: await newDatabase() });
  return new Kysely<Schema>({ dialect: new DatabaseDialect(pool) });
});

test('every text is kept in the order of its code points', async () => {
  const database = await newDatabase();
  await (await openedStore(await temporaryFolder(), database)).close();
  const others = `select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'`;
  expect(await ask(database, others)).toEqual([]);
});
