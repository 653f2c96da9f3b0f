import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { NEWS } from '../../src/limits.ts';
import type { Progress } from '../../src/ports.ts';
import { createIntake } from '../../src/sources/intake.ts';
import { item, openIntake, outcomes } from './intakes.ts';

test('a folder is read in once, page by page in order, and nothing but pages', async () => {
  const { write, take, read, titles, root } = await openIntake();
  await mkdir(join(root, 'pages', 'more'));
  await mkdir(join(root, 'pages', '.cache'));
  await write('pages/b.txt', '二');
  await write('pages/a.txt', '一\n\n一乙');
  await write('pages/a.json', '{"paper":"日报"}');
  await write('pages/.hidden.txt', '无');
  await write('pages/.cache/c.txt', '无');
  await write('pages/picture.svg', '无');
  await write('pages/more/c.TXT', '三');
  await symlink(join(root, 'pages', 'b.txt'), join(root, 'pages', 'link.txt'));
  expect(await take('pages')).toEqual([
    { source: 'pages/a.txt', articles: 2, status: 'new' },
    { source: 'pages/b.txt', articles: 1, status: 'new' },
    { source: 'pages/link.txt', articles: 1, status: 'new' },
    { source: 'pages/more/c.TXT', articles: 1, status: 'new' },
  ]);
  expect(await take('pages')).toMatchObject(Array(4).fill({ articles: 0, status: 'known' }));
  expect(read).toHaveLength(4);
  expect(await titles()).toEqual(['一', '一乙', '二', '三']);
});

test('pages that changed are read again, renamed and deleted ones followed', async () => {
  const { write, take, titles, root } = await openIntake();
  for (const name of ['a', 'b', 'c']) await write(`pages/${name}.txt`, name);
  await take('pages');
  await write('pages/a.txt', 'A');
  await rename(join(root, 'pages/b.txt'), join(root, 'pages/d.txt'));
  await rm(join(root, 'pages/c.txt'));
  expect(await take('pages')).toEqual([
    { source: 'pages/a.txt', articles: 1, status: 'changed' },
    { source: 'pages/d.txt', articles: 1, status: 'new' },
    { source: 'pages/b.txt', articles: 0, status: 'gone' },
    { source: 'pages/c.txt', articles: 0, status: 'gone' },
  ]);
  expect((await titles()).toSorted()).toEqual(['A', 'b']);
});

test('a folder that is taken drops nothing that lies elsewhere', async () => {
  const { write, take, titles, root } = await openIntake();
  await mkdir(join(root, 'pages2'));
  await write('pages2/a.txt', '甲');
  await write('b.txt', '乙');
  await take('pages2', 'b.txt');
  expect(await take('pages')).toEqual([]);
  expect(await titles()).toEqual(['甲', '乙']);
});

test('a path that is gone is told so if it was read, and refused if it never was', async () => {
  const { write, take, titles, root } = await openIntake();
  await write('pages/a.txt', '甲');
  await take('pages/a.txt');
  await rm(join(root, 'pages/a.txt'));
  expect(await take('pages/a.txt')).toEqual([{ source: 'pages/a.txt', articles: 0, status: 'gone' }]);
  expect(await take('pages/a.txt')).toEqual([
    { source: join(root, 'pages/a.txt'), why: 'unreadable', detail: 'ENOENT' },
  ]);
  expect(await titles()).toEqual([]);
});

test('a refused page keeps what was read of it before, and is logged once', async () => {
  const { write, take, titles, logged } = await openIntake();
  await write('pages/a.txt', '甲');
  await take('pages');
  await write('pages/a.txt', '');
  const refusal = { source: 'pages/a.txt', why: 'empty' };
  expect(await take('pages')).toEqual([refusal]);
  expect(await take('pages')).toEqual([refusal]);
  expect(await titles()).toEqual(['甲']);
  expect(logged).toEqual([{ source: 'pages/a.txt', articles: 1, status: 'new' }, refusal]);
});

