import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReadPage } from '../../src/ports.ts';
import { PAGE, PAGE_NAME } from '../cases/edition.ts';
import { parseHere } from '../cases/parse-here.ts';
import { pdf, picture } from '../cases/scanner.ts';
import { GUILD, OWNER, owner } from './loopback/people.ts';
import { textOf } from './loopback/start.ts';
import { startPaper } from './start-paper.ts';

const QUESTION = '潼南新建了多少座柠檬冷库';

test('a page that is attached is read, told, answered from at once, kept as a file, and taken away', async () => {
  const { discord, attach, folder, intake } = await startPaper({ [`/${PAGE_NAME}`]: PAGE });
  const told = await attach(PAGE_NAME);
  expect(told.private).toBe(true);
  expect(told.text).toMatch(/2 篇报道，\d+ 个数字，涉及潼南区、梁平区；0 段/);
  expect((await discord.command('ask', { question: QUESTION })).text).toContain('12座');
  expect((await discord.command('page list', {}, owner)).text).toContain(PAGE_NAME);
  // What is under the folder is taken in at every start.
  const again = await Array.fromAsync(intake.take([join(folder)]));
  expect(again).toMatchObject([{ ok: true, value: { status: 'known' } }]);
  expect(await discord.type('page remove', 'name', '山城', owner)).toEqual([{ name: PAGE_NAME, value: PAGE_NAME }]);
  expect((await discord.command('page remove', { name: PAGE_NAME }, owner)).text).toContain('拿走了');
  expect((await discord.command('ask', { question: QUESTION })).text).not.toContain('12座');
  expect((await discord.command('page remove', { name: `../${PAGE_NAME}` }, owner)).text).toContain('没有给过');
  expect(discord.faults()).toEqual([]);
});

const LEMON = ['潼南新建柠檬冷库', '本报讯　潼南区新建柠檬冷库12座，总库容3.6万吨。'];

test('a picture is told at once to be read, read once, answered from, and goes with its original', async () => {
  const { discord, attach, scannedPages, originals, intake, folder } = await startPaper({
    '/2022-03-04-山城日报.jpeg': picture(...LEMON),
  });
  const told = await attach('2022-03-04-山城日报.jpeg');
  expect(told).toMatchObject({ private: true, text: expect.stringMatching(/正在读/) });
  const done = await discord.until('what was read', () =>
    discord.requests.find(({ method, body }) => method === 'PATCH' && textOf(body).includes('读好了')),
  );
  expect(textOf(done.body)).toContain('涉及潼南区');
  expect((await discord.command('ask', { question: QUESTION })).text).toContain('12座');
  const [kept] = await scannedPages.list('');
  expect(kept).toMatchObject({ name: '2022-03-04-山城日报.png', date: '2022-03-04', paper: '山城日报' });
  expect(await Array.fromAsync(intake.take([folder]))).toMatchObject([{ ok: true, value: { status: 'known' } }]);
  await discord.command('page remove', { name: '2022-03-04-山城日报.png' }, owner);
  expect(await scannedPages.list('')).toEqual([]);
  expect(await originals.read(kept?.original ?? '')).toBeNull();
  expect(discord.faults()).toEqual([]);
});

test('a PDF tells which page is read, and in the end which of them were not', async () => {
  const { discord, attach } = await startPaper({ '/a.pdf': pdf(LEMON, ['no-text'], LEMON, ['too-busy']) });
  await attach('a.pdf');
  const done = await discord.until('what was read', () =>
    discord.requests.find(({ method, body }) => method === 'PATCH' && textOf(body).includes('读好了')),
  );
  expect(textOf(done.body)).toMatch(/共 4 页.*第2页：看不出印的字.*第4页：读不了/s);
  const said = discord.requests.map(({ body }) => textOf(body ?? {})).join('');
  for (const words of ['正在读第1页/共4页', '正在读第2页/共4页', '正在读第4页/共4页']) expect(said).toContain(words);
  expect(discord.faults()).toEqual([]);
});

