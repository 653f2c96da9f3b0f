import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, onTestFinished, test } from 'vitest';
import type { Clipping } from '../../src/model/clipping.ts';
import { hardToRead, printedEdition } from '../clipping/printed-edition.ts';
import { editionRoom, openAll, READER } from './opened.ts';

const QUESTION = { today: '2022-03-05', asker: { locale: null } };

/** The doors over a page that came as a picture, and what is cut out of it. */
async function openPrinted(
  quotesOnly: string[] = [],
  { scanned = printedEdition().scanned, publicUrl = null as string | null } = {},
) {
  const room = await editionRoom();
  await room.takeScan('h', scanned);
  const { answer } = await room.ask('秀山有多少支龙灯队下乡', QUESTION);
  const cut: Clipping[] = [];
  const url = await openAll(room, {
    quotesOnly,
    publicUrl,
    cut: async (clipping) => {
      cut.push(clipping);
      return new TextEncoder().encode('PNG');
    },
  });
  const id = answer.article?.id ?? '';
  const [quote] = answer.quotes;
  return { url, id, at: `${quote?.paragraph}-${quote?.start}-${quote?.end}`, cut };
}

test('an article’s page shows how it was printed, and leads to its whole page', async () => {
  const { url, id, cut } = await openPrinted();
  const page = await (await fetch(`${url}/articles/${encodeURIComponent(id)}`)).text();
  const [, source = ''] = /<img src="([^"]+)" alt="秀山龙灯舞到乡场"/.exec(page) ?? [];
  const shown = await fetch(source);
  expect([shown.status, shown.headers.get('content-type'), await shown.text()]).toEqual([200, 'image/png', 'PNG']);
  // What has not changed is cut out once for a browser.
  const tag = shown.headers.get('etag') ?? '';
  expect((await fetch(source, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  expect(cut).toHaveLength(1);
  expect(page).toContain(`${source}?of=page`);
  await fetch(`${source}?of=page`);
  expect(cut[1]?.parts[0]?.outlined).toHaveLength(1);
});

test('papers that are only quoted show none of it, and what makes no sense is not there', async () => {
  const closed = await openPrinted(['山城日报']);
  const address = `${closed.url}/articles/${encodeURIComponent(closed.id)}`;
  expect(await (await fetch(address)).text()).not.toContain('<img');
  expect((await fetch(`${address}/cut-out.png`)).status).toBe(404);
  const { url, id, cut } = await openPrinted();
  for (const query of ['of=all', 'at=x', 'of=words', 'of=words&at=99-0-1'])
    expect((await fetch(`${url}/articles/${encodeURIComponent(id)}/cut-out.png?${query}`)).status, query).toBe(404);
  expect((await fetch(`${url}/articles/nobody/cut-out.png`)).status).toBe(404);
  expect(cut).toEqual([]);
});

test('the API gives the lines of a quote, with a key, and says why where there is nothing to give', async () => {
  const { url, id, at, cut } = await openPrinted();
  const address = `${url}/api/v1/articles/${encodeURIComponent(id)}/cut-out.png`;
  expect((await fetch(`${address}?of=words&at=${at}`)).status).toBe(401);
  const got = await fetch(`${address}?of=words&at=${at}`, { headers: READER });
  expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(cut[0]?.parts[0]?.marked.length).toBeGreaterThan(0);
  expect((await fetch(`${address}?at=1-2`, { headers: READER })).status).toBe(400);
  const article = await (await fetch(address.replace('/cut-out.png', ''), { headers: READER })).json();
  expect(article).not.toHaveProperty('places');
  const older = await fetch(`${url}/api/v1/articles?to=2021-12-31&limit=1`, { headers: READER });
  const { articles } = (await older.json()) as { articles: { id: string }[] };
  const text = await fetch(`${url}/api/v1/articles/${articles[0]?.id}/cut-out.png`, { headers: READER });
  expect(text.headers.get('content-type')).toContain('application/problem+json');
});

test('a figure that was hard to read says so on the article’s page and leads to how it is printed; a letter is marked', async () => {
  const { url, id, cut } = await openPrinted([], { scanned: hardToRead() });
  const page = await (await fetch(`${url}/articles/${encodeURIComponent(id)}`)).text();
  const mark = '<span class="unsure" role="img" aria-label="辨认不清" title="辨认不清">';
  expect(page).toContain(`老${mark}(?)</span>艺人`);
  const [, source = ''] = /31支<\/b><a href="([^"]+)">/.exec(page) ?? [];
  expect(source).toContain('cut-out.png?of=words&amp;at=');
  expect((await fetch(source.replace('&amp;', '&'))).status).toBe(200);
  expect(cut[0]?.parts[0]?.marked).toHaveLength(1);
  // Its cut-out stands among the figures, after those that are sure.
  expect(page.slice(page.indexOf('class="figures"'))).toMatch(
    /7200人[\s\S]*31支.*（辨认不清）.*<img src="[^"]+of=words/,
  );
  const closed = await openPrinted(['山城日报'], { scanned: hardToRead() });
  const quoted = await (await fetch(`${closed.url}/articles/${encodeURIComponent(closed.id)}`)).text();
  expect(quoted).toContain('（辨认不清）');
  expect(quoted).not.toContain('cut-out.png');
});

