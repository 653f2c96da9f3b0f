import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PAGE, PAGE_NAME, pagesFolder } from '../cases/edition.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { newStore, say, sayOn } from './say.ts';

const first = ({ out }: { out: string[] }) => JSON.parse(out[0] ?? '');

test('read prints one line of JSON a page, every block placed once, and stores nothing', async () => {
  const pages = await pagesFolder({ '2022-03-05-山城日报-01.txt': PAGE });
  const settings = await newStore({ pages: '/nowhere' });
  const said = await sayOn(settings, ['read', join(pages, PAGE_NAME), pages]);
  const read = said.out.map((line) => JSON.parse(line));
  expect(said).toMatchObject({ code: 0, err: [] });
  expect(read.map(({ date }) => date)).toEqual(['2022-03-04', '2022-03-04', '2022-03-05']);
  const [{ articles, unplaced }] = read;
  const blocks = articles.flatMap((article: { blocks: number[] }) => article.blocks);
  expect([...blocks, ...unplaced].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  expect(Object.keys(articles[0])).toEqual([
    ...['id', 'title', 'kicker', 'subheads', 'paragraphs', 'byline', 'district', 'topics', 'figures', 'blocks'],
    ...['cut', 'corrections'],
  ]);
  await expect(stat(settings.data)).rejects.toThrow('ENOENT');
});

test('import says of each input whether it was new, known or refused, and why', async () => {
  const others = { 'blank.txt': ' \n\n ', 'list.txt': '鸡蛋\n\n青椒\n' };
  const pages = await pagesFolder({ 'picture.txt': new Uint8Array([0, 1, 2, 3]), ...others });
  const settings = await newStore();
  const { code, out, err } = await sayOn(settings, ['import', pages, '/nowhere/page.txt']);
  expect(code).toBe(1);
  expect(out).toEqual([
    `${join(pages, PAGE_NAME)}: new, 2 articles`,
    expect.stringMatching(/list\.txt: new, 0 articles; nothing in it reads as one/),
  ]);
  expect(err.map((line) => line.replace(`${pages}/`, ''))).toEqual([
    expect.stringMatching(/^blank\.txt: holds no text/),
    expect.stringMatching(/^picture\.txt: this is no text file/),
    expect.stringMatching(/^\/nowhere\/page\.txt: cannot be read/),
  ]);
  expect(await sayOn(settings, ['import', join(pages, PAGE_NAME), '--json'])).toEqual({
    code: 0,
    out: [JSON.stringify({ source: join(pages, PAGE_NAME), articles: 0, status: 'known' })],
    err: [],
  });
  expect(first(await sayOn(settings, ['district', '潼南', '--json']))).toMatchObject({ status: 'answered' });
});

test('what is refused in the folder of pages is told beside the answer, which comes from the others', async () => {
  const pages = await pagesFolder({ 'picture.txt': new Uint8Array([0, 1, 2, 3]) });
  const said = await sayOn(await newStore({ pages }), ['district', '潼南', '--json']);
  expect(said).toMatchObject({ code: 0, err: [expect.stringMatching(/picture\.txt: this is no text file/)] });
  expect(first(said)).toMatchObject({ status: 'answered' });
});

test('a folder of pages that is not there is told with the setting that names it, and the store answers', async () => {
  const said = await sayOn(await newStore({ pages: '/nowhere' }), ['latest', '--json']);
  expect(said).toMatchObject({
    code: 0,
    err: [
      'The folder of pages /nowhere cannot be read (ENOENT): make it, or set BROADSHEET_PAGES to the one with them.',
    ],
  });
});

test('of many that are refused there the first is named and the others counted', async () => {
  const pages = await pagesFolder({ 'x.txt': '', 'y.txt': '', 'z.txt': '' });
  const { err } = await sayOn(await newStore({ pages }), ['latest']);
  expect(err).toEqual([expect.stringContaining('x.txt: '), `2 more in ${pages} cannot be read; doctor names them.`]);
});

test.each([
  ['empty', '', 'holds no text'],
  ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'is no text file'],
  ['too large', '长'.repeat(1_700_000), 'too large'],
])('a page that is %s is one line that names it, for every command that reads it', async (_, content, why) => {
  const folder = await temporaryFolder();
  const page = join(folder, 'page.txt');
  await writeFile(page, content);
  for (const line of [
    ['read', page],
    ['ask', '新闻', '--pages', page],
    ['import', page],
  ]) {
    expect(await say(line)).toEqual({
      code: 1,
      out: [],
      err: [expect.stringMatching(`^[^\n]*page\\.txt: [^\n]*${why}[^\n]*$`)],
    });
  }
});

test('a path that does not exist and a folder without pages are named', async () => {
  const folder = await temporaryFolder();
  for (const line of [['read'], ['import'], ['latest', '--pages'], ['latest', '--news']]) {
    expect(await say([...line, '/nowhere'])).toMatchObject({
      code: 1,
      out: [],
      err: [expect.stringMatching('^/nowhere: cannot be read')],
    });
    expect(await say([...line, folder])).toMatchObject({
      code: 1,
      out: [],
      err: [
        `${folder}: holds neither pages (.txt, .png, .jpg, .webp, .pdf, .html) nor news (.jsonl, .jsonl.gz); name the folder that does`,
      ],
    });
  }
});

test('when nobody listens any more reading ends, and importing does not', async () => {
  const pages = await pagesFolder({ 'b.txt': PAGE });
  expect(await say(['read', pages], { listening: () => false })).toEqual({ code: 0, out: [], err: [] });
  const settings = await newStore();
  await sayOn(settings, ['import', pages], { listening: () => false });
  expect((await sayOn(settings, ['latest'])).out.join()).toContain('竹编');
});
