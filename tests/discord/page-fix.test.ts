import { expect, test } from 'vitest';
import type { Scanner } from '../../src/ports/scan.ts';
import { scanned } from '../cases/scanned-pages.ts';
import { picture, plainScanner } from '../cases/scanner.ts';
import { withHard } from '../clipping/printed-edition.ts';
import { owner } from './loopback/people.ts';
import { textOf } from './loopback/start.ts';
import { startPaper } from './start-paper.ts';

const QUESTION = '潼南新建了多少座柠檬冷库';
const LEMON = ['潼南新建柠檬冷库', '本报讯　潼南区新建柠檬冷库12座，总库容3.6万吨。'];

test('a line that was misread is put right, shown as printed, and answered from', async () => {
  const misread = LEMON.map((line) => line.replace('12座', 'I2座'));
  const cut: unknown[] = [];
  const cutOut: Scanner['cutOut'] = async ({ bytes }, _scan, parts) => {
    cut.push([Buffer.from(bytes).toString('latin1', 1, 4), parts]);
    return { png: new TextEncoder().encode('PNG'), width: 9, height: 9 };
  };
  const { discord, attach, newsroom } = await startPaper(
    { '/2022-03-04-山城日报.png': picture(...misread) },
    { scanner: { ...plainScanner().scanner, cutOut } },
  );
  await attach('2022-03-04-山城日报.png');
  await discord.until('what was read', () =>
    discord.requests.find(({ body }) => textOf(body ?? {}).includes('读好了')),
  );
  // What the server did not give is not offered.
  await newsroom.takeScan('h', { page: 'pages/b.png', ...scanned('o1') });
  const [page] = await discord.type('page fix', 'page', '山城', owner);
  expect(await discord.type('page fix', 'page', '', owner)).toEqual([page]);
  const filled = { page: page?.value ?? '' };
  const [line, ...others] = await discord.type('page fix', 'line', 'I2', owner, filled);
  expect([line?.name, others]).toEqual([misread[1], []]);
  const text = LEMON[1] ?? '';
  // A letter of it, typed with the one beside it, is enough to tell the whole line.
  const chosen = { ...filled, line: line?.value ?? '' };
  const wholeLines = async (typed: string) =>
    (await discord.type('page fix', 'text', typed, owner, chosen)).map(({ value }) => value);
  expect(await wholeLines('')).toEqual([misread[1]]);
  expect(await wholeLines('12')).toEqual([text]);
  expect(await wholeLines('柠檬')).toEqual([misread[1]]);
  const fixed = await discord.command('page fix', { ...filled, line: line?.value ?? '', text }, owner);
  expect(fixed).toMatchObject({
    private: true,
    text: expect.stringMatching(/先前读作：.*I2座.*\n现在读作：.*12座/),
    message: { attachments: [{ filename: 'picture.png', description: expect.stringContaining('12座，总库容') }] },
  });
  expect(cut).toMatchObject([['PNG', [{ box: { left: 0, top: 32.5, height: 42 }, marked: [] }]]]);
  const answer = await discord.command('ask', { question: QUESTION });
  expect(answer.text).toContain('12座');
  expect(answer.text).toContain('更正过识读');
  // Who types the words instead of choosing is understood where only one line holds them.
  const again = await discord.command('page fix', { ...filled, line: '柠檬冷库12座', text }, owner);
  expect(again.text).toContain('本来就是这样读的');
  expect((await discord.command('page fix', { ...filled, line: '柠檬', text }, owner)).text).toContain('不止一行');
  for (const other of ['b.png', '../../pages/b.png'])
    expect((await discord.command('page fix', { page: other, line: '#0', text }, owner)).text).toContain('能改的只有');
  expect(discord.faults()).toEqual([]);
});

test('who may not manage the server is offered no line, and puts none right', async () => {
  const { discord, attach, newsroom } = await startPaper({ '/2022-03-04-a.png': picture(...LEMON) });
  await attach('2022-03-04-a.png');
  await discord.until('the page to be read', () =>
    discord.requests.find(({ body }) => textOf(body ?? {}).includes('读好了')),
  );
  expect(await discord.type('page fix', 'page', '')).toEqual([]);
  expect(await discord.type('page fix', 'line', '', {}, { page: '2022-03-04-a.png' })).toEqual([]);
  const given = { page: '2022-03-04-a.png', line: '#1', text: '什么' };
  expect((await discord.command('page fix', given, { locale: 'en-US' })).text).toContain('Manage Server');
  const [page] = await newsroom.scannedPages.list('');
  expect((await newsroom.linesOf(page?.page ?? '')).map(({ text }) => text)).toEqual(LEMON);
});

test('lines with letters that were hard to read are offered first', async () => {
  const { scanner } = plainScanner();
  const scan: Scanner['scan'] = async (...given) => {
    const scanned = await scanner.scan(...given);
    if (!scanned.ok) return scanned;
    const pages = scanned.value.pages.map((page) => withHard(page, ['3.6万吨']));
    return { ok: true, value: { ...scanned.value, pages } };
  };
  const lines = ['潼南新建柠檬冷库', '本报讯　潼南区新建柠檬冷库12座，总库容3.6万吨。', '果农说，鲜果能存到来年三月。'];
  const { discord, attach } = await startPaper(
    { '/2022-03-04-a.png': picture(...lines) },
    { scanner: { ...scanner, scan } },
  );
  await attach('2022-03-04-a.png');
  await discord.until('the page to be read', () =>
    discord.requests.find(({ body }) => textOf(body ?? {}).includes('读好了')),
  );
  const offered = await discord.type('page fix', 'line', '', owner, { page: '2022-03-04-a.png' });
  expect(offered.map(({ name }) => name)).toEqual([lines[1], lines[0], lines[2]]);
});
