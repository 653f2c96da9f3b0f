import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { expect, onTestFinished, test } from 'vitest';
import { ToldAnswer } from '../../src/model/answer.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { NOTHING_SET, startForTest } from '../main/program.ts';
import { editionRoom, emptyRoom, openAll, READER } from './opened.ts';

const GAS = '武隆页岩气日产能是多少';
const TOOLS = [
  'ask_news',
  'search_news',
  'get_article',
  'list_figures',
  'compare_places',
  'figure_trend',
  'latest_news',
  'get_story',
  'check_claims',
  'cite_article',
];

async function byHttp(url: string, headers: Record<string, string> = READER): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } }));
  onTestFinished(() => client.close());
  return client;
}

test('an assistant finds every tool described, and that none changes anything', async () => {
  const client = await byHttp(await openAll(emptyRoom()));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(TOOLS);
  for (const { inputSchema, outputSchema, annotations } of tools) {
    expect(inputSchema.type).toBe('object');
    expect(outputSchema?.type).toBe('object');
    expect(annotations?.readOnlyHint).toBe(true);
  }
});

test('each tool gives text, and beside it what its schema says', async () => {
  const client = await byHttp(await openAll(await editionRoom()));
  // The client knows the schemas from here on, and holds each result to its own.
  await client.listTools();
  const call = async (name: string, args: object) => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: { ...args } });
    expect([name, isError ?? false]).toEqual([name, false]);
    expect(content).toMatchObject([{ type: 'text', text: expect.any(String) }]);
    return structuredContent as Record<string, never>;
  };
  const answer = ToldAnswer.parse(await call('ask_news', { question: GAS }));
  expect(answer).toMatchObject({
    status: 'answered',
    short: '约70万立方米',
    quotes: expect.any(Array),
  });
  const id = answer.article?.id;
  expect(await call('get_article', { id })).toMatchObject({ article: { id } });
  expect(await call('search_news', { words: '页岩气' })).toMatchObject({ hits: [{}] });
  expect(await call('list_figures', { district: 'wulong' })).toMatchObject({ kind: 'figures' });
  expect(await call('compare_places', { places: ['武隆', '璧山'] })).toMatchObject({ rows: [{}, {}] });
  expect(await call('figure_trend', { measure: '日产能' })).toMatchObject({ points: [{ figure: { value: 700_000 } }] });
  expect(await call('latest_news', {})).toMatchObject({ kind: 'hits' });
  expect(await call('get_story', { about: id })).toMatchObject({ status: 'answered' });
  const claimed = '武隆区页岩气日产能约90万立方米';
  expect(await call('check_claims', { words: claimed })).toMatchObject({ rows: [{ verdict: 'differs' }] });
  expect(await call('cite_article', { id })).toMatchObject({ gbt7714: expect.stringContaining('[N]') });
});

test('what is not there is an error in words, and so is what was asked wrongly', async () => {
  const client = await byHttp(await openAll(await editionRoom()));
  await client.listTools();
  const call = (name: string, args: object) => client.callTool({ name, arguments: { ...args } });
  expect(await call('get_article', { id: '../../etc/passwd' })).toMatchObject({
    isError: true,
    content: [{ type: 'text' }],
  });
  expect(await call('compare_places', { places: ['武隆'] })).toMatchObject({ isError: true });
  expect(await call('ask_news', { question: 'x', today: 'yesterday' })).toMatchObject({ isError: true });
});

test('articles and editions are resources', async () => {
  const client = await byHttp(await openAll(await editionRoom()));
  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
    'broadsheet://articles/{id}',
    'broadsheet://editions/{date}',
  ]);
  const { resources } = await client.listResources();
  const [article] = resources.filter(({ uri }) => uri.includes('/articles/'));
  const read = await client.readResource({ uri: article?.uri ?? '' });
  expect(read.contents).toMatchObject([{ mimeType: 'text/plain', text: expect.stringContaining(article?.name ?? '') }]);
  const edition = await client.readResource({ uri: 'broadsheet://editions/2021-07-21' });
  expect(edition.contents).toMatchObject([{ text: expect.stringContaining('渝州晨报') }]);
});

test.each([
  ['no key', {}, 401],
  ['a key that opens nothing', { Authorization: 'Bearer bs_gone' }, 401],
  ['a foreign site', { ...READER, Origin: 'https://elsewhere.example' }, 403],
])('%s is refused before anything is read', async (_, headers, status) => {
  const url = await openAll(emptyRoom());
  const response = await fetch(`${url}/mcp`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
  });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
});

test('by standard input and output it is the same, with nothing else between', async () => {
  const client = new Client({ name: 'test', version: '1' });
  const env = { ...NOTHING_SET, BROADSHEET_DATA: await temporaryFolder() };
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: ['src/main.ts', 'mcp'], env, stderr: 'ignore' }),
  );
  onTestFinished(() => client.close());
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(TOOLS);
  const { structuredContent } = await client.callTool({ name: 'ask_news', arguments: { question: GAS } });
  expect(ToldAnswer.parse(structuredContent).short).toContain('70万');
});

test('what was asked before the input ended is answered', async () => {
  const program = startForTest(['mcp'], { BROADSHEET_DATA: await temporaryFolder() });
  const clientInfo = { name: 'test', version: '1' };
  const lines = [
    { id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } },
    { method: 'notifications/initialized' },
    { id: 2, method: 'tools/call', params: { name: 'ask_news', arguments: { question: GAS } } },
  ].map((line) => `${JSON.stringify({ jsonrpc: '2.0', ...line })}\n`);
  program.child.stdin.end(lines.join(''));
  const { code, out } = await program.ended;
  expect([code, out.trimEnd().split('\n').length]).toEqual([0, 2]);
  expect(out).toContain('约70万立方米');
});
