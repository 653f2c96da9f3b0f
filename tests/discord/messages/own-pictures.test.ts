import { expect, test } from 'vitest';
import { createNewsroom } from '../../../src/newsroom/create-newsroom.ts';
import type { Paint } from '../../../src/ports/painter.ts';
import { openOwnPages } from '../../../src/program/house/own-pages.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { parseHere } from '../../cases/parse-here.ts';
import { scanned, scanOf } from '../../cases/scanned-pages.ts';
import { picture, plainScanner } from '../../cases/scanner.ts';
import { DM_CHANNEL, MEMBER, OWNER } from '../loopback/people.ts';
import { labelsOf } from '../loopback/presses.ts';
import { startLoopbackDiscord, textOf } from '../loopback/start.ts';
import { startBot } from '../start-bot.ts';

const LEMON = ['潼南新建柠檬冷库', '本报讯　潼南区新建柠檬冷库12座，总库容3.6万吨。'];
const QUESTION = '潼南新建了多少座柠檬冷库';

/** A bot that reads pictures of direct messages, and a message with one in it. */
async function startReader({ paint }: { paint?: Paint } = {}) {
  let now = Date.parse('2022-03-05T00:00:00Z');
  const clock = { now: () => new Date(now), zone: 'Asia/Shanghai' };
  const discord = await startLoopbackDiscord();
  const store = createMemoryStore();
  const newsroom = createNewsroom({ ...store, now: clock.now, newId: () => '1' });
  const { scanner, read } = plainScanner();
  const own = openOwnPages({ apiBaseUrl: discord.url, scanner, read: parseHere.page, now: clock.now });
  const started = await startBot(newsroom, { discord, clock, own, ...(paint && { paint }) });
  discord.files.set('page.png', new Uint8Array(picture(...LEMON)));
  const url = `${new URL(discord.url).origin}/files/page.png`;
  const attachments = [{ id: '9', filename: 'page.png', url, proxy_url: url, size: 99, content_type: 'image/png' }];
  const send = (words: string) => {
    const id = '1300000000000000001';
    discord.script('GET', /messages\/1300000000000000001$/, {
      status: 200,
      body: { id, channel_id: DM_CHANNEL, author: { id: MEMBER }, content: words, attachments },
    });
    discord.say(words, { where: 'dm', extra: { id, attachments } });
  };
  const later = (ms: number) => {
    now += ms;
  };
  return { ...started, store, newsroom, send, read, later };
}

test('a picture in a direct message is read when its words ask for it, and answers whoever sent it alone', async () => {
  const { discord, store, send, later } = await startReader();
  send('帮我读一下');
  expect(textOf((await discord.posted(0)).body)).toContain('正在读');
  expect(textOf((await discord.posted(1)).body)).toContain('只有你问得到');
  discord.say(QUESTION, { where: 'dm' });
  expect(textOf((await discord.posted(2)).body)).toContain('12座');
  expect((await discord.command('ask', { question: QUESTION }, { id: OWNER, where: 'dm' })).text).not.toContain('12座');
  expect((await discord.command('ask', { question: QUESTION }, { id: MEMBER, where: 'guild' })).text).not.toContain(
    '12座',
  );
  expect(await store.library.sources('')).toEqual([]);
  later(86_400_001);
  expect((await discord.command('ask', { question: QUESTION }, { id: MEMBER, where: 'dm' })).text).not.toContain(
    '12座',
  );
  expect(discord.faults()).toEqual([]);
});

test('a picture that nobody asked to have read is not, but for a press of its button; and /privacy forgets it', async () => {
  const { discord, send, read } = await startReader();
  send('');
  const offered = await discord.posted(0);
  expect(textOf(offered.body)).toContain('要我读这一页吗');
  expect(read).toEqual([]);
  expect(JSON.stringify(offered.body.components)).toContain('读这一页');
  const press = discord.interact(
    3,
    { custom_id: '1:read:1300000000000000001', component_type: 2 },
    { id: MEMBER, where: 'dm', extra: { message: { id: '5', channel_id: DM_CHANNEL, ...offered.body } } },
  );
  await discord.answerTo(press);
  expect(read).toEqual(['page.png']);
  expect((await discord.command('ask', { question: QUESTION }, { id: MEMBER, where: 'dm' })).text).toContain('12座');
  const forgotten = await discord.command('privacy', { forget: true }, { id: MEMBER, where: 'dm' });
  expect(forgotten.text).toContain('只为你读的版面 1 页');
  expect((await discord.command('ask', { question: QUESTION }, { id: MEMBER, where: 'dm' })).text).not.toContain(
    '12座',
  );
  expect(discord.faults()).toEqual([]);
});

test('an answer over a page of one’s own is words alone, also where a page of everybody has the name of its file', async () => {
  const painted: unknown[] = [];
  const paint: Paint = async (drawing) => {
    painted.push(drawing);
    return new TextEncoder().encode('PNG');
  };
  const { discord, newsroom, send } = await startReader({ paint });
  await newsroom.takeScan('h', {
    page: '1-page.png',
    ...scanned('o1'),
    scan: scanOf('梁平开学', '梁平区今秋新开三所小学。'),
  });
  send('帮我读一下');
  await discord.posted(1);
  const answer = await discord.command('ask', { question: QUESTION }, { id: MEMBER, where: 'dm' });
  expect(answer.text).toContain('12座');
  const article = await discord.press(answer, '原文', { id: MEMBER, where: 'dm' });
  expect(article.text).toContain('总库容');
  expect([...labelsOf(answer), ...labelsOf(article)]).not.toContain('原版');
  expect([...labelsOf(answer), ...labelsOf(article)]).not.toContain('整版');
  expect(painted).toEqual([]);
  expect(discord.faults()).toEqual([]);
});
