import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, test } from 'vitest';
import { createLedger } from '../../src/store/ledger/ledger.ts';
import { createLibrary } from '../../src/store/library/library.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import type { Schema } from '../../src/store/sql/schema.ts';
import { article, subscription } from './articles.ts';

const names = Object.keys(MIGRATIONS).toSorted();

/** What every dialect must make of the stores that earlier versions left; `open` gives an empty database. */
export function migrationCases(name: string, open: () => Promise<Kysely<Schema>>): void {
  describe(`migrations ${name}`, () => {
    test.each(names)('bring a store that was left at %s up to date whole', async (last) => {
      const db = await open();
      await migrateTo(db, last);
      await fill(db, last);
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
      await createLedger(db, { many: false }).subscribe(subscription('s'));
      await db.destroy();
    });

    test('are done once, however many begin at the same moment', async () => {
      const db = await open();
      expect(await Promise.all([1, 2, 3, 4].map(() => migrate(db)))).toEqual(Array(4).fill({ ok: true, value: null }));
      const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
      expect(rows.map((row) => row.name).toSorted()).toEqual(names);
      await db.destroy();
    });

    test('stop before a store of a later version, and before the tables of another program', async () => {
      const db = await open();
      await migrate(db);
      await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2099-01-01')`.execute(db);
      expect(await migrate(db)).toEqual({ ok: false, error: { kind: 'newer', detail: '999-later' } });
      await sql`delete from kysely_migration where name <> '999-later'`.execute(db);
      expect(await migrate(db)).toEqual({ ok: false, error: { kind: 'not-a-store', detail: '999-later' } });
      await sql`drop table kysely_migration`.execute(db);
      expect(await migrate(db)).toMatchObject({ ok: false, error: { kind: 'not-a-store' } });
      await db.destroy();
    });
  });
}

async function migrateTo(db: Kysely<Schema>, last: string): Promise<void> {
  const known = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name <= last));
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => known } }).migrateTo(last);
  expect(error).toBeUndefined();
}

/** Two sources that share an article, as the version whose last migration that was has stored them. */
async function fill(db: Kysely<Schema>, last: string): Promise<void> {
  await db.updateTable('revision').set({ value: 2 }).where('name', '=', 'library').execute();
  await db
    .insertInto('source')
    .values(['p1', 'p2'].map((source) => ({ source, hash: 'h' })))
    .execute();
  for (const [source, id, shown, revision, position] of [
    ['p1', 'a', 0, 1, 0],
    ['p1', 'b', 1, 1, 1],
    ['p2', 'a', 1, 2, 0],
    ['p2', 'c', 1, 2, 1],
  ] as const) {
    const district = id === 'c' ? null : '武隆区';
    const body = JSON.stringify(article(id, { title: `${id} of ${source}`, district, topics: ['能源'] }));
    const row = { source, id, shown, revision, position, district, date: null, body };
    await db.insertInto('article').values(row).execute();
    await db.insertInto('article_topic').values({ source, id, topic: '能源' }).execute();
    if (last >= '003' && shown === 1) await db.insertInto('change').values({ id, revision, position }).execute();
  }
  if (last < '007') return;
  await db
    .insertInto('tally')
    .values([
      { kind: 'all', name: '', articles: 3 },
      { kind: 'district', name: '武隆区', articles: 2 },
      { kind: 'topic', name: '能源', articles: 3 },
    ])
    .onConflict((conflict) =>
      conflict.columns(['kind', 'name']).doUpdateSet(({ ref }) => ({ articles: ref('excluded.articles') })),
    )
    .execute();
}
