import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { startForTest } from '../main/program.ts';
import { newDatabase } from './database.ts';

const PAGE = '武隆页岩气日产能约70万立方米\n\n记者从武隆区获悉，当地页岩气日产能约70万立方米，可供十万户居民使用。';

/** A newsroom in a process of its own, with its preview page; `pages` is its folder of page files. */
async function startNewsroom(database: string, pages: string, search = 'memory') {
  const program = startForTest([], {
    DATABASE_URL: database,
    BROADSHEET_SEARCH: search,
    BROADSHEET_DATA: await mkdtemp(join(pages, '../data-')),
    BROADSHEET_PAGES: pages,
    PORT: '0',
  });
  await program.says('"url"');
  const url = /"url":"([^"]+)"/.exec(program.out())?.[1] ?? '';
  const health = async () => (await fetch(new URL('/health', url))).json();
  const ask = async (question: string) => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(new URL('/api/ask', url), {
      method: 'POST',
      headers,
      body: JSON.stringify({ question }),
    });
    return response.text();
  };
  return { program, health, ask };
}

test('processes on one database all answer from a page that comes into the folder of one, wherever the index is', async () => {
  const folder = await temporaryFolder();
  const [here = '', there = '', yonder = ''] = await Promise.all([1, 2, 3].map(() => mkdtemp(join(folder, 'pages-'))));
  const database = await newDatabase();
  const newsrooms = [
    await startNewsroom(database, here),
    await startNewsroom(database, there),
    await startNewsroom(database, yonder, 'postgres'),
  ];
  await writeFile(join(here, '2021-07-21-渝州晨报-05.txt'), PAGE);
  // The index of both takes it in, though nobody asks for anything.
  for (const { health } of newsrooms) {
    await expect.poll(health, { timeout: 5_000 }).toMatchObject({ articles: 1, index: { articles: 1, behind: 0 } });
  }
  for (const { ask } of newsrooms) expect(await ask('武隆页岩气日产能是多少?')).toContain('约70万立方米');
  for (const { program } of newsrooms) {
    program.child.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
  }
});
