import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createIntake } from '../../../src/sources/intake.ts';
import { idOfAddress } from '../../../src/sources/web/feed.ts';
import type { Web } from '../../../src/sources/web/take-web.ts';
import { createMemoryVisits } from '../../../src/store/memory/visits.ts';
import { article } from '../../cases/articles.ts';
import { temporaryFolder } from '../../cases/temporary-folder.ts';
import { encoded } from '../encoded.ts';
import { plainNewsroom } from '../newsroom.ts';
import { type Answer, rss, webServer } from './loopback.ts';
import { webPage } from './pages.ts';

/** An intake over loopback; `waits` are the pauses between tries, none of which is made. */
async function opened(answers: Record<string, Answer>, given: Partial<Web> = {}) {
  const server = await webServer(answers);
  const room = plainNewsroom();
  const waits: number[] = [];
  const logged: object[] = [];
  const note = (fields: object) => void logged.push(fields);
  const web: Web = {
    zone: 'Asia/Shanghai',
    privateNetworks: true,
    visits: createMemoryVisits(),
    wait: async (ms) => void waits.push(ms),
    ...given,
  };
  const intake = (reader = '') => createIntake({ ...room, web, reader, log: { info: note, warn: note } });
  const first = intake();
  const take = async (path: string, by = first) => {
    const outcomes: object[] = [];
    for await (const outcome of by.take([path.startsWith('/') ? server.at(path) : path]))
      outcomes.push(outcome.ok ? outcome.value : outcome.error);
    return outcomes;
  };
  const kept = async () => (await room.library.list({})).map(({ id }) => id);
  return { ...server, ...room, take, kept, intake, waits, logged };
}

test('a feed is read in, its new items from then on, and what it lists no longer stays', async () => {
  const { take, at, answers, kept, read } = await opened({ '/feed': rss('甲', '乙') });
  const source = at('/feed');
  expect(await take('/feed')).toEqual([{ source, articles: 2, status: 'new' }]);
  answers['/feed'] = rss('丙', '乙');
  expect(await take('/feed')).toEqual([{ source, articles: 1, status: 'changed', known: 1 }]);
  expect(await take('/feed')).toEqual([{ source, articles: 0, status: 'known', known: 2 }]);
  expect(await kept()).toHaveLength(3);
  expect(read).toHaveLength(3);
});

test('a server that remembers is asked whether anything changed, and by another reader for all', async () => {
  const { take, at, asked, intake } = await opened({
    '/feed': (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(rss('甲'));
    },
  });
  const source = at('/feed');
  expect(await take('/feed')).toEqual([{ source, articles: 1, status: 'new' }]);
  expect(await take('/feed')).toEqual([{ source, articles: 0, status: 'known' }]);
  expect(await take('/feed', intake('2 '))).toEqual([{ source, articles: 1, status: 'changed' }]);
  expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"', undefined]);
});

test('a page with an article is read in as one', async () => {
  const { take, at, kept } = await opened({ '/1.html': webPage() });
  expect(await take('/1.html')).toEqual([{ source: at('/1.html'), articles: 1, status: 'new' }]);
  expect(await take('/1.html#comments')).toEqual([{ source: at('/1.html'), articles: 0, status: 'known', known: 1 }]);
  expect(await kept()).toHaveLength(1);
});

describe('whatever a feed calls itself, it is read', () => {
  const gb = rss('涪陵建成儿童公园').replace('version="1.0"', 'version="1.0" encoding="gb2312"');
  test.each([
    ['as text', 'text/plain', Buffer.from(rss('甲'))],
    ['as a page', 'text/html; charset=iso-8859-1', Buffer.from(rss('甲'))],
    ['as nothing', '', Buffer.from(rss('甲'))],
    ['in GB18030 as it declares', 'text/xml', encoded('gb18030', gb)],
    ['in GB18030 as the server says', 'text/xml; charset=GBK', encoded('gb18030', rss('涪陵建成儿童公园'))],
    ['in Big5 as nobody says', 'text/xml', encoded('big5', rss('臺北市的公園在這個月開放給大家使用'))],
    ['with a damaged character', 'text/xml', Buffer.concat([Buffer.from(rss('甲'.repeat(99))), Buffer.from([0xe5])])],
  ])('%s', async (_, type, body) => {
    const { take } = await opened({
      '/feed': (_, response) => response.writeHead(200, { 'content-type': type }).end(body),
    });
    expect(await take('/feed')).toMatchObject([{ articles: 1, status: 'new' }]);
  });
});