test('the API says what of a quote and which figures were hard to read', async () => {
  const { url } = await openPrinted([], { scanned: hardToRead() });
  const got = await fetch(`${url}/api/v1/ask?today=2022-03-05&q=${encodeURIComponent('秀山有多少支龙灯队下乡')}`, {
    headers: READER,
  });
  expect(await got.json()).toMatchObject({
    figure: { printed: '31支', unsure: true },
    quotes: [{ unsure: [{ start: 8, end: 11, figure: true }] }, { unsure: [{ start: 47, end: 48 }] }],
    notes: [{ kind: 'unsure' }],
  });
});

const ASK = `today=2022-03-05&q=${encodeURIComponent('秀山有多少支龙灯队下乡')}`;

test('an answer and an article tell where their piece of the page is, as a path or as a whole address', async () => {
  const { url, id, cut } = await openPrinted();
  const get = async (path: string) =>
    (await (await fetch(url + path, { headers: READER })).json()) as { cutOut?: string };
  const { cutOut = '' } = await get(`/api/v1/ask?${ASK}`);
  expect(cutOut).toMatch(/^\/api\/v1\/articles\/.+\/cut-out\.png\?of=words&at=0-0-29&mark=0-8-11$/);
  expect((await fetch(url + cutOut)).status).toBe(401);
  const got = await fetch(url + cutOut, { headers: READER });
  expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/png']);
  // All lines of the sentence, and in them the number alone.
  expect(cut[0]?.parts[0]?.marked).toHaveLength(1);
  expect((await get(`/api/v1/articles/${encodeURIComponent(id)}`)).cutOut).toMatch(/cut-out\.png$/);
  const { answer } = await (await editionRoom()).ask('武隆页岩气日产能是多少', QUESTION);
  expect(answer.status).toBe('answered');
  expect(await get(`/api/v1/ask?q=${encodeURIComponent('武隆页岩气日产能是多少')}`)).not.toHaveProperty('cutOut');
  const open = await openPrinted([], { publicUrl: 'https://news.example/' });
  const told = await fetch(`${open.url}/api/v1/ask?${ASK}`, { headers: { ...READER, Host: 'news.example' } });
  expect(await told.json()).toMatchObject({ cutOut: expect.stringMatching(/^https:\/\/news\.example\/api\/v1\//) });
});

test('an assistant is told the same, and the document says what it is', async () => {
  const { url } = await openPrinted();
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers: READER } }));
  onTestFinished(() => client.close());
  await client.listTools();
  const question = { question: '秀山有多少支龙灯队下乡', today: '2022-03-05' };
  const { structuredContent } = await client.callTool({ name: 'ask_news', arguments: question });
  expect(structuredContent).toMatchObject({ cutOut: expect.stringContaining('/cut-out.png?of=words') });
  const document = await (await fetch(`${url}/api/v1/openapi.json`)).text();
  expect(document).toContain('the printed page');
  expect(document).toContain('"mark"');
});

test('of papers that are only quoted nothing is told and nothing shown, whoever asks', async () => {
  const { url, id } = await openPrinted(['山城日报']);
  for (const path of [`/ask?${ASK}`, `/articles/${encodeURIComponent(id)}`])
    expect(await (await fetch(`${url}/api/v1${path}`, { headers: READER })).json()).not.toHaveProperty('cutOut');
  const cut = await fetch(`${url}/api/v1/articles/${encodeURIComponent(id)}/cut-out.png`, { headers: READER });
  expect(cut.status).toBe(404);
});
