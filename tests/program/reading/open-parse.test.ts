import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { READING } from '../../../src/limits/reading.ts';
import type { NewsItem, Page } from '../../../src/model.ts';
import { type Limits, openParse } from '../../../src/program/reading/open-parse.ts';
import { COSTLY_PAGE } from '../../cases/costly.ts';
import { PAGE } from '../../cases/edition.ts';
import { parseHere } from '../../cases/parse-here.ts';
import { pageOf } from '../../newsroom/newsrooms.ts';

/** For all that needs no limits of its own: a process takes longer to begin than what is read here. */
const shared = openParse();
afterAll(shared.close);

function opened(limits: Partial<Limits> = {}, stop?: AbortSignal) {
  const parse = openParse({ limits: { ...READING, ...limits }, stop });
  onTestFinished(parse.close);
  return parse;
}

const web = (text: string) => ({
  bytes: Buffer.from(text),
  address: null,
  contentType: '',
  zone: 'Asia/Shanghai',
  feed: 'saved.html',
});

const NEWS: NewsItem = { id: 'n-1', title: '题', date: '2022-03-04', body: '潼南区新建12座柠檬冷库。' };

/** A page that takes long: nothing in it is out of the ordinary but how much there is. */
const longPage = (length: number) =>
  pageOf(Array.from({ length }, (_, at) => PAGE.replaceAll('12座', `${at + 13}座`)).join('\n\n'));
/** It takes longer than a process takes to begin. */
const LONG = longPage(600);

test('pages, items and web pages are read apart as they are read on the spot', async () => {
  const { page, item, line, web: readWeb } = shared;
  const pages = ['2022-03-04', '2022-03-05', '2022-03-06'].map((date) => pageOf(PAGE, date));
  expect(await Promise.all(pages.map(page))).toEqual(await Promise.all(pages.map(parseHere.page)));
  expect(await item(NEWS)).toEqual(await parseHere.item(NEWS));
  for (const text of [JSON.stringify(NEWS), '[]', '[[']) expect(await line(text)).toEqual(await parseHere.line(text));
  const text = web(`<article><h1>柠檬</h1><p>${'潼南区新建12座柠檬冷库。'.repeat(9)}</p></article>`);
  expect(await readWeb(text)).toEqual(await parseHere.web(text));
});

test('whoever waits for something else meanwhile is not kept', async () => {
  const { page } = shared;
  await page(pageOf(PAGE));
  let done = false;
  const reading = page(longPage(100)).finally(() => {
    done = true;
  });
  let turns = 0;
  while (!done) {
    await pause(1);
    turns += 1;
  }
  expect((await reading).ok).toBe(true);
  expect(turns).toBeGreaterThan(5);
});

test('what takes too much computing is refused, and the next is read', async () => {
  const { page } = opened({ cpuMs: 800 });
  const [long, short] = await Promise.all([page(longPage(1_500)), page(pageOf(PAGE))]);
  expect(long).toEqual({ ok: false, error: { why: 'too-costly', detail: 'more than 0.8 s of computing' } });
  expect(short.ok).toBe(true);
});

test('what takes too much memory is refused, and the next is read', async () => {
  const parse = opened({ heapMb: 64 });
  const [large, small] = await Promise.all([parse.web(web(COSTLY_PAGE)), parse.item(NEWS)]);
  expect(large).toEqual({ ok: false, error: { why: 'too-costly', detail: 'more than 600 MB of memory' } });
  expect(small.ok).toBe(true);
});

test('what would be too much to hand on is refused, and the next is read', async () => {
  const { page, item } = opened({ answerBytes: 4_000 });
  expect(await page(pageOf(PAGE.repeat(9)))).toMatchObject({ ok: false, error: { why: 'too-costly' } });
  expect((await item(NEWS)).ok).toBe(true);
});

test('while one thing is read for long, all else is read beside it', async () => {
  const { page, item } = opened({ helpMs: 0 });
  // Both processes have begun then.
  await Promise.all(['one', 'other'].map((id) => item({ ...NEWS, id })));
  const order: string[] = [];
  const long = page(longPage(100)).then(() => order.push('long'));
  for (const id of ['a', 'b', 'c']) await item({ ...NEWS, id }).then(() => order.push(id));
  await long;
  expect(order).toEqual(['a', 'b', 'c', 'long']);
});

test('two long things keep a third waiting no longer than one does, and are read in the end', async () => {
  const { page, item } = opened({ helpMs: 0, shortMs: 0 });
  const order: string[] = [];
  const long = ['one', 'other'].map((name) => page(LONG).then(({ ok }) => order.push(`${name} ${ok}`)));
  for (const id of ['a', 'b']) await item({ ...NEWS, id }).then(() => order.push(id));
  await Promise.all(long);
  expect([order.slice(0, 2), order.slice(2).toSorted()]).toEqual([
    ['a', 'b'],
    ['one true', 'other true'],
  ]);
});

test('a page at which a reader fails is refused alone', async () => {
  const { page } = shared;
  const failed = { why: 'too-costly', detail: expect.stringContaining('TypeError') };
  expect(await page({} as Page)).toEqual({ ok: false, error: failed });
  expect((await page(pageOf(PAGE))).ok).toBe(true);
});

test('told to stop, it calls off what is read and what comes after', async () => {
  const stop = new AbortController();
  const { page } = opened({}, stop.signal);
  const calledOff = { ok: false, error: { why: 'unreadable', detail: 'called off' } };
  const reading = [page(LONG), page(pageOf(PAGE))];
  stop.abort();
  expect(await Promise.all([...reading, page(pageOf(PAGE))])).toEqual(Array(3).fill(calledOff));
});

test('after it was closed it begins again where something is to be read', async () => {
  const { page, close } = opened();
  await page(pageOf(PAGE));
  close();
  expect((await page(pageOf(PAGE))).ok).toBe(true);
});
