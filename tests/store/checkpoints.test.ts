import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article } from '../cases/articles.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from './opened.ts';

/** A little more than the log holds before it is taken over, and far less than whoever commits would do that with. */
const MEGABYTES = 5;

test('what is stored while a store is watched goes from its log into the database beside whoever stores it', {
  timeout: 30_000,
}, async () => {
  const folder = await temporaryFolder();
  const store = await openedStore(folder);
  const bytes = async () => (await stat(join(folder, 'broadsheet.sqlite'))).size;
  const before = await bytes();
  const end = store.watch(() => {});
  for (let at = 0; at < MEGABYTES; at += 1) {
    await store.library.put({ source: `${at}`, hash: 'h' }, [article(`${at}`, { paragraphs: ['字'.repeat(350_000)] })]);
  }
  await expect.poll(bytes, { timeout: 20_000, interval: 50 }).toBeGreaterThan(before + 1_500_000);
  await end();
  expect((await store.library.coverage()).articles).toBe(MEGABYTES);
  await store.close();
});
