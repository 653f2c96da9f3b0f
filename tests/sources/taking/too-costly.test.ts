import { join } from 'node:path';
import { expect, test } from 'vitest';
import { READING } from '../../../src/limits/reading.ts';
import { NEWS } from '../../../src/limits.ts';
import type { Parse } from '../../../src/ports/parse.ts';
import { createIntake } from '../../../src/sources/intake.ts';
import { item, openIntake, outcomes } from '../intakes.ts';
import { COSTLY } from '../newsroom.ts';
import { rss, webServer } from '../web/loopback.ts';

/** An intake that counts what it is to read, and cannot afford what says so. */
async function openThrifty() {
  const room = await openIntake();
  const tried: string[] = [];
  const parse: Parse = {
    async page(page) {
      tried.push(page.path);
      const costly = page.blocks.some(({ text }) => text.includes(COSTLY));
      return costly ? { ok: false, error: { why: 'too-costly', detail: 'as said' } } : room.parse.page(page);
    },
    web: room.parse.web,
    async line(text) {
      tried.push(`line of ${text.length}`);
      return room.parse.line(text);
    },
    async item(item) {
      tried.push(item.id);
      return room.parse.item(item);
    },
  };
  const web = { zone: 'Asia/Shanghai', privateNetworks: true };
  /** Each as after a new start. */
  const take = (name: string, reader = '') => {
    const path = /^http/.test(name) ? name : join(room.root, name);
    return outcomes(createIntake({ ...room, parse, web, reader }).take([path]));
  };
  return { ...room, take, tried };
}

test('a page that costs too much is refused at every start, tried once, and keeps no other from being read', async () => {
  const { write, take, tried, titles } = await openThrifty();
  await write('pages/a.txt', COSTLY);
  await write('pages/b.txt', '乙');
  const refusal = { source: 'pages/a.txt', why: 'too-costly' };
  expect(await take('pages')).toEqual([
    { ...refusal, detail: 'as said' },
    { source: 'pages/b.txt', articles: 1, status: 'new' },
  ]);
  expect(await take('pages')).toMatchObject([refusal, { status: 'known' }]);
  expect(await take('')).toMatchObject([refusal, { status: 'known' }]);
  expect(await take('pages')).toMatchObject([refusal, { status: 'known' }]);
  expect(tried).toEqual(['pages/a.txt', 'pages/b.txt']);
  expect(await titles()).toEqual(['乙']);
});

test('it is tried again once it has changed, or by another version of the reader', async () => {
  const { write, take, titles } = await openThrifty();
  await write('pages/a.txt', '甲');
  await take('pages');
  await write('pages/a.txt', COSTLY);
  expect(await take('pages')).toMatchObject([{ why: 'too-costly' }]);
  expect(await titles()).toEqual(['甲']);
  expect(await take('pages', '2 ')).toEqual([{ source: 'pages/a.txt', why: 'too-costly', detail: 'as said' }]);
  await write('pages/a.txt', '丙');
  expect(await take('pages')).toMatchObject([{ status: 'changed' }]);
  expect(await titles()).toEqual(['丙']);
});

test('of news an item that costs too much is left out and named, and the others are taken', async () => {
  const { write, take, tried, titles } = await openThrifty();
  await write('news.jsonl', [item('a'), item('b', { body: COSTLY }), item('c')].join('\n'));
  expect(await take('news.jsonl')).toEqual([
    { source: 'news.jsonl', articles: 2, status: 'new' },
    { source: 'news.jsonl', why: 'too-costly', detail: 'item b' },
  ]);
  expect(await take('news.jsonl')).toMatchObject([{ status: 'known' }]);
  expect(tried).toEqual(['a', 'b', 'c']);
  expect(await titles()).toEqual(['a', 'c']);
});

test('news of which most costs too much is left after a few tries, for good', async () => {
  const { write, take, tried } = await openThrifty();
  const many = Array.from({ length: 20 }, (_, at) => item(`n${at}`, { body: COSTLY }));
  await write('news.jsonl', many.join('\n'));
  expect(await take('news.jsonl')).toMatchObject([{}, { why: 'too-costly', detail: 'items n0, n1, n2' }]);
  await take('news.jsonl');
  expect(tried).toHaveLength(READING.costlyItems);
});

test('of a feed each item that costs too much is tried once, a few at a look', async () => {
  const { take, tried, titles } = await openThrifty();
  const items = Array.from({ length: 5 }, (_, at) => `题${at}`);
  const server = await webServer({
    '/feed': rss(...items).replaceAll(/题[0-3]的正文。/g, COSTLY),
  });
  const source = server.at('/feed');
  const costly = Array(3).fill({ source: expect.stringMatching(/#web-\w+$/), why: 'too-costly' });
  expect(await take(source)).toEqual([{ source, articles: 0, status: 'known' }, ...costly]);
  expect(tried).toHaveLength(3);
  expect(await take(source)).toMatchObject([{ status: 'new', articles: 1, known: 3 }, { why: 'too-costly' }]);
  expect(await take(source)).toEqual([{ source, articles: 0, status: 'known', known: 5 }]);
  expect(tried).toHaveLength(5);
  expect(await titles()).toHaveLength(1);
});

test('a line of a file of news that may be anything is read apart, a short one on the spot', async () => {
  const { write, take, tried } = await openThrifty();
  const long = item('2', { body: '长'.repeat(NEWS.lineHere) });
  await write('news.jsonl', [item('1'), long, '['.repeat(NEWS.lineHere * 2)].join('\n'));
  await take('news.jsonl');
  expect(tried).toEqual([`line of ${long.length}`, `line of ${NEWS.lineHere * 2}`, '1', '2']);
});
