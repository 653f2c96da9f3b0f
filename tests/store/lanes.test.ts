import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { EmbeddedDialect } from '../../src/store/sqlite/dialect.ts';
import { article } from '../cases/articles.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from './opened.ts';

type Words = { words: { word: string } };

async function opened() {
  const path = join(await temporaryFolder(), 'a.sqlite');
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.exec('create table words (word text)');
  const reading = new Database(path);
  reading.pragma('query_only = ON');
  const db = new Kysely<Words>({ dialect: new EmbeddedDialect(database, undefined, reading) });
  return {
    db,
    put: (word: string, to: Pick<typeof db, 'insertInto'> = db) => to.insertInto('words').values({ word }).execute(),
    words: async () => (await db.selectFrom('words').select('word').execute()).map(({ word }) => word),
  };
}

test('whoever reads does not wait for whoever writes, and is given what was committed last', async () => {
  const { db, put, words } = await opened();
  await put('一');
  await db.transaction().execute(async (trx) => {
    await put('二', trx);
    expect(await words()).toEqual(['一']);
    await put('三', trx);
  });
  expect(await words()).toEqual(['一', '二', '三']);
});

test('what changes something waits for whoever writes, also where it gives something back', async () => {
  const { db, put, words } = await opened();
  const gate = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  const first = db.transaction().execute(async (trx) => {
    await put('一', trx);
    began.resolve();
    await gate.promise;
    await put('二', trx);
  });
  await began.promise;
  const others = [
    put('三'),
    db.insertInto('words').values({ word: '四' }).returning('word').execute(),
    db.transaction().execute((trx) => put('五', trx)),
  ];
  gate.resolve();
  await Promise.all([first, ...others]);
  expect(await words()).toEqual(['一', '二', '三', '四', '五']);
});

test('a transaction that fails lets the next one have its turn, and leaves nothing', async () => {
  const { db, put, words } = await opened();
  const failing = db.transaction().execute(async (trx) => {
    await put('一', trx);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await put('二');
  expect(await words()).toEqual(['二']);
});

test('a question is answered while a large feed is stored', async () => {
  const { library } = await openedStore(await temporaryFolder());
  await library.put({ source: 'page', hash: '1' }, [article('a')]);
  const feed = Array.from({ length: 500 }, (_, at) => article(`f${at}`));
  const ended: string[] = [];
  await Promise.all([
    library.put({ source: 'feed', hash: '1' }, feed).then(() => ended.push('stored')),
    library.articles(['a']).then(([found]) => ended.push(`read ${found?.id}`)),
  ]);
  expect(ended).toEqual(['read a', 'stored']);
});