test('the log says what helps of what is refused', async () => {
  const { write, newsroom, library, parse, root, logged } = await openIntake();
  await write('pages/a.txt', '');
  const log = { info() {}, warn: (fields: object) => void logged.push(fields) };
  const cureOf = ({ why }: { why: string }) => `what helps where it is ${why}`;
  await outcomes(createIntake({ newsroom, library, parse, root, log, cureOf }).take([join(root, 'pages')]));
  expect(logged).toEqual([{ source: 'pages/a.txt', why: 'empty', cure: 'what helps where it is empty' }]);
});

test('pages are read again by another version of the reader', async () => {
  const { write, take, root, newsroom, library, parse, read } = await openIntake();
  await write('pages/a.txt', '甲');
  await take('pages');
  const newer = createIntake({ newsroom, library, parse, root, reader: '2 ' });
  expect(await outcomes(newer.take([join(root, 'pages')]))).toMatchObject([{ status: 'changed' }]);
  expect(read).toEqual(['pages/a.txt', 'pages/a.txt']);
});

test('pages can be read without being stored, from files and folders', async () => {
  const { write, intake, root, read } = await openIntake();
  await write('pages/2021-07-21.txt', '甲\n\n乙');
  await write('pages/bad.txt', '');
  await write('pages/news.jsonl', item('a'));
  const pages: unknown[] = [];
  for await (const page of intake.readPages([join(root, 'pages'), join(root, 'none.txt')])) pages.push(page);
  expect(pages).toEqual([
    {
      ok: true,
      value: {
        path: join(root, 'pages/2021-07-21.txt'),
        blocks: [
          { number: 0, text: '甲' },
          { number: 1, text: '乙' },
        ],
        date: '2021-07-21',
        paper: null,
      },
    },
    { ok: false, error: { source: join(root, 'pages/bad.txt'), why: 'empty' } },
    { ok: false, error: { source: join(root, 'none.txt'), why: 'unreadable', detail: 'ENOENT' } },
  ]);
  expect(read).toEqual([]);
});

test('news comes in line by line, plain or packed, and bad lines are named', async () => {
  const { write, take, titles } = await openIntake();
  const lines = [item('a', { source: null, column: '要闻' }), '', item(7), '{', item('x', { body: 5 }), item('b')].join(
    '\n',
  );
  await write('news.jsonl', lines);
  await write('more.jsonl.gz', gzipSync(`${item('c')}\r\n`));
  expect(await take('news.jsonl', 'more.jsonl.gz')).toEqual([
    { source: 'news.jsonl', articles: 3, status: 'new' },
    { source: 'news.jsonl', why: 'not-news', detail: 'lines 4, 5' },
    { source: 'more.jsonl.gz', articles: 1, status: 'new' },
  ]);
  expect(await titles()).toEqual(['a', '7', 'b', 'c']);
});

test('of news that has grown only the end is read, and what was cut off is dropped', async () => {
  const { write, take, read, library } = await openIntake();
  const many = Array.from({ length: NEWS.batchItems * 2 + 1 }, (_, number) => item(`n${number}`));
  await write('news.jsonl', many.join('\n'));
  expect(await take('news.jsonl')).toEqual([{ source: 'news.jsonl', articles: many.length, status: 'new' }]);
  expect(await take('news.jsonl')).toEqual([{ source: 'news.jsonl', articles: 0, status: 'known', known: 1_001 }]);
  await write('news.jsonl', [...many, item('last')].join('\n'));
  expect(await take('news.jsonl')).toEqual([{ source: 'news.jsonl', articles: 2, status: 'changed', known: 1_000 }]);
  expect(read).toEqual(['news.jsonl#0', 'news.jsonl#1', 'news.jsonl#2', 'news.jsonl#2']);
  await write('news.jsonl', many.slice(0, 3).join('\n'));
  expect(await take('news.jsonl')).toEqual([{ source: 'news.jsonl', articles: 3, status: 'changed' }]);
  expect((await library.coverage()).articles).toBe(3);
});

