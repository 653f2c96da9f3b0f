import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { deskDoor } from '../../src/desk/desk-door.ts';
import { openNotes } from '../../src/desk/notes.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import type { Intake } from '../../src/ports.ts';
import { notedHouse } from '../../src/program/noting.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { asked, pageOf } from '../newsroom/newsrooms.ts';
import { ORDER } from '../newsroom/tell.ts';

const KEY = 'a key of the editors';
const as = (key: string) => ({ headers: { Authorization: `Basic ${btoa(`editor:${key}`)}` } });

/** A desk over a newsroom that has read one page. */
async function openRoom() {
  let now = 0;
  const notes = openNotes(() => now);
  const newsroom = createNewsroom({
    ...createMemoryStore(),
    now: () => new Date('2022-03-05T00:00:00Z'),
    newId: () => 'id1',
  });
  const outcomes = [
    { ok: true as const, value: { source: '山城日报-02.txt', articles: 2, status: 'new' as const } },
    { ok: false as const, error: { source: '<b>scan</b>.pdf', why: 'binary' as const } },
  ];
  const intake: Intake = {
    async *take() {
      yield* outcomes;
    },
    async *readPages() {},
  };
  const house = notedHouse({ newsroom, intake }, notes);
  for await (const _ of house.intake.take([]));
  await newsroom.takePage(
    { source: 'p', hash: 'h' },
    newsroom.read(pageOf('武隆页岩气田日产能达70万立方米。', '2022-03-05')),
  );
  const app = new Hono();
  deskDoor({ key: KEY, notes, newsroom: house.newsroom })(app);
  const page = async () => (await app.request('/desk', as(KEY))).text();
  return { app, house, page, wait: (ms: number) => (now += ms) };
}

test('the desk opens to its key alone', async () => {
  const { app } = await openRoom();
  expect((await app.request('/desk')).status).toBe(401);
  expect((await app.request('/desk', as('a key of an editor!'))).status).toBe(401);
  expect((await app.request('/desk', as(KEY))).status).toBe(200);
});

test('it shows what was read, refused and asked in vain, a week long, by the words named and without who asked', async () => {
  const { house, page, wait } = await openRoom();
  for (const question of ['武隆养了多少头肉牛？', '我奶奶想知道武隆养了多少头肉牛', '你好'])
    await house.newsroom.ask(question, { ...asked, asker: { locale: null, user: 'u77', guild: 'g1' } });
  const shown = await page();
  for (const words of ['山城日报-02.txt', '&lt;b&gt;scan&lt;/b&gt;.pdf', '肉牛', 'the newest of 2022-03-05'])
    expect(shown).toContain(words);
  for (const words of ['u77', '奶奶', '你好', '<b>']) expect(shown).not.toContain(words);
  wait(8 * 86_400_000);
  await house.newsroom.ask('武隆有几条地铁？', asked);
  expect(await page()).not.toContain('肉牛');
});

test('it shows digests by what they are of, and no owner; /privacy tells what is noted', async () => {
  const { house, page } = await openRoom();
  await house.newsroom.subscribe({ ...ORDER, districts: ['武隆区'] });
  const shown = await page();
  expect(shown).toContain('武隆区');
  expect(shown).not.toContain(ORDER.owner);
  expect(house.newsroom.aboutModel('en')).toContain('without who asked');
});
