import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { storeErrorIn } from '../../src/store/open.ts';
import { EmbeddedDialect } from '../../src/store/sqlite/dialect.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';

test('a disk that is full is told as such, though SQLite has taken the transaction back by itself', async () => {
  const folder = await temporaryFolder();
  const database = new Database(join(folder, 'a.sqlite'));
  database.exec('create table words (word text)');
  database.pragma('max_page_count = 4');
  const db = new Kysely<object>({ dialect: new EmbeddedDialect(database) });
  const filling = db.transaction().execute(async (trx) => {
    for (let times = 0; times < 99; times += 1)
      await sql`insert into words values (${'长'.repeat(9_000)})`.execute(trx);
  });
  const error = await filling.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  await db.destroy();
  const place = { data: folder, databaseUrl: null };
  expect(await storeErrorIn(error, place)).toEqual({ kind: 'full', path: folder, detail: 'SQLITE_FULL' });
  expect(await storeErrorIn(new TypeError('a bug'), place)).toBeNull();
});
