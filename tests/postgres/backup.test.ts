import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TABLES } from '../../src/store/backup/tables.ts';
import { openStore, restoreStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { article, subscription } from '../cases/articles.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { newDatabase } from './database.ts';
import { ask } from './server.ts';

const ABOUT = { made: '2022-03-04T20:00:00.000Z', version: '1.2.3' };

async function opened(databaseUrl: string | null, data: string): Promise<Store> {
  const store = await openStore({ data, databaseUrl });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
}

/** A backup's lines but for the number that tells one store from another, and the checksum over it, in any order. */
async function linesOf(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return lines
    .filter((line) => !line.includes('"identity"'))
    .map((line) => line.replace(/"checksum":-?\d+/, ''))
    .toSorted();
}

test('a newsroom moves from SQLite to PostgreSQL and back, row for row', async () => {
  const folder = await temporaryFolder();
  const databaseUrl = await newDatabase();
  const first = await opened(null, join(folder, 'first'));
  const marks = new Map([['a', [7, 4_294_967_295]]]);
  const old = article('a', { title: '旧', topics: ['能源', '😀'] });
  await first.library.put({ source: 'p1', hash: 'h1' }, [old, article('b')], { marks });
  await first.library.put({ source: 'p2', hash: 'h2' }, [article('a', { title: '新', district: '武隆区' })]);
  await first.visits.record({ address: 'https://a.example/', reader: '1', etag: null, lastModified: null });
  await first.ledger.subscribe(subscription('s'));
  const counts = await first.backUp(join(folder, '1.jsonl'), ABOUT);
  await first.close();

  const place = { data: join(folder, 'second'), databaseUrl };
  expect(await restoreStore(place, join(folder, '1.jsonl'))).toEqual({ ok: true, value: counts });
  const second = await opened(databaseUrl, place.data);
  await second.backUp(join(folder, '2.jsonl'), ABOUT);
  await second.close();
  expect(await linesOf(join(folder, '2.jsonl'))).toEqual(await linesOf(join(folder, '1.jsonl')));
  expect(await restoreStore(place, join(folder, '1.jsonl'))).toMatchObject({ ok: false, error: { kind: 'not-empty' } });

  const back = { data: join(folder, 'third'), databaseUrl: null };
  expect(await restoreStore(back, join(folder, '2.jsonl'))).toEqual({ ok: true, value: counts });
  const third = await opened(null, back.data);
  await third.library.drop('p2');
  expect((await third.library.list({})).map(({ title }) => title)).toEqual(['旧', null]);
  await third.close();
});

/** Tables that are made anew from the others: the list of migrations, and PostgreSQL's index of terms. */
const MADE_ANEW = /^(kysely_|term_)/;

test('a backup has every table of the database but those that are made anew', async () => {
  const databaseUrl = await newDatabase();
  await (await opened(databaseUrl, await temporaryFolder())).close();
  const rows = (await ask(databaseUrl, "select tablename from pg_tables where schemaname = 'public'")) as {
    tablename: string;
  }[];
  const kept = rows.map(({ tablename }) => tablename).filter((name) => !MADE_ANEW.test(name));
  expect(kept.toSorted()).toEqual(TABLES.map(([name]) => name).toSorted());
});
