import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, inject, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { article } from '../cases/articles.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from '../store/opened.ts';
import { newDatabase } from './database.ts';
import { ask, startPostgres } from './server.ts';

async function refused(databaseUrl: string) {
  const opened = await openStore({ data: await temporaryFolder(), databaseUrl });
  if (opened.ok) throw new Error('it opened');
  return opened.error;
}

/** The server's address with something else in it. */
function otherwise(change: (url: URL) => void): string {
  const url = new URL(inject('postgres'));
  change(url);
  return url.href;
}

const address = (database: string, user = 'broadsheet') =>
  `postgresql://${user}@${new URL(inject('postgres')).host}/${database}`;

test('a wrong password, an unknown user and a database that is not there are told, the password never', async () => {
  const wrong = otherwise((url) => {
    url.password = 'letmein';
  });
  expect(await refused(wrong)).toEqual({
    kind: 'refused',
    path: address('postgres'),
    detail: 'password authentication failed for user "broadsheet"',
  });
  const unknown = otherwise((url) => {
    url.username = 'nobody';
  });
  expect(await refused(unknown)).toMatchObject({ kind: 'refused', path: address('postgres', 'nobody') });
  const missing = otherwise((url) => {
    url.pathname = '/nowhere';
    url.searchParams.set('password', 'letmein');
  });
  expect(JSON.stringify(await refused(missing))).not.toContain('letmein');
});

test('a server that is not there is told after a moment', async () => {
  const nowhere = otherwise((url) => {
    url.port = '1';
  });
  expect(await refused(nowhere)).toMatchObject({
    kind: 'unreachable',
    detail: expect.stringContaining('ECONNREFUSED'),
  });
});

test('a database of another encoding, one without rights, and that of another program are told and left alone', async () => {
  const latin = otherwise((url) => {
    url.pathname = '/latin';
  });
  await ask(
    inject('postgres'),
    "create database latin encoding 'LATIN1' locale_provider libc locale 'C' template template0",
  );
  expect(await refused(latin)).toMatchObject({ kind: 'refused', detail: 'its encoding is LATIN1, not UTF8' });

  const foreign = await newDatabase();
  await ask(foreign, 'create table article (recipe text)');
  expect(await refused(foreign)).toMatchObject({ kind: 'not-a-store', detail: 'the table article' });

  const closed = await newDatabase();
  await ask(closed, "create user guest password 'guest'");
  const guest = new URL(closed);
  [guest.username, guest.password] = ['guest', 'guest'];
  expect(await refused(guest.href)).toMatchObject({
    kind: 'refused',
    detail: expect.stringContaining('permission denied'),
  });
});

test('many that open a new database at the same moment all get the same store, and every one may be a bot', async () => {
  const database = await newDatabase();
  const folder = await temporaryFolder();
  const stores = await Promise.all(Array.from({ length: 6 }, () => openedStore(folder, database)));
  await Promise.all(
    stores.map(({ library }, who) => library.put({ source: `${who}`, hash: 'h' }, [article(`${who}`), article('all')])),
  );
  for (const { library, claimRole } of stores) {
    expect((await library.coverage()).articles).toBe(7);
    expect(await library.revision()).toBe(6);
    expect((await claimRole('bot')).ok).toBe(true);
  }
  await Promise.all(stores.map((store) => store.close()));
});

test('a process killed while it writes loses nothing acknowledged and leaves nothing half', async () => {
  const database = await newDatabase();
  const folder = await temporaryFolder();
  const child = spawn(process.execPath, [join(import.meta.dirname, '../store/writer.ts'), folder, database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let acknowledged = -1;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged === 25) child.kill('SIGKILL');
  }
  await ended;
  const store = await openedStore(folder, database);
  const sources = await store.library.sources('');
  expect(sources.length).toBeGreaterThan(acknowledged);
  expect((await store.library.coverage()).articles).toBe(sources.length * 5);
  await store.close();
});

test('a restart of PostgreSQL in the middle of reading and writing is waited for, and nothing is lost', async () => {
  const server = await startPostgres();
  try {
    const store = await openedStore(await temporaryFolder(), server.url());
    const { library } = store;
    let news = 0;
    store.watch(() => {
      news += 1;
    });
    const put = async (writer: number) => {
      for (let number = 0; number < 40; number += 1)
        await library.put({ source: `${writer} ${number}`, hash: 'h' }, [article(`${writer} ${number}`)]);
    };
    const read = async () => {
      while ((await library.coverage()).articles < 160) await library.hashOf('0 0');
    };
    const working = Promise.all([read(), read(), ...[0, 1, 2, 3].map(put)]);
    for (const how of ['fast', 'immediate'] as const) {
      await server.stop(how);
      await server.start();
    }
    await working;
    expect((await library.coverage()).articles).toBe(160);
    expect((await library.sources('')).length).toBe(160);
    const before = news;
    await library.put({ source: 'last', hash: 'h' }, [article('last')]);
    await expect.poll(() => news, { timeout: 10_000 }).toBeGreaterThan(before);
    await store.close();
  } finally {
    await server.close();
  }
}, 60_000);
