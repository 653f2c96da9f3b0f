import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttpServer, type HttpServer } from '../../src/http/create-server.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import { answerOf } from '../rendering/replies.ts';
import { smallNewsroom } from './newsroom.ts';
import { serve } from './served.ts';

let url: string;
let preview: HttpServer;

beforeAll(async () => {
  ({ url, preview } = await serve());
});
afterAll(() => preview.close());

const JSON_TYPE = { 'Content-Type': 'application/json' };

async function post(path: string, body: unknown, headers: Record<string, string> = JSON_TYPE) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url + path, { method: 'POST', headers, body: text });
  return { status: response.status, body: await response.json() };
}

async function get(path: string) {
  const response = await fetch(url + path);
  return { status: response.status, body: await response.json() };
}

describe('health', () => {
  test('says what the newsroom says of itself', async () => {
    expect(await get('/health')).toEqual({
      status: 200,
      body: { status: 'ok', articles: 1, latest: '2020-05-04', uptime: 3 },
    });
  });

  test.each([
    [503, 'cannot be told', () => Promise.reject(new Error('disk gone')), { status: 'unavailable' }],
    [503, 'is gone', () => Promise.resolve({ status: 'unavailable' }), { status: 'unavailable' }],
    [200, 'is not the best', () => Promise.resolve({ status: 'degraded' }), { status: 'degraded' }],
  ])('is %d when it %s', async (status, _, health, body) => {
    const sick = await serve({ health, page: false });
    const response = await fetch(`${sick.url}/health`);
    expect([response.status, await response.json()]).toEqual([status, body]);
    await sick.preview.close();
  });

  test('is served without the page, and nothing else is', async () => {
    const bare = await serve({ page: false });
    const answers = await Promise.all(
      ['/health', '/metrics', '/', '/api/commands'].map((path) => fetch(bare.url + path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404]);
    expect(await answers[1]?.text()).toBe('articles 1\n');
    await bare.preview.close();
  });
});

describe('asking', () => {
  test('gives the reply and the message that Discord would be sent', async () => {
    const { status, body } = await post('/api/commands/district', { options: { name: '青禾' } });
    expect([status, body]).toEqual([200, { reply: answerOf(), message: renderMessage(answerOf()) }]);
  });

  test('tells the newsroom the day of the paper and the language of the reader', async () => {
    const { body } = await post('/api/ask', { question: '几座粮仓？', locale: 'zh-CN' });
    expect(body).toMatchObject({ reply: { answer: { notes: [{ kind: 'took', text: '2020-05-06 · zh-CN' }] } } });
  });

  test('offers places, subjects and what a command itself suggests', async () => {
    expect(await get('/api/suggest?kind=district&q=qh')).toMatchObject({ status: 200, body: [{ name: '青禾区' }, {}] });
    expect(await get('/api/suggest?kind=topic')).toMatchObject({ status: 200, body: [{ name: '农业' }] });
    expect(await get('/api/commands/district/suggest?option=name&q=青石')).toMatchObject({ body: [{ why: '同音' }] });
    expect(await get('/api/commands/latest/suggest?option=x&q=x')).toEqual({ status: 200, body: [] });
  });
});

describe('pressing', () => {
  test('a button is answered as a command is', async () => {
    const reply = await smallNewsroom().article('qinghe', {} as never);
    expect(await post('/api/press', { id: '1:article:qinghe' })).toEqual({
      status: 200,
      body: { reply, message: renderMessage(reply), replaces: false },
    });
  });

  test('a menu runs what was chosen, and may take the place of the message', async () => {
    const { body } = await post('/api/press', { id: '1:choose', values: ['青禾区建了几座粮仓？'] });
    expect(body).toMatchObject({ reply: { kind: 'answer' }, replaces: true });
  });

  test('a form is opened first, and then sent in', async () => {
    const { body: opened } = await post('/api/press', { id: '1:follow' });
    expect(opened).toMatchObject({
      form: { custom_id: '1:follow', components: [{ component: { custom_id: 'question' } }] },
    });
    const { body: sent } = await post('/api/press', { id: '1:follow', fields: { question: '仓容多少？' } });
    expect(sent).toMatchObject({ reply: { kind: 'answer' } });
  });

  test.each(['0:article:qinghe', '1:dance', 'x', ''])('%j is told off politely', async (id) => {
    const { status, body } = await post('/api/press', { id });
    expect([status, (body as { reply: unknown }).reply]).toMatchObject([
      200,
      { kind: 'notice', private: true, notice: 'notice.outdated' },
    ]);
  });
});

describe('what cannot be answered gets one sentence', () => {
  test.each([
    ['no JSON', '/api/ask', '{', JSON_TYPE, 400, 'The body is not JSON.'],
    ['a form', '/api/ask', 'a=b', { 'Content-Type': 'text/plain' }, 415, 'The body must be application/json.'],
    ['no question', '/api/ask', {}, JSON_TYPE, 400, 'question must be a text.'],
    ['an empty question', '/api/ask', { question: ' ' }, JSON_TYPE, 400, 'The question is empty.'],
    [
      'a long question',
      '/api/ask',
      { question: '问'.repeat(4_001) },
      JSON_TYPE,
      400,
      'question must have 4000 characters at most.',
    ],
    [
      'a huge body',
      '/api/ask',
      { question: '问'.repeat(40_000) },
      JSON_TYPE,
      413,
      'A request may have 32768 bytes at most.',
    ],
    ['an unknown command', '/api/commands/dance', {}, JSON_TYPE, 404, 'There is no command /dance.'],
    ['a missing option', '/api/commands/district', {}, JSON_TYPE, 400, '/district needs the option name.'],
    ['an unknown option', '/api/commands/latest', { options: { x: '1' } }, JSON_TYPE, 400, '/latest has no option x.'],
    [
      'a wrong choice',
      '/api/commands/article',
      { options: { id: 'a', form: 'b' } },
      JSON_TYPE,
      400,
      '/article does not know this form.',
    ],
    ['a long id', '/api/press', { id: 'x'.repeat(101) }, JSON_TYPE, 400, 'id must have 100 characters at most.'],
  ])('%s', async (_, path, body, headers, status, error) => {
    expect(await post(path, body, headers)).toEqual({ status, body: { error } });
  });

  test('an unknown path, as a problem document', async () => {
    const { status, body } = await post('/api/nowhere', {}, JSON_TYPE);
    expect([status, body]).toEqual([
      404,
      expect.objectContaining({ status: 404, error: 'There is nothing at /api/nowhere.' }),
    ]);
  });

  test('an unknown page, as a page for whoever reads', async () => {
    const response = await fetch(`${url}/nowhere`, { headers: { Accept: 'text/html,*/*;q=0.8' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
    expect(await response.text()).toContain('<h1>There is nothing at /nowhere.</h1>');
  });

  test('a bug of ours, without its details', async () => {
    const error = 'Something went wrong on our side. It has been logged; please try again.';
    expect(await post('/api/ask', { question: '故障' })).toEqual({ status: 500, body: { error } });
  });
});

describe('the page', () => {
  test('may load nothing from elsewhere and run nothing inline', async () => {
    const response = await fetch(url);
    expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(await response.text()).not.toMatch(/https?:\/\/|<script(?![^>]*src=)|\son\w+=|style=/);
  });

  test('is not sent again while it has not changed', async () => {
    const first = await fetch(`${url}/page.js`);
    const etag = first.headers.get('ETag') ?? '';
    const again = await fetch(`${url}/page.js`, { headers: { 'If-None-Match': etag } });
    expect([first.status, again.status]).toEqual([200, 304]);
  });

  test('names every file that it loads', async () => {
    const sources = await Promise.all(
      ['/', '/page.js', '/message.js', '/components.js', '/form.js', '/offers.js', '/combobox.js'].map(async (path) =>
        (await fetch(url + path)).text(),
      ),
    );
    const names = sources.flatMap((text) =>
      [...text.matchAll(/(?:href|src|from|src:)\s*=?\s*["'](?:\.\/)?([\w.-]+\.(?:js|css|svg))["']/g)].map(
        ([, name]) => name,
      ),
    );
    const statuses = await Promise.all([...new Set(names)].map(async (name) => (await fetch(`${url}/${name}`)).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

describe('listening', () => {
  test('on a port that is taken says so', async () => {
    const port = Number(new URL(url).port);
    const second = createHttpServer({
      doors: [],
      log: {} as never,
      host: '127.0.0.1',
      port,
      publicUrl: null,
      health: async () => ({ status: 'ok' }),
      metrics: async () => ({ type: '', text: '' }),
    });
    expect(await second.listen()).toMatchObject({ ok: false, error: { kind: 'port-taken', host: '127.0.0.1', port } });
    await second.close();
  });

  test('on an address that is not ours says so', async () => {
    await expect(serve({ host: '203.0.113.1' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  });
});
