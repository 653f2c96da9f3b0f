import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { STORE_LOOK_MS } from '../../src/limits/store.ts';
import { openStore } from '../../src/store/open.ts';
import { article, subscription } from '../cases/articles.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { inFolder, openedStore } from './opened.ts';

test('a store is there again when it is opened again', async () => {
  const folder = join(await temporaryFolder(), 'new', 'folder');
  const first = await openedStore(folder);
  await first.library.put({ source: 'p', hash: 'h' }, [article('a', { topics: ['能源'] })]);
  await first.ledger.subscribe(subscription('s'));
  await first.close();
  const second = await openedStore(folder);
  expect(await second.library.list({ topic: '能源' })).toEqual([article('a', { topics: ['能源'] })]);
  expect(await second.library.hashOf('p')).toBe('h');
  expect(await second.ledger.subscriptions()).toEqual([subscription('s')]);
  await second.close();
});

test('what is acknowledged is on the disk at once, in a log beside the database', async () => {
  const folder = await temporaryFolder();
  const store = await openedStore(folder);
  const database = new Database(join(folder, 'broadsheet.sqlite'), { readonly: true });
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
  await store.close();
});

test('two processes see each other, and their writes wait for one another', async () => {
  const folder = await temporaryFolder();
  const [one, other] = [await openedStore(folder), await openedStore(folder)];
  const before = await other.library.revision();
  await Promise.all(
    [one, other].flatMap(({ library }, who) =>
      Array.from({ length: 20 }, (_, number) =>
        library.put({ source: `${who} ${number}`, hash: 'h' }, [article(`${who} ${number}`)]),
      ),
    ),
  );
  expect(await other.library.revision()).toBe(before + 40);
  expect((await one.library.coverage()).articles).toBe(40);
  const at = '2021-07-21T00:00:00.000Z';
  await one.ledger.subscribe(subscription('s'));
  await one.ledger.plan(subscription('s'), at);
  const lease = { at, now: at, until: '2021-07-21T00:01:00.000Z', sender: 'me', limit: 9 };
  const claims = await Promise.all([one, other].map(({ ledger }) => ledger.claim(lease)));
  expect(claims.flat()).toHaveLength(1);
  await one.close();
  await other.close();
});

test('a process is told of what another one changes, until it looks no more', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const folder = await temporaryFolder();
  const [one, other] = [await openedStore(folder), await openedStore(folder)];
  let told = 0;
  const lookNoMore = one.watch(() => {
    told += 1;
  });
  const look = async () => {
    await vi.advanceTimersByTimeAsync(STORE_LOOK_MS);
    // It asks the store in its turn: what is asked behind it is answered when it has looked.
    await one.library.revision();
  };
  // Its first look only learns how far the store has come.
  await look();
  expect(told).toBe(0);
  await other.library.put({ source: 'first', hash: 'h' }, [article('a')]);
  await look();
  expect(told).toBe(1);
  await look();
  expect(told).toBe(1);
  await lookNoMore();
  await other.library.put({ source: 'last', hash: 'h' }, [article('b')]);
  await look();
  expect(told).toBe(1);
  await one.close();
  await other.close();
});

test('many that open a new folder at the same moment all get the same store', async () => {
  const folder = await temporaryFolder();
  const stores = await Promise.all(Array.from({ length: 8 }, () => openedStore(folder)));
  await stores[0]?.library.put({ source: 'p', hash: 'h' }, [article('a')]);
  expect(await Promise.all(stores.map(({ library }) => library.hashOf('p')))).toEqual(Array(8).fill('h'));
  await Promise.all(stores.map((store) => store.close()));
});

test('a role is for one process, told plainly, and free again when it is given back or its store closed', async () => {
  const folder = await temporaryFolder();
  const [one, other] = [await openedStore(folder), await openedStore(folder)];
  const bot = await one.claimRole('bot');
  expect(await other.claimRole('bot')).toEqual({ ok: false, error: 'taken' });
  expect(await one.claimRole('bot')).toEqual({ ok: false, error: 'taken' });
  expect((await other.claimRole('digest')).ok).toBe(true);
  if (bot.ok) bot.value();
  expect((await other.claimRole('bot')).ok).toBe(true);
  await other.close();
  expect((await one.claimRole('digest')).ok).toBe(true);
  await one.close();
});

test('a process killed while it writes loses nothing acknowledged, leaves nothing half, and frees its role', async () => {
  const folder = await temporaryFolder();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const store = await openedStore(folder);
  let acknowledged = -1;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'claimed') expect((await store.claimRole('bot')).ok).toBe(false);
    else acknowledged = Number(line);
    if (acknowledged === 25) child.kill('SIGKILL');
  }
  await ended;
  const sources = await store.library.sources('');
  expect(sources.length).toBeGreaterThan(acknowledged);
  expect((await store.library.coverage()).articles).toBe(sources.length * 5);
  expect((await store.claimRole('bot')).ok).toBe(true);
  await store.close();
});

test('a folder that cannot be made is told, with its path', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  for (const path of [join(folder, 'file', 'var'), join(folder, 'file'), '/proc/broadsheet/var']) {
    expect(await openStore(inFolder(path))).toMatchObject({ ok: false, error: { kind: 'unwritable', path } });
  }
});

test('a folder in the place of the file is told', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'broadsheet.sqlite');
  await mkdir(path);
  expect(await openStore(inFolder(folder))).toEqual({
    ok: false,
    error: { kind: 'unwritable', path, detail: 'it is no file' },
  });
});

test('a file that is no database is told and left as it is', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'broadsheet.sqlite');
  const text = 'This is a letter to the editor and no database at all. '.repeat(20);
  await writeFile(path, text);
  expect(await openStore(inFolder(folder))).toEqual({
    ok: false,
    error: { kind: 'not-a-store', path, detail: 'SQLITE_NOTADB' },
  });
  expect(await readFile(path, 'utf8')).toBe(text);
  expect(await readdir(folder)).toEqual(['broadsheet.sqlite']);
});

test('the database of another program is told and left as it is', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'broadsheet.sqlite');
  const database = new Database(path);
  database.exec('create table recipes (name text)');
  database.close();
  const before = await readFile(path);
  expect(await openStore(inFolder(folder))).toMatchObject({ ok: false, error: { kind: 'not-a-store', path } });
  expect(await readFile(path)).toEqual(before);
  expect(await readdir(folder)).toEqual(['broadsheet.sqlite']);
});

test('a store that a later version wrote is told, with the step that is unknown', async () => {
  const folder = await temporaryFolder();
  await (await openedStore(folder)).close();
  const path = join(folder, 'broadsheet.sqlite');
  const database = new Database(path);
  database.exec("insert into kysely_migration (name, timestamp) values ('999-from-the-future', '2099-01-01')");
  database.close();
  expect(await openStore(inFolder(folder))).toEqual({
    ok: false,
    error: { kind: 'newer', path, detail: '999-from-the-future' },
  });
});

test('a damaged database is told and not mended in silence', async () => {
  const folder = await temporaryFolder();
  await (await openedStore(folder)).close();
  const path = join(folder, 'broadsheet.sqlite');
  const bytes = await readFile(path);
  await writeFile(path, bytes.fill(0xff, 100, 8_000));
  expect(await openStore(inFolder(folder))).toMatchObject({ ok: false, error: { kind: 'damaged', path } });
});