describe('what is neither a feed nor an article is refused', () => {
  test.each<[string, Answer, string]>([
    ['nothing', '', 'empty'],
    ['a feed without items', rss(), 'empty'],
    ['words', '新闻', 'no-article'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'unknown-encoding'],
    ['a page of links', '<html><body><a href="/">一</a></body></html>', 'no-article'],
  ])('%s', async (_, answer, why) => {
    const { take, at } = await opened({ '/x': answer });
    expect(await take('/x')).toEqual([{ source: at('/x'), why }]);
  });

  test.each(['ftp://paper.example/feed', 'file:///etc/passwd', 'http://', 'https://reader:word@paper.example/'])(
    '%s',
    async (address) => {
      const { take } = await opened({});
      expect(await take(address)).toEqual([{ source: address.replace('reader:word@', ''), why: 'not-web' }]);
    },
  );

  test('a private network, unless it is allowed', async () => {
    const { take, at, asked } = await opened({ '/feed': rss('甲') }, { privateNetworks: false });
    expect(await take('/feed')).toEqual([{ source: at('/feed'), why: 'private-network', detail: '127.0.0.1' }]);
    expect(asked).toEqual([]);
  });
});

test('a server that fails is tried again, later each time, and its failure is logged once until it is well', async () => {
  let failing = true;
  const { take, at, asked, waits, logged } = await opened({
    '/feed': (_, response) => (failing ? response.writeHead(500).end() : response.end(rss('甲'))),
  });
  const refusal = { source: at('/feed'), why: 'unreachable', detail: 'HTTP 500' };
  expect(await take('/feed')).toEqual([refusal]);
  expect(waits).toEqual([1_000, 2_000]);
  expect(asked).toHaveLength(3);
  await take('/feed');
  failing = false;
  await take('/feed');
  failing = true;
  await take('/feed');
  expect(logged).toEqual([refusal, { source: at('/feed'), articles: 1, status: 'new' }, refusal]);
});

test('a server that is busy is asked when it likes, if that is soon', async () => {
  const { take, answers, waits } = await opened({
    '/feed': (_, response) => {
      answers['/feed'] = rss('甲');
      response.writeHead(429, { 'retry-after': '5' }).end();
    },
    '/later': (_, response) => response.writeHead(503, { 'retry-after': '3600' }).end(),
  });
  expect(await take('/feed')).toMatchObject([{ status: 'new' }]);
  expect(await take('/later')).toMatchObject([{ why: 'unreachable', detail: 'HTTP 503' }]);
  expect(waits).toEqual([5_000]);
});

test('what is being fetched, or is to be tried again, can be called off', async () => {
  const stopping = new AbortController();
  const { at, library, newsroom, parse, asked } = await opened({
    '/never': () => stopping.abort(),
  });
  const web: Web = { zone: 'Asia/Shanghai', privateNetworks: true };
  const logged: object[] = [];
  const note = (fields: object) => void logged.push(fields);
  const intake = createIntake({ library, newsroom, parse, web, log: { info: note, warn: note } });
  const outcomes: object[] = [];
  for (const signal of [stopping.signal, AbortSignal.abort()])
    for await (const outcome of intake.take([at('/never')], { signal })) outcomes.push(outcome);
  const error = { source: at('/never'), why: 'unreachable', detail: 'called off' };
  expect(outcomes).toEqual(Array(2).fill({ ok: false, error }));
  expect(asked).toHaveLength(1);
  expect(logged).toEqual([]);
});

