import { expect, test } from 'vitest';
import type { Article } from '../../../src/model.ts';
import { createNewsroom } from '../../../src/newsroom/create-newsroom.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { scanned, scanOf } from '../../cases/scanned-pages.ts';
import { temporaryFolder } from '../../cases/temporary-folder.ts';
import { openedStore } from '../../store/opened.ts';
import { asked } from '../newsrooms.ts';

const LINES = ['潼南新建柠檬冷库', '本报讯　潼南区新建柠檬冷库I2座，总库容3.6万吨。', '果农说，鲜果能存到来年三月。'];
const [PAGE, BY] = ['pages/2022-03-04-山城日报-02.png', '11'];

const STORES = {
  'in memory': async () => createMemoryStore(),
  'on SQLite': async () => openedStore(await temporaryFolder()),
};

/** A newsroom that holds a page whose figure was misread. */
async function openRoom(open: () => Promise<Awaited<ReturnType<(typeof STORES)['in memory']>>>) {
  const store = await open();
  const newsroom = createNewsroom({ ...store, now: () => new Date('2022-03-05T00:00:00Z'), newId: () => '1' });
  const taken = await newsroom.takeScan('h', { page: PAGE, ...scanned('o1'), scan: scanOf(...LINES) });
  if (!taken.ok) throw new Error(taken.error.why);
  const article = async (id = taken.value.articles[0]?.id ?? ''): Promise<Article | null> => {
    const reply = await newsroom.article(id, asked);
    return reply.kind === 'article' ? reply.article : null;
  };
  return { ...store, newsroom, article };
}

for (const [name, open] of Object.entries(STORES)) {
  test(`a line that somebody puts right is read with its page again, under the same id, and replies say so (${name})`, async () => {
    const { newsroom, article, library, close } = await openRoom(open);
    const before = await article();
    expect(before?.paragraphs.join('')).toContain('I2座');
    const read = LINES[1]?.replace('I2', '12') ?? '';
    expect(await newsroom.fixLine({ page: PAGE, line: 1, read: ` ${read}`, by: BY })).toMatchObject({
      ok: true,
      value: { original: 'o1', page: 0, line: 1, printed: LINES[1], read, by: BY, at: '2022-03-05T00:00:00.000Z' },
    });
    const after = await article();
    expect(after?.id).toBe(before?.id);
    expect(after?.figures).toContainEqual(expect.objectContaining({ value: 12, unit: '座' }));
    expect(after?.corrections).toContainEqual({ printed: '檬冷库I2座，', read: '檬冷库12座，', fixed: true });
    expect(await library.hashOf(PAGE)).toBe('h');
    const reply = await newsroom.ask('潼南新建了多少座柠檬冷库', asked);
    expect(reply.answer.notes).toContainEqual({ kind: 'corrected', text: expect.stringContaining('更正过识读') });
    await close();
  });

  test(`a fix stays when another reader numbers the lines otherwise (${name})`, async () => {
    const { newsroom, article, close } = await openRoom(open);
    await newsroom.fixLine({ page: PAGE, line: 1, read: LINES[1]?.replace('I2', '12') ?? '', by: BY });
    const scan = scanOf(...LINES.map((text) => text.replace('I2', 'lZ')));
    const again = { ...scanned('o1'), scan: { ...scan, lines: scan.lines.toReversed() } };
    await newsroom.takeScan('h2', { page: PAGE, ...again });
    expect((await article())?.figures).toContainEqual(expect.objectContaining({ value: 12, unit: '座' }));
    await newsroom.takeScan('h3', { page: PAGE, ...again, original: 'o2' });
    expect((await article())?.figures).not.toContainEqual(expect.objectContaining({ value: 12, unit: '座' }));
    await close();
  });
}

