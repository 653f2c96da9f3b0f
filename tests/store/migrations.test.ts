import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { createLibrary } from '../../src/store/library.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import type { Schema } from '../../src/store/schema.ts';
import { article } from '../cases/articles.ts';

const names = Object.keys(MIGRATIONS).toSorted();

/** A store as the version whose last migration that was has left it, with two sources that share an article. */
async function storeOf(last: string): Promise<Kysely<Schema>> {
  const database = new Database(':memory:');
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  const known = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name <= last));
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => known } }).migrateTo(last);
  expect(error).toBeUndefined();
  database.exec("update revision set value = 2 where name = 'library'");
  const insert = database.prepare('insert into article values (?, ?, ?, ?, ?, ?, ?, ?)');
  const topic = database.prepare('insert into article_topic values (?, ?, ?)');
  for (const [source, id, shown, revision, position] of [
    ['p1', 'a', 0, 1, 0],
    ['p1', 'b', 1, 1, 1],
    ['p2', 'a', 1, 2, 0],
    ['p2', 'c', 1, 2, 1],
  ] as const) {
    database.prepare('insert or ignore into source values (?, ?)').run(source, 'h');
    const district = id === 'c' ? null : '武隆区';
    const body = JSON.stringify(article(id, { title: `${id} of ${source}`, district, topics: ['能源'] }));
    insert.run(source, id, shown, revision, position, district, null, body);
    topic.run(source, id, '能源');
  }
  return db;
}

// From 003 on the library accounts for its changes itself, which rows put in by hand would leave out.
test.each(names.filter((name) => name < '003'))(
  'a store of before, up to %s, is brought up to date whole',
  async (last) => {
    const db = await storeOf(last);
    expect(await migrate(db)).toEqual({ ok: true, value: null });
    const library = createLibrary(db);
    const titles = async () =>
      (await Array.fromAsync(library.changes(0))).flatMap(({ shown }) => shown.map(({ title }) => title));
    expect(await titles()).toEqual(['b of p1', 'a of p2', 'c of p2']);
    expect(await library.coverage()).toEqual({
      articles: 3,
      districts: [{ name: '武隆区', articles: 2 }],
      topics: [{ name: '能源', articles: 3 }],
      latest: null,
    });
    await library.drop('p2');
    expect(await titles()).toEqual(['b of p1', 'a of p1']);
    expect((await library.coverage()).topics).toEqual([{ name: '能源', articles: 2 }]);
    await db.destroy();
  },
);