test('an import that was interrupted goes on where it stopped', async () => {
  const { write, root, newsroom, library, parse, read } = await openIntake();
  const many = Array.from({ length: NEWS.batchItems * 3 }, (_, number) => item(`n${number}`));
  await write('news.jsonl', many.join('\n'));
  const dying = createIntake({
    library,
    parse,
    root,
    newsroom: {
      ...newsroom,
      takeRead: async (stored, items) => {
        if (stored.source.endsWith('#1')) throw new Error('the power went');
        return newsroom.takeRead(stored, items);
      },
    },
  });
  await expect(outcomes(dying.take([join(root, 'news.jsonl')]))).rejects.toThrow('the power went');
  const again = createIntake({ newsroom, library, parse, root }).take([join(root, 'news.jsonl')]);
  expect(await outcomes(again)).toEqual([{ source: 'news.jsonl', articles: 1_000, status: 'changed', known: 500 }]);
  expect(read).toEqual(['news.jsonl#0', 'news.jsonl#1', 'news.jsonl#2']);
  expect((await library.coverage()).articles).toBe(many.length);
});

test('a long import says how far it has come, known items among them', async () => {
  const { write, intake, root, take } = await openIntake();
  const many = Array.from({ length: NEWS.batchItems * 3 }, (_, number) => item(`n${number}`));
  await write('news.jsonl', many.slice(0, NEWS.batchItems).join('\n'));
  await take('news.jsonl');
  await write('news.jsonl', many.join('\n'));
  const told: Progress[] = [];
  const progress = (one: Progress) => void told.push(one);
  await outcomes(intake.take([join(root, 'news.jsonl')], { progress }));
  expect(told.map(({ source, items }) => ({ source, items }))).toEqual(
    [500, 1_000, 1_500].map((items) => ({ source: 'news.jsonl', items })),
  );
  expect(told.map(({ share }) => share)).toEqual(told.map(({ share }) => share).toSorted());
  expect(told.at(-1)?.share).toBe(1);
});

test('doubles are counted', async () => {
  const { write, root, library, parse, newsroom } = await openIntake();
  const doubling = { ...newsroom, takeRead: async () => ({ items: 2, doubles: 1 }) };
  await write('news.jsonl', [item('a'), item('b')].join('\n'));
  const intake = createIntake({ newsroom: doubling, library, parse, root });
  expect(await outcomes(intake.take([join(root, 'news.jsonl')]))).toEqual([
    { source: 'news.jsonl', articles: 2, status: 'new', doubles: 1 },
  ]);
});

test('news that is damaged, empty or none is refused and takes nothing away', async () => {
  const { write, take, titles } = await openIntake();
  const packed = gzipSync(Array.from({ length: 2_000 }, (_, number) => item(`n${number}`)).join('\n'));
  await write('a.jsonl.gz', packed);
  await take('a.jsonl.gz');
  await write('a.jsonl.gz', packed.subarray(0, packed.length / 2));
  expect(await take('a.jsonl.gz')).toEqual([{ source: 'a.jsonl.gz', why: 'unreadable', detail: 'Z_BUF_ERROR' }]);
  await write('a.jsonl.gz', gzipSync('\n'));
  expect(await take('a.jsonl.gz')).toEqual([{ source: 'a.jsonl.gz', why: 'empty' }]);
  expect(await titles()).toHaveLength(2_000);
  await write('b.jsonl', Array(12).fill('text').join('\n'));
  expect(await take('b.jsonl')).toEqual([
    { source: 'b.jsonl', why: 'not-news', detail: 'lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more' },
  ]);
});

test('a line without an end, one that is no UTF-8 and a field longer than news are bad lines, and an id that no store keeps', async () => {
  const { write, take } = await openIntake();
  const long = '长'.repeat(NEWS.lineBytes);
  await write('a.jsonl', Buffer.concat([Buffer.from(`${long}\n`), Buffer.from([0xff, 0x0a]), Buffer.from(item('a'))]));
  const unkeepable = ['', 'a\u0000b', '\ud800'].map((id) => item(id));
  await write('b.jsonl', [item('b', { title: '题'.repeat(NEWS.titleChars + 1) }), ...unkeepable, item('c')].join('\n'));
  expect(await take('a.jsonl', 'b.jsonl')).toEqual([
    { source: 'a.jsonl', articles: 1, status: 'new' },
    { source: 'a.jsonl', why: 'not-news', detail: 'lines 1, 2' },
    { source: 'b.jsonl', articles: 1, status: 'new' },
    { source: 'b.jsonl', why: 'not-news', detail: 'lines 1, 2, 3, 4' },
  ]);
});