test('a line that was hard to read is sure once somebody confirms it, and nothing of it was put right', async () => {
  const { newsroom, article } = await openRoom(STORES['in memory']);
  const scan = scanOf(...LINES);
  const [head, line, last] = scan.lines;
  if (head === undefined || line === undefined || last === undefined) throw new Error('no lines');
  const hard = {
    ...line,
    characters: line.characters.map((one, at) => (at === 6 ? { ...one, confidence: 0.2 } : one)),
  };
  await newsroom.takeScan('h4', { page: PAGE, ...scanned('o1'), scan: { ...scan, lines: [head, hard, last] } });
  expect((await article())?.unsure).toHaveLength(1);
  const confirm = { page: PAGE, line: 1, read: line.text, by: BY };
  expect(await newsroom.fixLine(confirm)).toMatchObject({ ok: true });
  const after = await article();
  expect([after?.unsure ?? [], after?.corrections]).toEqual([[], []]);
  expect(await newsroom.fixLine(confirm)).toEqual({ ok: false, error: 'same' });
});

test('what cannot be put right is told with the reason', async () => {
  const { newsroom } = await openRoom(STORES['in memory']);
  const fix = async (given: object) => {
    const fixed = await newsroom.fixLine({ page: PAGE, line: 0, read: '潼南', by: BY, ...given });
    return fixed.ok ? null : fixed.error;
  };
  expect(await fix({ page: 'pages/other.png' })).toBe('unknown_page');
  expect(await fix({ line: 3 })).toBe('unknown_line');
  expect(await fix({ within: 'others/' })).toBe('unknown_page');
  expect(await fix({ read: ' …… ' })).toBe('empty');
  expect(await fix({ read: LINES[0] })).toBe('same');
  expect(await fix({ read: '长'.repeat(201) })).toBe('too_long');
  expect(await fix({})).toBeNull();
  expect(await fix({})).toBe('same');
});

test('a server puts right what it gave alone, with how the line is printed; not a file that others gave too', async () => {
  const { newsroom } = await openRoom(STORES['in memory']);
  const own = 'discord/3/a.png';
  const fix = (read: string) => newsroom.fixLine({ page: own, line: 1, read, by: BY, within: 'discord/3/' });
  await newsroom.takeScan('h4', { page: own, ...scanned('o4'), scan: scanOf(...LINES) });
  const fixed = await fix('第二行');
  expect(fixed).toMatchObject({
    ok: true,
    value: {
      printed: LINES[1],
      read: '第二行',
      picture: { alt: '第二行', drawing: { kind: 'clipping', page: own, parts: [{ marked: [], outlined: [] }] } },
    },
  });
  const box = fixed.ok && fixed.value.picture.drawing.kind === 'clipping' && fixed.value.picture.drawing.parts[0]?.box;
  // The lines above and below begin at 0.5 and 80.5, 24 high.
  expect(box).toMatchObject({ left: 0, top: 32.5, height: 40 });
  expect((await newsroom.linesOf(own)).map(({ text }) => text)).toEqual([LINES[0], '第二行', LINES[2]]);
  await newsroom.takeScan('h5', { page: 'pages/a.png', ...scanned('o4'), scan: scanOf(...LINES) });
  expect(await fix('又一行')).toEqual({ ok: false, error: 'shared' });
});

test('whoever is forgotten leaves what they read, without their name', async () => {
  const { newsroom } = await openRoom(STORES['in memory']);
  await newsroom.fixLine({ page: PAGE, line: 0, read: '潼南', by: BY });
  expect(await newsroom.forget(BY)).toMatchObject({ lines: 1 });
  expect(await newsroom.scannedPages.fixes('o1', 0)).toMatchObject([{ read: '潼南', by: null }]);
});

test('an article is found by the id that it had before its page was read again', async () => {
  const { newsroom, article } = await openRoom(STORES['in memory']);
  const [first, second] = ['潼南新建柠檬冷库12座，总库容3.6万吨。', '梁平区今秋新开三所小学，新增学位2160个。'];
  const reading = newsroom.read({ path: 'a.txt', blocks: [], paper: null, date: null });
  const parts = (await article()) ?? undefined;
  if (parts === undefined) throw new Error('no article');
  const named = (id: string, ...paragraphs: string[]) => ({ ...parts, id, paragraphs, figures: [] });
  await newsroom.takePage(
    { source: 'a.txt', hash: '1' },
    { ...reading, articles: [named('a-1', first), named('a-2', second)] },
  );
  await newsroom.takePage({ source: 'a.txt', hash: '2' }, { ...reading, articles: [named('a-1', first, second)] });
  const ids = await Promise.all(['a-1', 'a-2'].map(async (id) => (await article(id))?.id));
  expect(new Set(ids).size).toBe(1);
});
