import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { WEB } from '../../../src/limits.ts';
import { countOf, until } from '../metrics.ts';
import type { Row } from '../row.ts';
import { ordinaryNews, repeated } from '../texts.ts';
import { ask } from '../ways.ts';

/** What a hostile address gives, of so many bytes. */
type Hostile = { type: string; body(bytes: number): string | Buffer; encoding?: string };

const HTML = 'text/html; charset=utf-8';
const XML = 'application/rss+xml; charset=utf-8';

const page = (head: string, body: string) =>
  `<!doctype html><html><head><title>武隆冷库</title>${head}</head><body><article><p>武隆区新建冷库12座。</p>${body}</article></body></html>`;
const feed = (items: string) => `<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`;
const item = (guid: string, title: string, body: string) =>
  `<item><guid>${guid}</guid><title>${title}</title><pubDate>Fri, 04 Mar 2022 08:00:00 +0800</pubDate><description>${body}</description></item>`;

/** A five hundredth of so many bytes of news, with other figures for every number. */
const filledIn = (number: number, bytes: number) =>
  ordinaryNews(bytes / 800).replace(/(?<=冷库)\d+/g, (printed) => `${Number(printed) + number}`);
/** Eight letters by a number, each time others. */
const hanOf = (number: number) =>
  String.fromCharCode(...Array.from({ length: 8 }, (_, at) => 0x4e00 + ((number * 7_919 + at * 1_299_709) % 3_500)));

const HOSTILE: Readonly<Record<string, Hostile>> = {
  '< without an end': { type: HTML, body: (bytes) => page('', repeated('<', bytes)) },
  '‹ without an end': { type: HTML, body: (bytes) => page('', repeated('‹', bytes)) },
  'nested tables': { type: HTML, body: (bytes) => page('', repeated('<table><tr><td>', bytes)) },
  'nested blocks': { type: HTML, body: (bytes) => page('', repeated('<div>', bytes)) },
  'blanks in the name of a meta property': {
    type: HTML,
    body: (bytes) => page(`<meta property="${repeated(' ', bytes / 30)}" content="x">`, ''),
  },
  'blanks in a style': {
    type: HTML,
    body: (bytes) => page('', `<p style="${repeated(' ', bytes / 30)}x">武隆</p>`),
  },
  attributes: {
    type: HTML,
    body: (bytes) => page('', `<p ${Array.from({ length: bytes / 12 }, (_, at) => `a${at}=""`).join(' ')}>武隆</p>`),
  },
  'tags that are never closed': { type: HTML, body: (bytes) => page('', repeated('<b><i>', bytes)) },
  entities: { type: HTML, body: (bytes) => page('', `<p>${repeated('&amp;&#x4e00;', bytes)}</p>`) },
  'comments within comments': { type: HTML, body: (bytes) => page('', repeated('<!--', bytes)) },
  'items without end': { type: XML, body: (bytes) => feed(repeated('<item>', bytes)) },
  'an item of ¥1¥1': { type: XML, body: (bytes) => feed(item('1', '武隆', repeated('¥1', bytes / 30))) },
  'an item of 三成、': { type: XML, body: (bytes) => feed(item('1', '武隆', repeated('三成、', bytes / 16))) },
  'an item of ordinary news': { type: XML, body: (bytes) => feed(item('1', '武隆', ordinaryNews(bytes / 16))) },
  'five hundred long items': {
    type: XML,
    body: (bytes) =>
      feed(Array.from({ length: 500 }, (_, at) => item(`${at}`, `武隆${at}`, ordinaryNews(bytes / 600))).join('')),
  },
  'five hundred long items that fill in one template': {
    type: XML,
    body: (bytes) =>
      feed(Array.from({ length: 500 }, (_, at) => item(`${at}`, `武隆${at}`, filledIn(at, bytes))).join('')),
  },
  'five hundred long items, each another': {
    type: XML,
    body: (bytes) =>
      feed(
        Array.from({ length: 500 }, (_, at) =>
          item(`${at}`, `武隆${at}`, filledIn(at, bytes).replaceAll('。', `。${hanOf(at)}`)),
        ).join(''),
      ),
  },
  'entities that grow': {
    type: XML,
    body: () =>
      `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]>${feed(item('1', '&a19;', 'x'))}`,
  },
  'arrays of JSON': { type: 'application/json', body: (bytes) => repeated('[', bytes) },
  'a gigabyte, packed': {
    type: HTML,
    encoding: 'gzip',
    body: (bytes) => Buffer.concat(Array.from({ length: 8 }, () => gzipSync(Buffer.alloc(Math.round(bytes * 25), 32)))),
  },
};

const GOOD = feed(item('good', '青禾区建成云杉桥', '青禾区云杉桥今日建成，全长318米。'));

/** Serves one hostile address and a good one. */
async function serveFeeds({ type, body, encoding }: Hostile, bytes: number) {
  const hostile = body(bytes);
  const started = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    await started.promise;
    const bad = request.url === '/hostile';
    response.setHeader('content-type', bad ? type : XML);
    if (bad && encoding !== undefined) response.setHeader('content-encoding', encoding);
    response.end(bad ? hostile : GOOD);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { BROADSHEET_FEEDS: `${origin}/hostile,${origin}/good` },
    release: started.resolve,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const hostile: Row[] = Object.entries(HOSTILE).map(([what, given]) => ({
  name: `feed: ${what}`,
  own: ({ scale }) => serveFeeds(given, (WEB.bytes - 2_000) * scale),
  async attack({ url, discord }) {
    const looked = await until(async () => (await countOf(url, 'broadsheet_feed_looks_total')) >= 2);
    const good = await ask(discord, '青禾区云杉桥全长多少米？');
    const told = discord.requests.some(({ body }) => JSON.stringify(body ?? '').includes('318米'));
    return [looked ? 'said' : 'silence', told ? good : 'silence'];
  },
}));

/** Two feeds whose items bear one id: what the first told stays under its own name. */
const takeover: Row = {
  name: 'feed: the id of another feed’s item',
  async own() {
    const items = {
      '/first': item('https://paper.example/items/1', '青禾区新增小店', '青禾区今年新增小店30家。'),
      '/second': item('https://paper.example/items/1', '青禾区新增小店', '青禾区今年新增小店9000家。'),
    };
    const server = createServer((request, response) => {
      response.setHeader('content-type', XML);
      const give = () => response.end(feed(items[request.url as keyof typeof items] ?? ''));
      // The first is always read before.
      if (request.url === '/first') give();
      else setTimeout(give, 1_500);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const close = async () => {
      server.closeAllConnections();
      server.close();
    };
    return { settings: { BROADSHEET_FEEDS: `${origin}/first,${origin}/second` }, release: () => {}, close };
  },
  async attack({ url, discord }) {
    const looked = await until(async () => (await countOf(url, 'broadsheet_feed_looks_total')) >= 2);
    const asked = await ask(discord, '青禾区新增小店多少家？');
    const told = JSON.stringify(
      discord.requests.filter(({ path }) => path.includes('callback') || path.includes('webhooks')),
    );
    return [looked ? 'said' : 'silence', asked, told.includes('30家') ? 'said' : 'breach'];
  },
};

export const feedRows: readonly Row[] = [...hostile, takeover];
