import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article } from '../cases/articles.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from '../store/opened.ts';
import { runProgram, startForTest } from './program.ts';

/** A store of so many articles, and a backup of it that the program made. */
async function backup(articles: number, letters = 6): Promise<{ folder: string; file: string; out: string }> {
  const folder = await temporaryFolder();
  const store = await openedStore(join(folder, 'old'));
  const all = Array.from({ length: articles }, (_, number) =>
    article(`a${number}`, { paragraphs: ['肉'.repeat(letters)] }),
  );
  await store.library.put({ source: 'p', hash: 'h' }, all);
  await store.close();
  const file = join(folder, 'backup.jsonl');
  const { code, out, err } = await runProgram(['backup', file], { BROADSHEET_DATA: join(folder, 'old') });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return { folder, file, out };
}

test('a newsroom moves through a file into a new folder, with the same counts told', async () => {
  const { folder, file, out } = await backup(2);
  expect(out).toMatch(/^article {9}2$/m);
  const settings = { BROADSHEET_DATA: join(folder, 'new') };
  expect(await runProgram(['restore', file], settings)).toEqual({ code: 0, out, err: '' });
  expect(await runProgram(['restore', file], settings)).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(
      /^The store is not empty \([^\n]*article 2[^\n]*\): restore into a new folder \(BROADSHEET_DATA\)\.\n$/,
    ),
  });
});

test('a restore that is killed half way leaves an empty store, into which the next one goes', async () => {
  const { folder, file, out } = await backup(800, 12_000);
  const data = join(folder, 'new');
  const killed = startForTest(['restore', '-'], { BROADSHEET_DATA: data });
  const bytes = await readFile(file);
  // When this has gone through the pipe, most of it has been stored.
  await new Promise((resolve) => killed.child.stdin.write(bytes.subarray(0, -100_000), resolve));
  expect((await stat(join(data, 'broadsheet.sqlite-wal'))).size).toBeGreaterThan(1_000_000);
  killed.child.kill('SIGKILL');
  await once(killed.child, 'close');
  const left = await openedStore(data);
  expect((await left.library.coverage()).articles).toBe(0);
  await left.close();
  expect(await runProgram(['restore', file], { BROADSHEET_DATA: data })).toEqual({ code: 0, out, err: '' });
});

test('a backup goes through a pipe, alone on standard output', async () => {
  const { folder, file, out } = await backup(2);
  const piped = await runProgram(['backup', '-'], { BROADSHEET_DATA: join(folder, 'old') });
  expect(piped).toMatchObject({ code: 0, err: out });
  expect(piped.out.split('\n').slice(1, -2)).toEqual((await readFile(file, 'utf8')).split('\n').slice(1, -2));
});