test('saved pages and feeds are read in like others, and followed', async () => {
  const root = await temporaryFolder();
  const room = plainNewsroom();
  const intake = createIntake({ ...room, root });
  const take = async (name: string) => {
    const outcomes: object[] = [];
    for await (const outcome of intake.take([join(root, name)]))
      outcomes.push(outcome.ok ? outcome.value : outcome.error);
    return outcomes;
  };
  await writeFile(join(root, 'a.html'), encoded('gb18030', webPage().replace('charset="utf-8"', 'charset="gbk"')));
  await writeFile(join(root, 'b.htm'), '<html></html>');
  expect(await take('')).toEqual([
    { source: 'a.html', articles: 1, status: 'new' },
    { source: 'b.htm', why: 'no-article' },
  ]);
  await writeFile(join(root, 'feed.xml'), rss('甲', '乙'));
  expect(await take('feed.xml')).toEqual([{ source: 'feed.xml', articles: 2, status: 'new' }]);
  expect(await take('a.html')).toEqual([{ source: 'a.html', articles: 0, status: 'known' }]);
  await rm(join(root, 'a.html'));
  expect(await take('a.html')).toEqual([{ source: 'a.html', articles: 0, status: 'gone' }]);
});

test('looking through the root drops nothing that came from the web', async () => {
  const root = await temporaryFolder();
  const { library, newsroom, parse, kept, at } = await opened({ '/feed': rss('甲') });
  const web: Web = { zone: 'Asia/Shanghai', privateNetworks: true };
  const intake = createIntake({ library, newsroom, parse, root, web });
  for (const path of [at('/feed'), root]) for await (const _ of intake.take([path]));
  expect(await kept()).toHaveLength(1);
});

test('a key in the address of a feed is told to nobody, and two feeds of one site are told apart', async () => {
  const { take, at, logged } = await opened({ '/feed?key=one-secret': rss('甲'), '/feed?key=other-secret': '' });
  const [first, second] = [await take('/feed?key=one-secret'), await take('/feed?key=other-secret')];
  expect(JSON.stringify([first, second, logged])).not.toContain('secret');
  const sources = [...first, ...second].map((outcome) => (outcome as { source: string }).source);
  for (const source of sources) expect(source).toMatch(/\/feed\?…[0-9a-f]{4}$/);
  expect(new Set(sources).size).toBe(2);
  expect(await take('https://me:a/secret@paper.example/feed')).toEqual([
    { source: 'https://paper.example/feed', why: 'not-web' },
  ]);
  expect(await take('/feed?key=one-secret')).toMatchObject([{ status: 'known' }]);
  expect(at('/feed')).not.toContain('?');
});

test('no feed takes over the items of another by their names', async () => {
  const guid = '<guid>https://paper.example/1.html</guid>';
  const feed = (text: string) => rss(text).replace(/<link>.*?<\/link>/, guid);
  const { take, library } = await opened({ '/paper': feed('30家书店'), '/other': feed('9000家书店') });
  await take('/paper');
  await take('/other');
  const titles = (await library.list({})).map(({ title }) => title);
  expect(titles.toSorted()).toEqual(['30家书店的正文。', '9000家书店的正文。']);
});

test('what a feed has under ids of earlier versions keeps them, and is not read twice', async () => {
  const { take, at, library, newsroom, kept, read } = await opened({ '/feed': rss('甲') });
  await take('/feed');
  const [id = ''] = await kept();
  const formerly = idOfAddress(`https://paper.example/${encodeURIComponent('甲')}`);
  const item = { id: formerly, title: '甲', date: '2021-07-21 08:00', body: '甲的正文。', source: '早报' };
  const url = `https://paper.example/${encodeURIComponent('甲')}`;
  const hash = createHash('sha256')
    .update(JSON.stringify({ ...item, url }))
    .digest('hex');
  await library.drop(`${at('/feed')}#${id}`);
  await newsroom.takeRead({ source: `${at('/feed')}#${formerly}`, hash }, [{ article: article(formerly), marks: [] }]);
  read.length = 0;
  expect(await take('/feed')).toEqual([{ source: at('/feed'), articles: 0, status: 'known', known: 1 }]);
  expect([await kept(), read]).toEqual([[formerly], []]);
});
