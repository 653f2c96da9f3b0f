import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createIndexFile } from '../../../src/store/library/index-file.ts';
import { temporaryFolder } from '../../cases/temporary-folder.ts';
import { openedStore } from '../opened.ts';

const IDENTITY = 17;
const parts = [Uint8Array.of(1, 2, 3, 4), new Uint8Array(5_000_000).fill(7)];
const whole = new Uint8Array(Buffer.concat(parts));

async function saved() {
  const folder = await temporaryFolder();
  const path = join(folder, 'broadsheet.index');
  const file = createIndexFile(folder, IDENTITY);
  expect(await file.write({ revision: 5_000_000_000, parts })).toEqual({ ok: true, value: null });
  return { folder, path, file };
}

test('an index is read as it was written, where it can be used as words', async () => {
  const { file } = await saved();
  const read = await file.read();
  expect(read?.revision).toBe(5_000_000_000);
  expect(Buffer.from(read?.bytes ?? []).equals(whole)).toBe(true);
  expect((read?.bytes.byteOffset ?? 1) % 4).toBe(0);
});

test('a later index takes the place of the one before, and nothing else is left', async () => {
  const { file, folder } = await saved();
  await file.write({ revision: 6, parts: [] });
  expect(await file.read()).toEqual({ revision: 6, bytes: new Uint8Array() });
  expect((await readdir(folder)).toSorted()).toEqual(['broadsheet.index', 'index.lock']);
});

test('a file that is missing, cut short, grown, changed in one bit, or of another library or version is none', async () => {
  const { folder, path, file } = await saved();
  const bytes = await readFile(path);
  const flipped = (at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
  const unusable = [
    new Uint8Array(),
    bytes.subarray(0, 20),
    bytes.subarray(0, -1),
    Buffer.concat([bytes, Buffer.from('!')]),
    ...[0, 4, 8, 12, 24, 32, 4_999_999].map(flipped),
  ];
  for (const one of unusable) {
    await writeFile(path, one);
    expect(await file.read()).toBeNull();
  }
  await writeFile(path, bytes);
  expect(await createIndexFile(folder, IDENTITY + 1).read()).toBeNull();
  expect(await createIndexFile(join(folder, 'nowhere'), IDENTITY).read()).toBeNull();
  expect(await file.read()).not.toBeNull();
});

test('an index that cannot be written is told in a line, with its path', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'broadsheet.index');
  await mkdir(path);
  const written = await createIndexFile(folder, IDENTITY).write({ revision: 1, parts });
  expect(written).toMatchObject({ ok: false, error: expect.stringContaining(path) });
});

test('two that write at once leave a whole index', async () => {
  const { folder, file } = await saved();
  const other = createIndexFile(folder, IDENTITY);
  await Promise.all([file.write({ revision: 7, parts }), other.write({ revision: 8, parts })]);
  expect([7, 8]).toContain((await file.read())?.revision);
});

test('a store knows its own index file from that of another', async () => {
  const [folder, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
  const store = await openedStore(folder);
  await store.indexFile.write({ revision: 1, parts });
  await store.close();
  await copyFile(join(folder, 'broadsheet.index'), join(elsewhere, 'broadsheet.index'));
  for (const [place, length] of [
    [folder, whole.length],
    [elsewhere, undefined],
  ] as const) {
    const opened = await openedStore(place);
    expect((await opened.indexFile.read())?.bytes.length).toBe(length);
    await opened.close();
  }
});
