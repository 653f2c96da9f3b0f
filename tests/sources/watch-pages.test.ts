import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PAGES_WATCHED } from '../../src/limits.ts';
import { watchPages } from '../../src/sources/watch-pages.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';

async function watched(folder: string, fail: () => boolean = () => false) {
  const told: string[][] = [];
  const timers: { ms: number; run: () => void }[] = [];
  const pages = await watchPages(
    folder,
    async (paths) => {
      if (fail()) throw new Error('the store is full');
      told.push(paths.map((path) => path.slice(folder.length + 1)));
    },
    {
      after: (ms, run) => {
        timers.push({ ms, run });
        return () => {};
      },
    },
  );
  onTestFinished(() => pages.stop());
  return { pages, told, timers };
}

test('a page that comes while watching is told once, as soon as it lies still', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'old.txt'), '旧');
  const { pages, told } = await watched(folder);
  await pages.step();
  await writeFile(join(folder, 'new.txt'), '新');
  await pages.step();
  await appendFile(join(folder, 'new.txt'), '闻');
  await pages.step();
  expect(told).toEqual([]);
  await pages.step();
  await pages.step();
  expect(told).toEqual([['new.txt']]);
});

test('a page that is still being written does not keep others waiting', async () => {
  const folder = await temporaryFolder();
  const { pages, told } = await watched(folder);
  for (const part of ['一', '二', '三']) {
    await appendFile(join(folder, 'slow.txt'), part);
    if (part === '一') await writeFile(join(folder, 'quick.txt'), '快');
    await pages.step();
  }
  expect(told).toEqual([['quick.txt']]);
  await pages.step();
  expect(told).toEqual([['quick.txt'], ['slow.txt']]);
});

test('pages that change or vanish, and a sidecar that comes, are told', async () => {
  const folder = await temporaryFolder();
  for (const name of ['a', 'b', 'c']) await writeFile(join(folder, `${name}.txt`), name);
  const { pages, told } = await watched(folder);
  await writeFile(join(folder, 'a.txt'), 'changed');
  await rm(join(folder, 'b.txt'));
  await writeFile(join(folder, 'c.json'), '{"paper":"日报"}');
  await writeFile(join(folder, '.hidden.txt'), 'no');
  await pages.step();
  await pages.step();
  expect(told).toEqual([['a.txt', 'b.txt', 'c.txt']]);
});

test('what could not be taken in is told again', async () => {
  const folder = await temporaryFolder();
  let full = true;
  const { pages, told } = await watched(folder, () => full);
  await writeFile(join(folder, 'a.txt'), 'a');
  await pages.step();
  await expect(pages.step()).rejects.toThrow('the store is full');
  full = false;
  await pages.step();
  expect(told).toEqual([['a.txt']]);
});

test('a folder that cannot be read for a while has not lost its pages', async () => {
  const parent = await temporaryFolder();
  const folder = join(parent, 'pages');
  await mkdir(folder);
  await writeFile(join(folder, 'a.txt'), 'a');
  const { pages, told } = await watched(folder);
  await rm(folder, { recursive: true });
  await pages.step();
  await pages.step();
  expect(told).toEqual([]);
});

test('the folder is looked through every few seconds, and sooner while something is unsettled', async () => {
  const folder = await temporaryFolder();
  const { pages, told, timers } = await watched(folder);
  expect(timers[0]?.ms).toBe(PAGES_WATCHED.pollMs);
  await writeFile(join(folder, 'a.txt'), 'a');
  const runLast = async () => {
    const planned = timers.length;
    timers.at(-1)?.run();
    await expect.poll(() => timers.length).toBeGreaterThan(planned);
  };
  await runLast();
  expect(timers.at(-1)?.ms).toBe(PAGES_WATCHED.settleMs);
  await runLast();
  expect(told).toEqual([['a.txt']]);
  await pages.stop();
});
