import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { once } from '../../src/text/remembering.ts';
import { articleOf } from '../answering/article.ts';
import { editionRoom, emptyRoom, openAll, READER } from './opened.ts';

const GAS = '武隆页岩气日产能是多少';
const asked = { today: '2021-07-21', asker: { locale: null } };

async function get(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers, redirect: 'manual' });
  const body = await response.text();
  // Most who follow links need none, and it takes longer than to serve the page.
  const parsed = once(() => parseHTML(body).document);
  return {
    status: response.status,
    headers: response.headers,
    body,
    get document() {
      return parsed();
    },
  };
}

test('an article has a page with its text, what others are told of it, and nothing that runs', async () => {
  const room = await editionRoom();
  const url = await openAll(room);
  const { article, quotes } = (await room.ask(GAS, asked)).answer;
  const { status, headers, document, body } = await get(`${url}/articles/${article?.id}`);
  expect(status).toBe(200);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(document.querySelector('h1')?.textContent).toBe(article?.title);
  expect(document.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(article?.title);
  const structured = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
  expect(structured).toMatchObject({ '@type': 'NewsArticle', headline: article?.title, datePublished: '2021-07-21' });
  expect(document.querySelectorAll('script:not([type="application/ld+json"])').length).toBe(0);
  for (const { paragraph, start, text } of quotes)
    expect(document.getElementById(`q${paragraph}-${start}`)?.textContent).toContain(text.slice(0, 10));
  expect(Buffer.byteLength(body)).toBeLessThan(60_000);
});

test('every figure of an article leads to the words it stands in, and every link of every page to a page', async () => {
  const url = await openAll(await editionRoom());
  const seen = new Set<string>();
  const open = ['/editions', '/figures', '/districts/wulong', '/sitemap.xml'];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const [place = '', anchor] = path.split('#');
    const { status, document, body, headers } = await get(url + place);
    expect([path, status]).toEqual([path, status === 301 ? 301 : 200]);
    if (anchor !== undefined) expect([path, document.getElementById(anchor) !== null]).toEqual([path, true]);
    expect(Buffer.byteLength(body)).toBeLessThan(60_000);
    const links = [...body.matchAll(/(?:href="|<loc>)([^"<]+)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
    for (const link of [...links, headers.get('location') ?? '']) {
      const next = link.replace(url, '');
      if (!next.startsWith('/') || seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  expect(seen.size).toBeGreaterThan(60);
});

test('a name in any spelling leads on to the page of its own', async () => {
  const url = await openAll(await editionRoom());
  const { status, headers } = await get(`${url}/districts/wulong`);
  expect([status, headers.get('location')]).toEqual([301, `${url}/districts/${encodeURIComponent('武隆区')}`]);
  const again = await get(`${url}/districts/武隆区`, { 'Accept-Language': 'en-GB' });
  expect(again.document.documentElement.getAttribute('lang')).toBe('en');
});

test.each([
  '/articles/nobody',
  '/articles/..%2F..%2Fetc',
  '/districts/乌有',
  '/topics/乌有',
  '/editions/2030-01-01',
  '/editions/yesterday',
  '/editions?page=0',
  '/figures?district=乌有',
  '/stories/nobody',
])('%s is a page that says what is not there', async (path) => {
  const url = await openAll(await editionRoom());
  const { status, document } = await get(url + path);
  expect(status).toBe(404);
  expect(document.querySelector('h1')?.textContent).not.toBe('');
  expect(document.querySelector('a[href$="/editions"]')).not.toBe(null);
});

test('search engines are kept out unless they were let in', async () => {
  const room = await editionRoom();
  const [closed, opened] = [await openAll(room), await openAll(room, { indexed: true })];
  expect((await get(`${closed}/robots.txt`)).body).toBe('User-agent: *\nDisallow: /\n');
  expect((await get(`${closed}/editions`)).headers.get('x-robots-tag')).toBe('noindex');
  expect((await get(`${opened}/robots.txt`)).body).toContain(`Sitemap: ${opened}/sitemap.xml`);
  expect((await get(`${opened}/editions`)).body).not.toContain('noindex');
});

test('of a paper that may not be reprinted there are quotes and figures alone', async () => {
  const room = await editionRoom();
  const { article } = (await room.ask(GAS, asked)).answer;
  const [open, closed] = await Promise.all(
    [{}, { quotesOnly: ['渝州晨报'] }].map(async (rest) => get(`${await openAll(room, rest)}/articles/${article?.id}`)),
  );
  expect(open?.document.querySelectorAll('.print .s').length).toBe(4);
  expect(closed?.document.querySelectorAll('.print .s').length).toBe(1);
  expect(closed?.document.querySelectorAll('.figures q').length).toBe(
    open?.document.querySelectorAll('.figures q').length,
  );
});

test('a long article comes in parts that a phone loads at once', async () => {
  const room = emptyRoom();
  const body = Array.from(
    { length: 300 },
    (_, at) => `第${at}天,武隆区新修公路${at + 1}公里。${'路面都铺好了。'.repeat(20)}`,
  ).join('\n');
  await room.takeItems({ source: 'x', hash: 'x' }, [{ id: 'long', title: '修路记', date: '2021-07-21', body }]);
  const url = await openAll(room);
  const first = await get(`${url}/articles/long`);
  const parts = first.document.querySelectorAll('.parts a').length + 1;
  expect(parts).toBeGreaterThan(3);
  for (let part = 1; part <= parts; part += 1) {
    const { status, body: sent } = await get(`${url}/articles/long?part=${part}`);
    expect([status, Buffer.byteLength(sent) < 60_000]).toEqual([200, true]);
  }
  expect((await get(`${url}/articles/long?part=${parts + 1}`)).status).toBe(404);
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='x",
  '</title><svg onload=x>',
  '</script><b>',
  '&lt;b&gt;',
  '<!--',
  ']]>',
  'javascript:alert(1)',
  '\u202e\u0000<i>',
  '${x}',
  '{{x}}',
];

test('no title or body puts a mark of its own on a page, of 500 that try', { timeout: 60_000 }, async () => {
  const room = emptyRoom();
  const hostile = fc.array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constant('武隆区修路3公里。'),
    ),
    { minLength: 1, maxLength: 6 },
  );
  const texts = fc.sample(fc.tuple(hostile, hostile), { numRuns: 500, seed: 7 });
  const items = texts.map(([title, body], at) => ({
    id: `${at}`,
    title: title.join(' '),
    date: '2021-07-21',
    body: `武隆区${at}号路修了${at + 1}公里。${body.join('')}`,
    source: title.join(''),
    url: `javascript:alert(${at})`,
  }));
  await room.takeItems({ source: 'x', hash: 'x' }, items);
  const url = await openAll(room);
  const plain = marksOf((await get(`${url}/articles/nobody`)).body);
  for (const { id } of items) {
    const reply = await room.article(id, asked);
    if (reply.kind !== 'article') continue;
    const { status, body } = await get(`${url}/articles/${id}`);
    expect(status).toBe(200);
    expect(body).not.toMatch(/(?:href|src|isBasedOn")[=:]\s*"?\s*javascript:/);
    expect(marksOf(body).filter((mark) => !plain.includes(mark) && !OURS.includes(mark))).toEqual([]);
    expect(scriptsOf(body)).toHaveLength(1);
    const structured = JSON.parse(scriptsOf(body)[0] ?? '') as Article;
    expect(structured).toMatchObject({ '@type': 'NewsArticle' });
  }
});

/** Tags of an article's page besides those that every page has. */
const OURS = [
  'article',
  'div',
  'span',
  'b',
  'i',
  'section',
  'h2',
  'ul',
  'li',
  'q',
  'strong',
  'code',
  'script',
  'br',
  'p',
  'h1',
];

/** The names of all tags, and of all attributes that could run something. */
function marksOf(html: string): string[] {
  const elements = [...parseHTML(html).document.querySelectorAll('*')];
  const running = elements
    .flatMap(({ attributes }) => [...attributes].map(({ name }) => name))
    .filter((name) => /^(?:on|style|srcdoc)/.test(name));
  return [...new Set([...elements.map(({ localName }) => localName), ...running])];
}

function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
}

test('an id that an article had before its page was read anew leads on to it', async () => {
  const store = createMemoryStore();
  const room = createNewsroom({ ...store, now: () => new Date('2021-07-21'), newId: () => 'x' });
  const now = articleOf({ id: 'now', title: '渡口', paragraphs: ['渡口改建，工期八个月。'] });
  await store.library.put({ source: 'p', hash: 'h' }, [now], { former: new Map([['once', 'now']]) });
  const url = await openAll(room);
  const { status, headers } = await get(`${url}/articles/once`);
  expect([status, headers.get('location')]).toEqual([301, `${url}/articles/now`]);
  const response = await fetch(`${url}/api/v1/articles/once`, { headers: READER });
  expect(await response.json()).toMatchObject({ article: { id: 'now' } });
});
