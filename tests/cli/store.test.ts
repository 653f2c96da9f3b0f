import { mkdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { newStore, sayOn } from './say.ts';

test('a file in the place of the store’s folder is named with the cure', async () => {
  const data = join(await temporaryFolder(), 'file');
  await writeFile(data, 'mine');
  expect(await sayOn(await newStore({ data }), ['latest'])).toEqual({
    code: 1,
    out: [],
    err: [expect.stringContaining(`The store folder ${data} cannot be written`)],
  });
  expect(await readFile(data, 'utf8')).toBe('mine');
});

test('a file in the store’s place that is no database is named with the cure, and left as it is', async () => {
  const store = await newStore();
  const path = join(store.data, 'broadsheet.sqlite');
  await mkdir(store.data);
  await writeFile(
    path,
    'a letter to a friend, longer than the head of a database is, so that nothing else can be meant',
  );
  const before = await readFile(path);
  const cure = 'move it away, or set BROADSHEET_DATA to another folder';
  expect(await sayOn(store, ['latest'])).toMatchObject({ code: 1, err: [`${path} is no store of ours: ${cure}.`] });
  expect(await readFile(path)).toEqual(before);
});

test('a store of which nothing is left is named with the cure, and not begun anew without a word', async () => {
  const store = await newStore();
  const path = join(store.data, 'broadsheet.sqlite');
  await sayOn(store, ['latest']);
  await truncate(path);
  const cure = 'restore a backup, or move it away to start anew';
  for (const words of [['latest'], ['import', store.pages]])
    expect(await sayOn(store, words)).toMatchObject({ code: 1, err: [`${path} is damaged (it is empty): ${cure}.`] });
  expect((await stat(path)).size).toBe(0);
});

test('a backup that cannot be read or written is one line that names it and the cure', async () => {
  const store = await newStore();
  const line = (text: string) => ({ code: 1, out: [], err: [text] });
  await sayOn(store, ['latest']);
  expect(await sayOn(store, ['restore', '/nowhere.jsonl'])).toEqual(
    line('/nowhere.jsonl cannot be read: check that it exists, is a file and may be read.'),
  );
  expect(await sayOn(store, ['restore', store.pages])).toEqual(
    line(`${store.pages} cannot be read: check that it exists, is a file and may be read.`),
  );
  expect(await sayOn(store, ['backup', '/nowhere/b.jsonl'])).toEqual(
    line('/nowhere/b.jsonl cannot be written (ENOENT): name a file in a folder that can.'),
  );
  const nothing = await newStore();
  expect(await sayOn(nothing, ['backup', '/nowhere/b.jsonl'])).toEqual(
    line(`There is no ${join(nothing.data, 'broadsheet.sqlite')}: set BROADSHEET_DATA to the store's folder.`),
  );
  expect(await sayOn(store, ['backup'])).toMatchObject({ code: 2 });
  expect(await sayOn(store, ['restore', 'backup.jsonl', 'more'])).toMatchObject({ code: 2 });
});
