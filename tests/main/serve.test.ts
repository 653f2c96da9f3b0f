import { once } from 'node:events';
import { rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { COSTLY_PAGE } from '../cases/costly.ts';
import { PAGE, PAGE_NAME, pagesFolder } from '../cases/edition.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { type Program, startForTest } from './program.ts';

const UP = 'ask me on this page';
const TOKEN = 'MTIwMDAwMDAwMDAwMDAwMDAwMQ.nobody.aSecretThatNoLogMayShow';

async function settings(pages?: string) {
  return { BROADSHEET_DATA: await temporaryFolder(), BROADSHEET_PAGES: pages ?? (await pagesFolder()) };
}

/** A server on a free port of 127.0.0.1 that takes requests and never answers. */
async function silentServer(): Promise<{ port: number; reached: Promise<unknown>; asked: Promise<unknown> }> {
  const server = createServer();
  const [reached, asked] = [once(server, 'connection'), once(server, 'request')];
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, reached, asked };
}

async function ask(program: Program, question: string): Promise<string> {
  const [, url] = /"url":"([^"]+)"/.exec(program.out()) ?? [];
  const response = await fetch(`${url}/api/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question }),
  });
  return response.text();
}

/** What the doors of `BROADSHEET_API` answer. */
async function doorsOf(program: Program): Promise<number[]> {
  const [, url] = /"url":"([^"]+)"/.exec(program.out()) ?? [];
  const paths = ['/api/v1/openapi.json', '/mcp', '/editions', '/figures', '/robots.txt'];
  return Promise.all(paths.map(async (path) => (await fetch(url + path)).status));
}

test('without a token the page is served and no other door, answers from the folder of pages, and ends cleanly', async () => {
  const program = startForTest([], await settings());
  await program.says(UP);
  expect(await ask(program, '潼南区新建了几座柠檬冷库？')).toContain('12座');
  expect(await doorsOf(program)).toEqual([404, 404, 404, 404, 404]);
  program.child.kill('SIGTERM');
  expect(await program.ended).toMatchObject({ code: 0, err: '' });
});

test('a page that comes or changes while it runs is answered from; a second start reads nothing twice, and opens its doors', async () => {
  const pages = await pagesFolder();
  const given = await settings(pages);
  const program = startForTest([], given);
  await program.says(UP);
  const write = async (text: string) => {
    // As a careful program writes: beside its place, then into it.
    await writeFile(join(pages, '.new'), text);
    await rename(join(pages, '.new'), join(pages, '2022-03-05-山城日报-01.txt'));
  };
  await write('城口老腊肉卖进超市\n\n城口县去年卖出老腊肉860吨,比上年多两成。');
  await program.says('山城日报-01.txt","articles":1,"status":"new"');
  expect(await ask(program, '城口去年卖出老腊肉多少吨？')).toContain('860吨');
  await writeFile(join(pages, PAGE_NAME), PAGE.replace('12座', '15座'));
  await program.says('"status":"changed","msg":"read in"');
  expect(await ask(program, '潼南区新建了几座柠檬冷库？')).toContain('15座');
  program.child.kill('SIGINT');
  expect(await program.ended).toMatchObject({ code: 0, err: '' });

  const again = startForTest([], { ...given, BROADSHEET_API: 'on' });
  await again.says(UP);
  expect(again.out()).not.toContain('read in');
  expect(await ask(again, '城口去年卖出老腊肉多少吨？')).toContain('860吨');
  expect(await doorsOf(again)).toEqual([200, 401, 200, 200, 200]);
});

/** Whether the long way is gone too: reading until it has cost too much takes its time (`LONG_WAY=on`). */
const COSTLY = process.env.LONG_WAY === 'on' ? ['0.html'] : [];

test.each(COSTLY)(
  'with %s, which costs too much, in the folder it starts and serves, and tries it once',
  async (name) => {
    const pages = await pagesFolder();
    await writeFile(join(pages, name), COSTLY_PAGE);
    const given = await settings(pages);
    for (const tried of [true, false]) {
      const program = startForTest([], given);
      await program.says(UP, 60_000);
      expect(await ask(program, '潼南区新建了几座柠檬冷库？')).toContain('12座');
      expect(program.out()).toContain(`${name}","why":"too-costly"`);
      expect(program.out().includes('"detail":"more than')).toBe(tried);
      program.child.kill('SIGTERM');
      expect(await program.ended).toMatchObject({ code: 0, err: '' });
    }
  },
  90_000,
);

