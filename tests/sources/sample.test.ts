import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { createIntake } from '../../src/sources/intake.ts';
import { openSample, type SampleSettings } from '../../src/sources/sample.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { PAGE, PAGE_NAME } from '../cases/edition.ts';
import { parseHere } from '../cases/parse-here.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';

const OTHER = '城口老腊肉卖进超市\n\n城口县去年卖出老腊肉860吨,比上年多两成。';

/** A folder in which the sample lies, and a newsroom that reads it. */
async function openRoom(use: SampleSettings['use']) {
  const root = await temporaryFolder();
  const pages = join(root, 'pages');
  await mkdir(pages);
  await writeFile(join(pages, PAGE_NAME), PAGE);
  const store = createMemoryStore();
  const newsroom = createNewsroom({ ...store, now: () => new Date('2022-03-05T00:00:00Z'), newId: () => 'id' });
  const told: string[] = [];
  const sample = openSample({ sources: new Set([`pages/${PAGE_NAME}`]), use }, store.library, (line) =>
    told.push(line),
  );
  const intake = createIntake({ newsroom, library: store.library, parse: parseHere, root, sample });
  const take = async (path: string) => {
    for await (const one of intake.take([path])) expect(one.ok).toBe(true);
    return (await store.library.sources('')).map(({ source }) => source);
  };
  return { root, pages, take, told };
}

test('the sample answers as long as nothing else is read, and steps aside for the first page beside it', async () => {
  const { pages, take, told } = await openRoom('auto');
  expect(await take(pages)).toEqual([`pages/${PAGE_NAME}`]);
  await writeFile(join(pages, '2022-03-05-山城日报-01.txt'), OTHER);
  expect(await take(pages)).toEqual(['pages/2022-03-05-山城日报-01.txt']);
  expect(told).toHaveLength(1);
  expect(await take(pages)).toEqual(['pages/2022-03-05-山城日报-01.txt']);
});

test('it steps aside for news from elsewhere too, and is not read again', async () => {
  const { root, pages, take } = await openRoom('auto');
  await take(pages);
  const news = join(root, 'news.jsonl');
  await writeFile(news, JSON.stringify({ id: 'a', title: '灌渠通水', date: '2022-03-05', body: '灌渠长18公里。' }));
  expect(await take(news)).toEqual(['news.jsonl#0']);
  expect(await take(pages)).toEqual(['news.jsonl#0']);
});

test('it stays where it is wanted, and is never read where it is not', async () => {
  const on = await openRoom('on');
  await writeFile(join(on.pages, '2022-03-05-山城日报-01.txt'), OTHER);
  expect(await on.take(on.pages)).toHaveLength(2);
  const off = await openRoom('off');
  expect(await off.take(off.pages)).toEqual([]);
});

test('it stays where what was read holds no article', async () => {
  const { root, pages, take, told } = await openRoom('auto');
  const note = join(root, 'note.txt');
  await writeFile(note, '记着买茶');
  await take(note);
  expect(await take(pages)).toContain(`pages/${PAGE_NAME}`);
  await take(note);
  expect(await take(pages)).toContain(`pages/${PAGE_NAME}`);
  expect(told).toEqual([]);
});
