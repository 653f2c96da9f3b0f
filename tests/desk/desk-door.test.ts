import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { deskDoor } from '../../src/desk/desk-door.ts';
import { openNotes } from '../../src/desk/notes.ts';
import { openGate } from '../../src/http/gate.ts';
import { PACE } from '../../src/limits/pace.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { hardToRead } from '../clipping/printed-edition.ts';
import { asked, pageOf } from '../newsroom/newsrooms.ts';
import { ORDER } from '../newsroom/tell.ts';

const PNG = new TextEncoder().encode('PNG');
const KEY = 'a key of the editors';
const as = (key: string) => ({ headers: { Authorization: `Basic ${btoa(`editor:${key}`)}` } });

/** A desk over a newsroom that has read one page. */
async function openRoom() {
  const notes = openNotes();
  const newsroom = createNewsroom({
    ...createMemoryStore(),
    now: () => new Date('2022-03-05T00:00:00Z'),
    newId: () => 'id1',
    countOutside: true,
  });
  await newsroom.takePage(
    { source: 'p', hash: 'h' },
    newsroom.read(pageOf('武隆页岩气田日产能达70万立方米。', '2022-03-05')),
  );
  const app = new Hono();
  deskDoor({ key: KEY, gate: openGate(), cut: async () => PNG, notes, newsroom, today: () => '2022-03-05' })(app);
  const page = async () => (await app.request('/desk', as(KEY))).text();
  return { app, notes, newsroom, page };
}

test('the desk opens to its key alone', async () => {
  const { app } = await openRoom();
  expect((await app.request('/desk')).status).toBe(401);
  expect((await app.request('/desk', as('a key of an editor!'))).status).toBe(401);
  expect((await app.request('/desk', as(KEY))).status).toBe(200);
  expect((await app.request('/desk.css')).headers.get('Content-Type')).toContain('text/css');
});

test('it shows what was read and what was refused, until that is read after all', async () => {
  const { notes, page } = await openRoom();
  notes.took({ ok: true, value: { source: '山城日报-02.txt', articles: 2, status: 'new' } });
  notes.took({ ok: false, error: { source: '<b>scan</b>.txt', why: 'binary' } });
  const shown = await page();
  for (const words of ['山城日报-02.txt', '&lt;b&gt;scan&lt;/b&gt;.txt', 'the newest of 2022-03-05'])
    expect(shown).toContain(words);
  expect(shown).not.toContain('<b>');
  notes.took({ ok: true, value: { source: '<b>scan</b>.txt', articles: 1, status: 'changed' } });
  expect(await page()).not.toContain('binary');
});

test('it shows what was asked in vain by its kind, and no word of it', async () => {
  const { newsroom, page } = await openRoom();
  for (const question of ['武隆养了多少头肉牛？', '我奶奶想知道武隆养了多少头肉牛'])
    await newsroom.ask(question, asked);
  const shown = await page();
  expect(shown).toMatch(/<td>武隆区<\/td>.*<td>no_figure<\/td><td>2<\/td>/s);
  for (const words of ['肉牛', '奶奶']) expect(shown).not.toContain(words);
});

test('it shows digests by what they are of, and no owner', async () => {
  const { newsroom, page } = await openRoom();
  await newsroom.subscribe({ ...ORDER, districts: ['武隆区'] });
  const shown = await page();
  expect(shown).toContain('武隆区');
  expect(shown).not.toContain(ORDER.owner);
});

test('whoever tries keys keeps none from the desk but themselves', async () => {
  const { app } = await openRoom();
  const from = (address: string, key: string) =>
    app.request('/desk', { headers: { ...as(key).headers, 'X-Forwarded-For': address } });
  const tried: number[] = [];
  for (let at = 0; at <= PACE.desk.server.burst; at += 1)
    tried.push((await from('203.0.113.9', `try number ${at}`)).status);
  expect(tried).toEqual([...Array<number>(PACE.desk.server.burst).fill(401), 429]);
  expect((await from('203.0.113.9', KEY)).status).toBe(429);
  expect((await from('198.51.100.7', KEY)).status).toBe(200);
});

test('a page of its own shows all weeks, and the questions that were sent in, without who sent them', async () => {
  const { app, newsroom } = await openRoom();
  const asker = { locale: null, guild: '3', user: '1234567' };
  await newsroom.sendFeedback('武隆养了多少头<b>肉牛</b>？', { ...asked, asker });
  await newsroom.ask('武隆养了多少头肉牛？', asked);
  expect((await app.request('/desk/gaps')).status).toBe(401);
  const shown = await (await app.request('/desk/gaps', as(KEY))).text();
  expect(shown).toContain('武隆养了多少头&lt;b&gt;肉牛&lt;/b&gt;？');
  expect(shown).toMatch(/<td>2022-02-28<\/td>.*<td>武隆区<\/td>/s);
  expect(shown).not.toContain('1234567');
});

test('beside what was hard to read, put right or proposed stands how it is printed, for whoever was let in alone', async () => {
  const { app, newsroom, page } = await openRoom();
  const scanned = hardToRead();
  await newsroom.takeScan('h', scanned);
  const hard = scanned.scan.lines.findIndex(({ text }) => text.includes('31支'));
  expect(await page()).toMatch(/Hard to read[\s\S]*<td>[^<]*3\(\?\)1支/);
  const { text = '' } = scanned.scan.lines[hard] ?? {};
  const fix = { page: scanned.page, line: hard, read: text.replace('31支', '37支'), by: '11' };
  expect((await newsroom.fixLine(fix)).ok).toBe(true);
  const shown = await page();
  expect(shown).toMatch(/Lines put right[\s\S]*31支[\s\S]*37支[\s\S]*2022-03-05/);
  expect(shown).not.toContain('3(?)1支');
  const [, address = ''] = /<img src="([^"]+line=\d+)"/.exec(shown) ?? [];
  const at = address.replaceAll('&amp;', '&');
  const cut = await app.request(at);
  expect([cut.status, cut.headers.get('Content-Type'), await cut.text()]).toEqual([200, 'image/png', 'PNG']);
  expect((await app.request(at.replace(/line=\d+/, 'line=0'))).status).toBe(404);
});

test('a proposed correction stands beside its printed words', async () => {
  const { app, newsroom, page } = await openRoom();
  await newsroom.takeScan('h', hardToRead());
  await newsroom.subscribe({ ...ORDER, guild: 'g' });
  const { answer } = await newsroom.ask('秀山有多少支龙灯队下乡', asked);
  const articleId = answer.article?.id ?? '';
  const given = { guild: 'g', author: '11', articleId, printed: '31支', proposed: '37支', reason: '' };
  expect((await newsroom.corrections.propose(given)).ok).toBe(true);
  const [, address = ''] = /<img src="([^"]+article=[^"]+)"[^>]*><\/td><td>31支<\/td><td>37支/.exec(await page()) ?? [];
  expect((await app.request(address.replaceAll('&amp;', '&'))).status).toBe(200);
});