test('told to stop while it reads what never ends, it ends cleanly', async () => {
  const pages = await pagesFolder();
  await writeFile(join(pages, '0.html'), COSTLY_PAGE);
  const program = startForTest([], await settings(pages));
  // By now it reads the folder, or is about to.
  await program.says('health is told here');
  program.child.kill('SIGTERM');
  const { code, out } = await program.ended;
  expect(code).toBe(0);
  expect(out).not.toContain(UP);
});

test('a home that nobody knows is one line, and a setting that nobody reads is told with its nearest name', async () => {
  const given = { ...(await settings()), BROADSHEET_HOME: '火星', BROADSHEET_FEED: 'x' };
  const { code, out, err } = await startForTest([], given).ended;
  expect([code, err.trimEnd().split('\n').length]).toEqual([1, 1]);
  expect(err).toMatch(/^BROADSHEET_HOME /);
  expect(out).toContain('BROADSHEET_FEED (BROADSHEET_FEEDS?) is no setting');
  expect(out).not.toContain('stopping');
});

test('a port that is taken is one line with the cure', async () => {
  const { port } = await silentServer();
  const { code, err } = await startForTest([], { ...(await settings()), PORT: String(port) }).ended;
  expect({ code, err }).toEqual({ code: 1, err: `Port ${port} is taken: set PORT to another one, or to 0 for any.\n` });
});

test('an address that is not this machine’s is one line with the cure', async () => {
  const { code, err } = await startForTest([], { ...(await settings()), HOST: '192.0.2.1' }).ended;
  expect({ code, err }).toEqual({
    code: 1,
    err: 'Nothing can listen on 192.0.2.1:0: set HOST and PORT to an address of this machine.\n',
  });
});

test('told to stop while it starts, it ends cleanly', async () => {
  const program = startForTest([], await settings());
  // The first thing it says; the port is not open yet.
  await program.says('read in');
  program.child.kill('SIGTERM');
  expect(await program.ended).toMatchObject({ code: 0, err: '' });
});

test('told to stop while its database keeps it waiting, it ends cleanly', async () => {
  const { port, reached } = await silentServer();
  const database = `postgresql://paper@127.0.0.1:${port}/paper`;
  const program = startForTest([], { ...(await settings()), DATABASE_URL: database });
  await reached;
  program.child.kill('SIGTERM');
  expect(await program.ended).toMatchObject({ code: 0, err: '' });
});

test('told to stop while Discord keeps it waiting, it ends cleanly', async () => {
  const { port, asked } = await silentServer();
  const api = `http://127.0.0.1:${port}/api`;
  const program = startForTest([], { ...(await settings()), DISCORD_TOKEN: TOKEN, DISCORD_API_BASE_URL: api });
  await asked;
  program.child.kill('SIGINT');
  expect(await program.ended).toMatchObject({ code: 0, err: '' });
});

test('a Discord that cannot be reached is one line with the cure, without the token', async () => {
  const api = 'http://127.0.0.1:9/api';
  const { code, out, err } = await startForTest([], {
    ...(await settings()),
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_BASE_URL: api,
  }).ended;
  expect(code).toBe(1);
  expect(err).toMatch(/^Discord cannot be reached: [^\n]*DISCORD_API_BASE_URL\.\n$/);
  expect(out + err).not.toContain('nobody.aSecret');
});
