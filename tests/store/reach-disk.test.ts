import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { EmbeddedDialect } from '../../src/store/sqlite/dialect.ts';
import { openDisk } from '../../src/store/sqlite/reach-disk.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';

type Words = { words: { word: string } };

async function opened(reach: (database: Database.Database) => Promise<void>) {
  const path = join(await temporaryFolder(), 'a.sqlite');
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.exec('create table words (word text)');
  return { path, db: new Kysely<Words>({ dialect: new EmbeddedDialect(database, () => reach(database)) }) };
}

test('what is stored is acknowledged when it is on the disk: once for a transaction, and never for what only reads', async () => {
  const disk: boolean[] = [];
  let free = Promise.resolve();
  const { db } = await opened(async (database) => {
    disk.push(database.inTransaction);
    await free;
  });
  const words = () => db.selectFrom('words').select('word').execute();
  const put = (word: string) => db.insertInto('words').values({ word }).execute();

  await put('一');
  await db.transaction().execute(async (trx) => {
    for (const word of ['二', '三']) await trx.insertInto('words').values({ word }).execute();
  });
  await words();
  await db
    .transaction()
    .setAccessMode('read only')
    .execute((trx) => trx.selectFrom('words').select('word').execute());
  expect(disk).toEqual([false, false]);

  const { promise, resolve } = Promise.withResolvers<void>();
  free = promise;
  let acknowledged = false;
  const putting = put('四').then(() => {
    acknowledged = true;
  });
  await expect.poll(() => disk.length).toBe(3);
  expect(acknowledged).toBe(false);
  resolve();
  await putting;
  expect(await words()).toHaveLength(4);
  await db.destroy();
});

test('a disk that takes nothing more is told as SQLite tells it', async () => {
  const { path, db } = await opened(async () => {});
  await db.insertInto('words').values({ word: '一' }).execute();
  const disk = openDisk(path);
  await disk.reach();
  await disk.close();
  expect((await stat(`${path}-wal`)).size).toBeGreaterThan(0);
  await expect(openDisk(join(path, 'nowhere')).reach()).rejects.toMatchObject({ code: 'SQLITE_IOERR_FSYNC' });
  await db.destroy();
});
