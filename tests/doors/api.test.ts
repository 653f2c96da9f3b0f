import { request } from 'node:http';
import { expect, test } from 'vitest';
import { ToldAnswer, toldAnswer } from '../../src/model/answer.ts';
import { CheckReply, FiguresReply, Reply } from '../../src/reply.ts';
import { editionRoom, emptyRoom, openAll, READER, WRITER } from './opened.ts';

const GAS = '武隆页岩气日产能是多少';

async function get(url: string, headers: Record<string, string> = READER) {
  const response = await fetch(url, { headers });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

function json(text: string) {
  return JSON.parse(text) as Record<string, unknown>;
}

/** A request whose Host is not that of the address. */
function withHost(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { ...READER, host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('a question is answered as on the command line, by either way of asking', async () => {
  const room = await editionRoom();
  const url = await openAll(room);
  const expected = toldAnswer((await room.ask(GAS, { today: '2021-07-21', asker: { locale: null } })).answer);
  const asked = await get(`${url}/api/v1/ask?q=${encodeURIComponent(GAS)}`);
  expect(json(asked.body)).toEqual(expected);
  expect(ToldAnswer.parse(json(asked.body)).short).toBe('约70万立方米');
  const posted = await fetch(`${url}/api/v1/ask`, {
    method: 'POST',
    headers: { ...READER, 'Content-Type': 'application/json' },
    body: JSON.stringify({ question: GAS }),
  });
  expect(await posted.json()).toEqual(expected);
});

test('the document is OpenAPI 3.1, for whoever has no key yet', async () => {
  const url = await openAll(emptyRoom());
  const { status, body } = await get(`${url}/api/v1/openapi.json`, {});
  const { openapi, paths } = json(body) as { openapi: string; paths: Record<string, unknown> };
  expect([status, openapi]).toEqual([200, '3.1.0']);
  expect(Object.keys(paths).length).toBeGreaterThanOrEqual(15);
  expect((await get(`${url}/api/v1`, {})).body).toContain('GET /api/v1/articles/{id}');
});

test('every list is leafed through to its end, and each part fits its schema', async () => {
  const url = await openAll(await editionRoom());
  const ids: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const { body } = await get(`${url}/api/v1/articles?limit=4${next && `&cursor=${next}`}`);
    const part = json(body) as { articles: { id: string }[]; next: string | null };
    ids.push(...part.articles.map(({ id }) => id));
    next = part.next;
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(8);
  const figures: unknown[] = [];
  for (next = ''; next !== null; ) {
    const { body } = await get(`${url}/api/v1/figures${next && `?cursor=${next}`}`);
    figures.push(...FiguresReply.parse(json(body)).figures);
    next = json(body).next as string | null;
  }
  const csv = await get(`${url}/api/v1/figures?format=csv`);
  expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
  expect(csv.body.trimEnd().split('\r\n').length - 1).toBe(figures.length);
});

test.each([
  '/latest',
  '/search?q=页岩气',
  '/compare?districts=武隆,璧山',
  '/trend?what=日产能',
  '/figures?district=wl',
])('%s gives a reply of the one schema', async (path) => {
  const url = await openAll(await editionRoom());
  const { status, body } = await get(`${url}/api/v1${path}`);
  const { next: _, ...reply } = json(body);
  expect(status).toBe(200);
  expect(Reply.parse(reply)).toEqual(reply);
});

test('nothing is sent again until the archive changes', async () => {
  const room = await editionRoom();
  const url = await openAll(room);
  const list = `${url}/api/v1/articles`;
  const first = await get(list);
  const known = { ...READER, 'If-None-Match': first.headers.get('etag') ?? '' };
  expect(await get(list, known)).toMatchObject({ status: 304, body: '' });
  const [id] = (json(first.body).articles as { id: string }[]).map((one) => one.id);
  expect((await get(`${list}/${encodeURIComponent(id ?? '')}`, known)).status).toBe(304);
  await room.takeItems({ source: 'x', hash: 'x' }, [
    { id: 'x', title: '新的', date: '2021-07-21', body: '武隆区又有新井。' },
  ]);
  expect((await get(list, known)).status).toBe(200);
  const old = (json((await get(`${list}?limit=2`)).body).next as string) ?? '';
  await room.takeItems({ source: 'y', hash: 'y' }, [
    { id: 'y', title: '再新', date: '2021-07-21', body: '武隆区还有新井。' },
  ]);
  expect(await get(`${list}?limit=2&cursor=${old}`)).toMatchObject({ status: 410 });
});

test('an article is cited, and a claim is held against the print', async () => {
  const room = await editionRoom();
  const url = `${await openAll(room)}/api/v1`;
  const { article } = (await room.ask(GAS, { today: '2021-07-21', asker: { locale: null } })).answer;
  const cited = await get(`${url}/articles/${article?.id}/citation`);
  expect(json(cited.body)).toMatchObject({
    gbt7714: expect.stringContaining('渝州晨报, 2021-07-21'),
    apa: expect.any(String),
  });
  const check = async (words: string) => {
    const headers = { ...READER, 'Content-Type': 'application/json' };
    const response = await fetch(`${url}/check`, { method: 'POST', headers, body: JSON.stringify({ words }) });
    return { status: response.status, body: await response.json() };
  };
  const { status, body } = await check('武隆区页岩气日产能约90万立方米');
  expect([status, CheckReply.parse(body)]).toEqual([200, body]);
  expect(body).toMatchObject({ rows: [{ verdict: 'differs', figure: { printed: '约70万立方米' } }] });
  expect(await check('武隆区')).toMatchObject({ status: 422, body: { detail: expect.stringContaining('No figure') } });
});

test('what was known under other settings is sent again', async () => {
  const room = await editionRoom();
  const { headers } = await get(`${await openAll(room)}/api/v1/editions`);
  const known = { ...READER, 'If-None-Match': headers.get('etag') ?? '' };
  expect((await get(`${await openAll(room)}/api/v1/editions`, known)).status).toBe(304);
  expect((await get(`${await openAll(room, { setting: 'other' })}/api/v1/editions`, known)).status).toBe(200);
});

const PROBLEMS: readonly [string, string, RequestInit, number][] = [
  ['no key', '/ask?q=x', { headers: {} }, 401],
  ['a key that opens nothing', '/ask?q=x', { headers: { Authorization: 'Bearer bs_gone' } }, 401],
  ['an unknown path', '/nothing', {}, 404],
  ['a wrong method', '/ask', { method: 'DELETE' }, 405],
  ['an unknown article', '/articles/nobody', {}, 404],
  ['an id that climbs', '/articles/..%2F..%2Fetc%2Fpasswd', {}, 404],
  ['an unknown place', '/figures?district=乌有', {}, 404],
  ['an unknown place as CSV', '/figures?district=乌有&format=csv', {}, 404],
  ['an empty question', '/ask?q=', {}, 400],
  ['a day that is none', '/ask?q=x&today=2021-02-30', {}, 400],
  ['a limit too high', '/articles?limit=1000', {}, 400],
  ['a cursor of nobody', '/articles?cursor=abc', {}, 400],
  ['a foreign site', '/ask?q=x', { headers: { ...READER, Origin: 'https://elsewhere.example' } }, 403],
  [
    'broken JSON',
    '/ask',
    { method: 'POST', headers: { ...READER, 'Content-Type': 'application/json' }, body: '{' },
    400,
  ],
  ['a form', '/ask', { method: 'POST', headers: { ...READER, 'Content-Type': 'text/plain' }, body: 'q=x' }, 415],
  ['a long question', `/ask?q=${'x'.repeat(4_001)}`, {}, 400],
  [
    'a huge body',
    '/ask',
    { method: 'POST', headers: { ...READER, 'Content-Type': 'application/json' }, body: 'x'.repeat(40_000) },
    413,
  ],
  ['writing with a key that reads', '/corrections', {}, 403],
];

test.each(PROBLEMS)('%s is told in a problem document', async (_, path, init, status) => {
  const url = await openAll(await editionRoom());
  const response = await fetch(`${url}/api/v1${path}`, { headers: READER, ...init });
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  expect(response.status).toBe(status);
});

test('a question that was left out is asked for by the names that it has', async () => {
  const url = await openAll(emptyRoom());
  expect(json((await get(`${url}/api/v1/ask`)).body)).toMatchObject({ detail: 'q or question: is empty.' });
});

test('a foreign Host is refused, and a site that is named may ask', async () => {
  const url = await openAll(emptyRoom(), { origins: ['https://tools.example.org'] });
  expect(await withHost(`${url}/api/v1/editions`, 'evil.example')).toBe(421);
  const { headers } = await get(`${url}/api/v1/editions`, { ...READER, Origin: 'https://tools.example.org' });
  expect(headers.get('access-control-allow-origin')).toBe('https://tools.example.org');
});

test('a key that may write gives pages, proposes corrections and decides on them', async () => {
  const room = await editionRoom();
  const url = await openAll(room);
  const post = async (path: string, body: object) => {
    const headers = { ...WRITER, 'Content-Type': 'application/json' };
    const response = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  expect(await post('/pages', { name: '2021-07-22-渝州晨报-01.txt', text: '一行' })).toMatchObject({ status: 200 });
  const { articleId } = (await room.ask(GAS, { today: '2021-07-21', asker: { locale: null } })).answer.quotes[0] ?? {};
  const words = { article: articleId, printed: '约70万立方米', proposed: '约71万立方米' };
  const open = async () => json((await get(`${url}/api/v1/corrections`, { ...WRITER, 'If-None-Match': tag })).body);
  const tag = (await get(`${url}/api/v1/editions`, WRITER)).headers.get('etag') ?? '';
  expect(await open()).toMatchObject({ corrections: [] });
  const proposed = await post('/corrections', words);
  expect(await open()).toMatchObject({ corrections: [{ id: proposed.body.id }] });
  expect(proposed).toMatchObject({ status: 200, body: { status: 'open', author: 'key writes' } });
  expect(await post(`/corrections/${proposed.body.id}`, { status: 'accepted' })).toMatchObject({ status: 200 });
  expect(await post(`/corrections/${proposed.body.id}`, { status: 'rejected' })).toMatchObject({ status: 422 });
  expect(await post('/corrections', { ...words, printed: '没有的话' })).toMatchObject({ status: 422 });
});

test('who knows figures as JSON is sent them as a table all the same', async () => {
  const url = `${await openAll(await editionRoom())}/api/v1/figures?district=wulong`;
  const known = (await get(url)).headers.get('etag') ?? '';
  const { status, headers } = await get(url, { ...READER, Accept: 'text/csv', 'If-None-Match': known });
  expect([status, headers.get('vary')]).toEqual([200, 'Accept']);
});