test('while a page is read others are answered, and it is read once', async () => {
  const reading = Promise.withResolvers<Awaited<ReturnType<ReadPage>>>();
  const read: Parameters<ReadPage>[0][] = [];
  const { discord, attach } = await startPaper(
    { [`/${PAGE_NAME}`]: PAGE },
    {
      read: (page) => {
        read.push(page);
        return reading.promise;
      },
    },
  );
  const told = attach(PAGE_NAME);
  await discord.until('the page to be read', () => read[0] !== undefined);
  expect((await discord.command('ask', { question: QUESTION })).text).not.toContain('12座');
  const [page] = read;
  if (page === undefined) throw new Error('no page');
  reading.resolve(await parseHere.page(page));
  expect((await told).text).toContain('2 篇报道');
  expect((await discord.command('ask', { question: QUESTION })).text).toContain('12座');
  expect(read).toHaveLength(1);
});

test('a page that costs too much to read is refused, and not kept', async () => {
  const { discord, attach } = await startPaper(
    { [`/${PAGE_NAME}`]: PAGE },
    { read: async () => ({ ok: false, error: { why: 'too-costly' } }) },
  );
  expect((await attach(PAGE_NAME)).text).toContain('太费时间或内存');
  expect((await discord.command('page list', {}, owner)).text).not.toContain(PAGE_NAME);
});

test('who gives a page is told that everybody can ask about it', async () => {
  const { attach } = await startPaper({ [`/${PAGE_NAME}`]: PAGE });
  expect((await attach(PAGE_NAME)).text).toContain('别的服务器');
  expect((await attach(PAGE_NAME, { by: { ...owner, locale: 'en-GB' } })).text).toContain('in other servers too');
});

test.each([
  ['of Word', 'page.docx', {}, 'PNG、JPEG、WebP'],
  ['that only say that they are pictures', 'text.png', {}, '名字像图片'],
  ['on which nothing is printed', 'cat.png', {}, '看不出印的字'],
  ['that are locked', 'locked.pdf', {}, '去掉密码'],
  ['that hold none', 'empty.txt', {}, '里面没有字'],
  ['that are binary', 'binary.txt', {}, '不是文本'],
  ['that are said to be too large', 'page.txt', { size: 100_000_000 }, '太大'],
  ['that are larger than was said', 'large.txt', { size: 9 }, '太大'],
  ['that lie elsewhere', 'page.txt', { url: 'https://evil.example/page.txt' }, '不在 Discord'],
  [
    'that lie on a host with a like name',
    'page.txt',
    { url: 'https://cdn.discordapp.com.evil.example/' },
    '不在 Discord',
  ],
  ['that lie on this machine', 'page.txt', { url: 'http://127.0.0.1:1/page.txt' }, '不在 Discord'],
  ['of the local disk', 'page.txt', { url: 'file:///etc/passwd' }, '不在 Discord'],
  ['that are gone', 'gone.txt', {}, '没能从 Discord'],
  ['that lead elsewhere', 'moved.txt', {}, '没能从 Discord'],
])('files %s are refused with the reason, and nothing is kept', async (_, name, part, words) => {
  const { discord, attach } = await startPaper({
    '/text.png': PAGE,
    '/cat.png': picture('no-text'),
    '/locked.pdf': pdf(['encrypted']),
    '/empty.txt': ' \n\n ',
    '/binary.txt': new Uint8Array(500),
    '/large.txt': '字'.repeat(200_000),
    [`/${PAGE_NAME}`]: PAGE,
  });
  expect(await attach(name, part)).toMatchObject({ private: true });
  await discord.until('the reason', () =>
    discord.requests.find(({ body }) => JSON.stringify(body ?? {}).includes(words)),
  );
  expect((await discord.command('page list', {}, owner)).text).toContain('还没有给过');
  expect(discord.faults()).toEqual([]);
});

test('a page’s name cannot leave its folder', async () => {
  const { discord, attach, folder } = await startPaper({ '/../../.x/2022-03-04-山城日报.txt': PAGE });
  const { text } = await attach('../../.x/2022-03-04-山城日报.txt', {});
  expect(text).toContain('读好了');
  expect((await discord.command('page list', {}, owner)).text).toMatch(/x-2022-03-04-山城日报\.txt/);
  const { readdir } = await import('node:fs/promises');
  expect(await readdir(join(folder, 'discord'))).toEqual([GUILD]);
});

test('who may not manage the server gives no page, and nothing is fetched', async () => {
  const { attach, asked } = await startPaper({ [`/${PAGE_NAME}`]: PAGE });
  const { text } = await attach(PAGE_NAME, { by: { locale: 'en-US' } });
  expect(text).toContain('Manage Server');
  expect((await attach(PAGE_NAME, { by: { id: OWNER, where: 'dm' } })).text).toContain('服务器里用');
  expect(asked).toEqual([]);
});
