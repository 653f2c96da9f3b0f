import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createNewsroom } from '../../../src/newsroom/create-newsroom.ts';
import type { Progress, TakeOptions } from '../../../src/ports.ts';
import { createIntake } from '../../../src/sources/intake.ts';
import { parseHere } from '../../cases/parse-here.ts';
import { pdf, picture, plainScanner, textsOf } from '../../cases/scanner.ts';
import { temporaryFolder } from '../../cases/temporary-folder.ts';
import { openedStore } from '../../store/opened.ts';
import { outcomes } from '../intakes.ts';

const LEMON = ['潼南新建柠檬冷库', '本报讯　潼南区新建柠檬冷库12座，总库容3.6万吨。'];
const SCHOOL = ['梁平新开三所小学', '本报讯　梁平区今秋新开三所小学，新增学位2160个。'];

/** An intake over a folder and a real store of its own; `open` is another one over both, as after a restart. */
async function openRoom() {
  const [root, data] = [await temporaryFolder(), await temporaryFolder()];
  const store = await openedStore(data);
  const newsroom = createNewsroom({ ...store, now: () => new Date(0), newId: () => '1' });
  const open = (reader: string, { scanner, read } = plainScanner()) => {
    const scans = { scanner, ...store, take: newsroom.takeScan };
    const intake = createIntake({ newsroom, library: store.library, parse: parseHere, root, reader, scans });
    const take = (options?: TakeOptions) => outcomes(intake.take([join(root, 'pages')], options));
    return { intake, take, read };
  };
  const write = (name: string, bytes: string | Uint8Array) => writeFile(join(root, 'pages', name), bytes);
  const articles = async () =>
    (await store.library.list({})).map(({ id, title, date, source }) => ({ id, title, date, source }));
  const originals = () => readdir(join(data, 'originals')).catch(() => []);
  await mkdir(join(root, 'pages'));
  return { ...store, ...open('1'), open, root, write, articles, originals };
}

test('a picture is read once, with the issue that its name or its sidecar tells, and goes with its original', async () => {
  const { write, take, read, articles, originals, root, scannedPages, close } = await openRoom();
  await write('2022-03-04-山城日报-02.png', picture(...LEMON));
  await write('b.png', picture(...SCHOOL));
  await write('b.json', '{"date": "2022-03-05", "paper": "江畔晚报"}');
  expect(await take()).toEqual([
    { source: 'pages/2022-03-04-山城日报-02.png', articles: expect.any(Number), status: 'new' },
    { source: 'pages/b.png', articles: expect.any(Number), status: 'new' },
  ]);
  expect((await take()).map((one) => 'status' in one && one.status)).toEqual(['known', 'known']);
  expect(read).toHaveLength(2);
  expect(await articles()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ date: '2022-03-04', source: '山城日报' }),
      expect.objectContaining({ date: '2022-03-05', source: '江畔晚报' }),
    ]),
  );
  const kept = await scannedPages.of('pages/b.png');
  expect(kept && textsOf(kept.scan)).toEqual(SCHOOL);
  expect(await originals()).toHaveLength(2);
  await rename(join(root, 'pages/b.png'), join(root, 'pages/c.png'));
  expect(await take()).toEqual([
    expect.objectContaining({ status: 'known' }),
    expect.objectContaining({ source: 'pages/c.png', status: 'new' }),
    expect.objectContaining({ source: 'pages/b.png', status: 'gone' }),
  ]);
  expect(await originals()).toHaveLength(2);
  await rm(join(root, 'pages/c.png'));
  await take();
  expect(await originals()).toHaveLength(1);
  await close();
});

