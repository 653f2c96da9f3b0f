import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { TABLES } from '../../src/store/backup/tables.ts';
import { restoreStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { article, subscription } from '../cases/articles.ts';
import { lineFix, scanned } from '../cases/scanned-pages.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { inFolder, openedStore } from './opened.ts';

const ABOUT = { made: '2022-03-04T20:00:00.000Z', version: '1.2.3' };

/** A newsroom with something in every table: two sources that share an article, marks, a visit, an order, a delivery. */
async function newsroom(): Promise<Store> {
  const store = await openedStore(await temporaryFolder());
  const { library, ledger, visits, stories, scannedPages } = store;
  await library.put({ source: 'p1', hash: 'h1' }, [article('a', { title: '旧', topics: ['能源'] }), article('b')], {
    marks: new Map([['a', [7, 9]]]),
    scanned: scanned('h0'),
    former: new Map([['z', 'a']]),
  });
  await library.put({ source: 'p2', hash: 'h2' }, [article('a', { title: '新', district: '武隆区' })]);
  await visits.record({ address: 'https://a.example/', reader: '1', etag: null, lastModified: null });
  await stories.put({ told: new Map([['a', 'a']]), gone: [], level: 2 });
  await scannedPages.fix(lineFix('h0', 1));
  await ledger.subscribe(subscription('s'));
  await ledger.watch(null, 1, [{ subscription: 's', at: '2021-07-21T00:00:00.001Z', articles: ['a'] }]);
  return store;
}

async function backedUp(store: Store, name = 'backup.jsonl'): Promise<string> {
  const file = join(await temporaryFolder(), name);
  await store.backUp(file, ABOUT);
  return file;
}

/** A backup's lines but for the number that tells one store from another, and the checksum over it. */
async function linesOf(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return lines.filter((line) => !line.includes('"identity"')).map((line) => line.replace(/"checksum":\d+/, ''));
}

/** Tables of which the newsroom uses none, and what it holds of the others. */
const UNUSED = 'remembered pace guild_settings access_key gap introduction erratum feedback praise'.split(' ');
const COUNTS = {
  ...Object.fromEntries(UNUSED.map((table) => [table, 0])),
  revision: 4,
  source: 2,
  article: 3,
  article_topic: 1,
  article_mark: 2,
  scanned_page: 1,
  line_fix: 1,
  former_name: 1,
  change: 2,
  tally: 3,
  story: 1,
  visit: 1,
  subscription: 1,
  delivery: 1,
  told: 1,
};

test('what is restored is the newsroom that was backed up, down to what is not shown', async () => {
  const [store, folder] = [await newsroom(), await temporaryFolder()];
  const file = await backedUp(store);
  expect(await restoreStore(inFolder(folder), file)).toEqual({ ok: true, value: COUNTS });
  const restored = await openedStore(folder);
  expect(await linesOf(await backedUp(restored))).toEqual(await linesOf(file));
  await restored.library.drop('p2');
  expect((await restored.library.list({})).map(({ title }) => title)).toEqual(['旧', null]);
  await restored.close();
  await store.close();
});

test('a backup has every row of every table of the store but the list of migrations', async () => {
  const [store, folder] = [await newsroom(), await temporaryFolder()];
  const file = await backedUp(store);
  await store.close();
  expect(await restoreStore(inFolder(folder), file)).toMatchObject({ ok: true });
  const database = new Database(join(folder, 'broadsheet.sqlite'));
  const all = database.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const kept = all.filter((name) => !/^(kysely_migration|sqlite_)/.test(name));
  expect(kept.toSorted()).toEqual(TABLES.map(([name]) => name).toSorted());
  // One row more in each, of whatever its columns take.
  for (const [table] of TABLES) {
    const columns = database.pragma(`table_info(${table})`) as { type: string }[];
    const values = columns.map(({ type }) => (type === 'text' ? 'x' : 99));
    database.prepare(`insert into ${table} values (${columns.map(() => '?')})`).run(values);
  }
  database.close();
  const fuller = await openedStore(folder);
  const counts = await fuller.backUp(file, ABOUT);
  expect(Object.keys(counts).filter((table) => counts[table] === 0)).toEqual([]);
  expect(await restoreStore(inFolder(await temporaryFolder()), file)).toEqual({ ok: true, value: counts });
  await fuller.close();
});

test('a restored newsroom is another one: an index that was saved for either store before is not taken for its own', async () => {
  const [store, folder] = [await newsroom(), await temporaryFolder()];
  const before = await openedStore(folder);
  await before.indexFile.write({ revision: 1, parts: [Uint8Array.of(1)] });
  await before.close();
  expect(await restoreStore(inFolder(folder), await backedUp(store))).toMatchObject({ ok: true });
  const after = await openedStore(folder);
  expect(await after.indexFile.read()).toBeNull();
  await after.close();
  await store.close();
});

test('a name in .gz is packed, and restored the same', async () => {
  const store = await newsroom();
  const [file, packed] = [await backedUp(store), await backedUp(store, 'backup.jsonl.gz')];
  expect(gunzipSync(await readFile(packed))).toEqual(await readFile(file));
  expect(await restoreStore(inFolder(await temporaryFolder()), packed)).toEqual({ ok: true, value: COUNTS });
  await store.close();
});

test('a backup shows one moment, whoever writes meanwhile, and keeps nobody waiting', async () => {
  const folder = await temporaryFolder();
  const [bot, store] = [await openedStore(folder), await openedStore(folder)];
  for (let page = 0; page < 300; page += 1)
    await bot.library.put({ source: `p${page}`, hash: 'h' }, [article(`a${page}`)]);
  const backup = store.backUp(join(folder, 'backup'), ABOUT);
  let meanwhile = 0;
  const done = backup.then(() => true);
  while (!(await Promise.race([done, Promise.resolve(false)])) && meanwhile < 50) {
    await bot.library.put({ source: `new ${meanwhile}`, hash: 'h' }, [article(`new ${meanwhile}`)]);
    meanwhile += 1;
  }
  const counts = await backup;
  expect(meanwhile).toBeGreaterThan(0);
  expect(counts.article).toBe(counts.source);
  expect(counts.article).toBe(counts.change);
  expect(await restoreStore(inFolder(await temporaryFolder()), join(folder, 'backup'))).toEqual({
    ok: true,
    value: counts,
  });
  await bot.close();
  await store.close();
});

test('wherever a backup is cut off, the line is told and nothing is restored', async () => {
  const [store, folder] = [await newsroom(), await temporaryFolder()];
  const lines = (await readFile(await backedUp(store), 'utf8')).split(/(?<=\n)/);
  const cut = join(folder, 'cut');
  for (const [at, line] of lines.entries()) {
    for (const rest of ['', line.slice(0, -line.length / 2)]) {
      await writeFile(cut, lines.slice(0, at).join('') + rest);
      const restored = await restoreStore(inFolder(join(folder, 'store')), cut);
      expect(restored).toMatchObject({ ok: false, error: { kind: 'damaged-backup', line: at + 1 } });
    }
  }
  await writeFile(cut, lines.join(''));
  expect(await restoreStore(inFolder(join(folder, 'store')), cut)).toEqual({ ok: true, value: COUNTS });
  await store.close();
});

test.each([
  ['a letter that changed', (text: string) => text.replace('的正文', '的证文'), 'not as it was written'],
  [
    'a row that is lost',
    (text: string) => text.replace(/\["delivery".*\n/, ''),
    '1 rows of delivery were written, 0 are here',
  ],
  ['a row that comes twice', (text: string) => text.replace(/\["visit".*\n/, '$&$&'), 'cannot be stored'],
  ['a row of no table', (text: string) => text.replaceAll('["visit"', '["visitor"'), 'names no table visitor'],
  ['a column of no table', (text: string) => text.replace('"etag"', '"tag"'), 'cannot be stored'],
  ['something behind the end', (text: string) => `${text}[]\n`, 'something stands behind the end'],
  ['a file that is none', () => 'a letter to a friend', 'this is no backup of a newsroom'],
])('%s is told, and nothing is restored', async (_, damage, detail) => {
  const [store, folder] = [await newsroom(), await temporaryFolder()];
  const file = await backedUp(store);
  await writeFile(file, damage(await readFile(file, 'utf8')));
  expect(await restoreStore(inFolder(folder), file)).toMatchObject({
    ok: false,
    error: { kind: 'damaged-backup', detail: expect.stringContaining(detail) },
  });
  const empty = await openedStore(folder);
  expect((await empty.library.coverage()).articles).toBe(0);
  await empty.close();
  await store.close();
});

test('a damaged archive is told with the line up to which it could be unpacked', async () => {
  const store = await newsroom();
  const file = await backedUp(store, 'backup.gz');
  await writeFile(file, (await readFile(file)).subarray(0, -20));
  expect(await restoreStore(inFolder(await temporaryFolder()), file)).toMatchObject({
    ok: false,
    error: { kind: 'damaged-backup', detail: 'unexpected end of file' },
  });
  await store.close();
});

test('a store that holds something already is left as it is', async () => {
  const [store, folder] = [await newsroom(), await temporaryFolder()];
  const file = await backedUp(store);
  const other = await openedStore(folder);
  await other.ledger.subscribe(subscription('mine'));
  expect(await restoreStore(inFolder(folder), file)).toEqual({
    ok: false,
    error: { kind: 'not-empty', detail: 'subscription 1' },
  });
  expect(await other.ledger.subscriptions()).toEqual([subscription('mine')]);
  await other.close();
  await store.close();
});

test('nothing is restored under a running bot', async () => {
  const [store, folder] = [await newsroom(), await temporaryFolder()];
  const bot = await openedStore(folder);
  await bot.claimRole('bot');
  expect(await restoreStore(inFolder(folder), await backedUp(store))).toEqual({ ok: false, error: { kind: 'in-use' } });
  await bot.close();
  await store.close();
});

test('a backup of an earlier version is restored as it was and brought up to date', async () => {
  const folder = await temporaryFolder();
  const row = { source: 'p', id: 'a', shown: 1, revision: 1, position: 0, district: '武隆区', date: null };
  const rows = [
    { broadsheet: 1, ...ABOUT, schema: '001-articles', tables: ['revision', 'source', 'article', 'article_topic'] },
    ['revision', { name: 'library', value: 1 }],
    ['source', { source: 'p', hash: 'h' }],
    ['article', { ...row, body: JSON.stringify(article('a', { district: '武隆区' })) }],
  ].map((line) => `${JSON.stringify(line)}\n`);
  const counts = { revision: 1, source: 1, article: 1, article_topic: 0 };
  const end = JSON.stringify({ rows: counts, checksum: crc32(rows.join('')) });
  await writeFile(join(folder, 'old'), `${rows.join('')}${end}\n`);
  expect(await restoreStore(inFolder(folder), join(folder, 'old'))).toEqual({ ok: true, value: counts });
  const store = await openedStore(folder);
  expect((await store.library.coverage()).districts).toEqual([{ name: '武隆区', articles: 1 }]);
  await store.close();
  const later = rows.join('').replace('001-articles', '999-later');
  await writeFile(join(folder, 'later'), later);
  expect(await restoreStore(inFolder(join(folder, 'new')), join(folder, 'later'))).toEqual({
    ok: false,
    error: { kind: 'newer-backup', detail: '1.2.3' },
  });
});