test('a PDF is an edition, page by page; one that cannot be read is named, and not tried again', async () => {
  const { write, take, read, open, library, articles, close } = await openRoom();
  await write('2022-03-04-山城日报.pdf', pdf(LEMON, ['no-text'], SCHOOL));
  const told: Progress[] = [];
  expect(await take({ progress: (far) => void told.push(far) })).toEqual([
    { source: 'pages/2022-03-04-山城日报.pdf#2', why: 'no-text' },
    { source: 'pages/2022-03-04-山城日报.pdf', articles: expect.any(Number), pages: 3, status: 'new' },
  ]);
  expect(told.map(({ items, pages }) => [items, pages])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  expect((await library.sources('pages/')).map(({ source }) => source)).toEqual([
    'pages/2022-03-04-山城日报.pdf#1',
    'pages/2022-03-04-山城日报.pdf#3',
  ]);
  expect((await articles()).map(({ id }) => id)).toContainEqual(
    expect.stringMatching(/^2022-03-04-山城日报-3-\w{4}-1$/),
  );
  expect(await take()).toEqual([expect.objectContaining({ status: 'known' })]);
  expect(await open('1').take()).toEqual([expect.objectContaining({ status: 'known' })]);
  expect(read).toHaveLength(1);
  await write('2022-03-04-山城日报.pdf', pdf(LEMON));
  expect(await take()).toEqual([expect.objectContaining({ status: 'changed' })]);
  expect((await library.sources('pages/')).map(({ source }) => source)).toEqual(['pages/2022-03-04-山城日报.pdf']);
  await close();
});

test('another version lays pages out anew from what was scanned', async () => {
  const { write, take, read, open, close } = await openRoom();
  await write('a.pdf', pdf(LEMON, SCHOOL, ['damaged']));
  await take();
  const newer = open('2');
  expect(await newer.take()).toEqual([expect.objectContaining({ status: 'changed' })]);
  expect(await newer.take()).toEqual([expect.objectContaining({ status: 'known' })]);
  expect([...read, ...newer.read]).toEqual(['a.pdf']);
  await close();
});

test('originals are read again by a better scanner when that is wanted, under the same ids', async () => {
  const { write, take, open, articles, root, close } = await openRoom();
  await write('a.png', picture(...LEMON.map((line) => line.replace('12座', 'I2座'))));
  await write('b.pdf', pdf(SCHOOL, ['damaged', ...LEMON]));
  await take();
  const before = await articles();
  const better = plainScanner((line) => line.replace('I2', '12'));
  const { intake, read } = open('1', better);
  expect(await outcomes(intake.reread([join(root, 'pages/a.png'), 'pages/none.png']))).toEqual([
    expect.objectContaining({ source: 'pages/none.png', why: 'unreadable' }),
    { source: 'pages/a.png', articles: expect.any(Number), status: 'changed' },
  ]);
  expect(read).toEqual(['a.png']);
  expect((await articles()).map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
  await rm(join(root, 'pages'), { recursive: true });
  expect(await outcomes(intake.reread([]))).toEqual([
    expect.objectContaining({ source: 'pages/a.png', status: 'changed' }),
    expect.objectContaining({ source: 'pages/b.pdf', status: 'changed' }),
    { source: 'pages/b.pdf#2', why: 'damaged' },
  ]);
  await close();
});

test('what a file is its bytes say, and an ending that lies is named', async () => {
  const { write, take, close } = await openRoom();
  await write('a.png', pdf(LEMON));
  await write('b.txt', picture(...SCHOOL));
  await write('c.png', '只是文字');
  await write('d.jpg', Buffer.from('GIF89a…'));
  await write('e.pdf', '');
  await write('f.tif', Buffer.from('II*\u0000…', 'latin1'));
  expect(await take()).toEqual([
    expect.objectContaining({ source: 'pages/a.png', note: 'a PDF, whatever its name says' }),
    expect.objectContaining({ source: 'pages/b.txt', note: 'a PNG, whatever its name says' }),
    { source: 'pages/c.png', why: 'not-picture' },
    { source: 'pages/d.jpg', why: 'not-picture', detail: 'a GIF' },
    { source: 'pages/e.pdf', why: 'empty' },
    { source: 'pages/f.tif', why: 'binary', detail: 'a TIFF' },
  ]);
  await close();
});

test('what cannot be read is refused once and for all, but for a scanner that was busy', async () => {
  const { write, take, read, open, originals, close } = await openRoom();
  for (const why of ['encrypted', 'no-text', 'too-many-pages', 'too-busy']) await write(`${why}.pdf`, pdf([why]));
  const refusals = ['encrypted', 'no-text', 'too-busy', 'too-many-pages'].map((why) => ({
    source: `pages/${why}.pdf`,
    why,
  }));
  expect(await take()).toEqual(refusals);
  expect(await open('1').take()).toEqual(refusals);
  expect(read).toHaveLength(4);
  expect(await originals()).toEqual([]);
  await close();
});

test('a page’s picture beside its text, and text that nobody names a page by, are passed over and told', async () => {
  const { write, take, intake, root, read, close } = await openRoom();
  await write('a.txt', LEMON.join('\n\n'));
  await write('a.png', picture(...LEMON));
  await write('README.txt', '这里放版面。');
  await write('notice.txt', '这里放版面。');
  await write('notice.json', '{"paper": "山城日报"}');
  expect(await take()).toEqual([
    expect.objectContaining({ source: 'pages/a.txt', status: 'new' }),
    expect.objectContaining({ source: 'pages/notice.txt', status: 'new' }),
    { source: 'pages/README.txt', articles: 0, status: 'passed', note: expect.stringContaining('name it by day') },
    { source: 'pages/a.png', articles: 0, status: 'passed', note: 'its text a.txt lies beside it' },
  ]);
  expect(read).toEqual([]);
  // Named as such, it is a page.
  expect(await outcomes(intake.take([join(root, 'pages/README.txt')]))).toMatchObject([{ status: 'new' }]);
  await close();
});

test('text is taken in without the pictures, which then are, and neither drops the other', async () => {
  const { write, take, close } = await openRoom();
  await write('a.txt', SCHOOL.join('\n\n'));
  await write('b.png', picture(...LEMON));
  const sources = async (only: TakeOptions['only']) =>
    (await take({ only })).map((one) => 'source' in one && one.source);
  expect(await sources('text')).toEqual(['pages/a.txt']);
  expect(await sources('pictures')).toEqual(['pages/b.png']);
  expect(await take({ only: 'text' })).toMatchObject([{ source: 'pages/a.txt', status: 'known' }]);
  expect(await take({ only: 'pictures' })).toMatchObject([{ source: 'pages/b.png', status: 'known' }]);
  await close();
});

test('pages of pictures are given without being stored, or looked at alone', async () => {
  const { write, intake, root, library, read, close } = await openRoom();
  await write('2022-03-04.pdf', pdf(LEMON, ['no-text']));
  const path = join(root, 'pages/2022-03-04.pdf');
  expect(await Array.fromAsync(intake.readPages([path], { look: true }))).toEqual([
    { ok: true, value: { path, blocks: [], date: '2022-03-04', paper: null } },
  ]);
  expect(read).toEqual([]);
  expect(await Array.fromAsync(intake.readPages([path]))).toMatchObject([
    { ok: true, value: { path: `${path}#1`, blocks: [], date: '2022-03-04', scan: { page: 0 } } },
    { ok: false, error: { source: `${path}#2`, why: 'no-text' } },
  ]);
  expect(await library.sources('')).toEqual([]);
  await close();
});
