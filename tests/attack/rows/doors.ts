import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GIVEN_PAGES } from '../../../src/limits/desk.ts';
import { API } from '../../../src/limits/doors.ts';
import { startProgram } from '../../main/program.ts';
import type { Row } from '../row.ts';
import { ordinaryNews, pageOf, repeated } from '../texts.ts';
import { type Ended, givePage } from '../ways.ts';

const DESK_KEY = 'a-key-for-the-desk-of-this-row';
const BASIC = `Basic ${Buffer.from(`x:${DESK_KEY}`).toString('base64')}`;

/** What may be asked of one article, and of all. */
const OF_ONE = (id: string) => [
  ...['', '?format=csv', '/citation'].map((rest) => `/api/v1/articles/${id}${rest}`),
  ...['limit=100', 'format=csv'].map((form) => `/api/v1/figures?article=${id}&${form}`),
  ...[`/articles/${id}`, `/articles/${id}?page=9`, `/stories/${id}`, `/api/v1/stories/${id}`],
];
const OF_ALL = [
  ...['district=wulong&format=csv', 'limit=100&sort=size'].map((words) => `/api/v1/figures?${words}`),
  ...['compare?districts=武隆,璧山&what=冷库', 'trend?what=冷库', 'search?q=武隆冷库', 'latest', 'districts/武隆'],
  ...['topics/农业', 'editions', 'stories', 'suggest?kind=story&q=冷', 'openapi.json', ''],
].map((path) => (path.startsWith('/') ? path : `/api/v1/${path}`));
const PAGES = [
  ...['/editions', '/editions/2022-03-04', '/figures', '/districts/武隆区', '/topics/农业', '/sitemap.xml', '/desk'],
  ...['/feeds/latest.atom', '/feeds/latest.json', '/feeds/search/冷库.json', '/desk/gaps'],
];

const MCP_TOOLS = (id: string): [string, object][] => [
  ['get_article', { id }],
  ['list_figures', { article: id }],
  ['cite_article', { id }],
  ['get_story', { about: id }],
  ['ask_news', { question: '武隆区第7村新建冷库多少座？' }],
];

const rpc = (method: string, params: object, id: unknown = 1) => ({ jsonrpc: '2.0', id, method, params });
const toolCall = (name: string, args: object) => rpc('tools/call', { name, arguments: args });

/** What no assistant sends. */
const MCP_BODIES = [
  Array.from({ length: 300 }, (_, id) => rpc('tools/list', {}, id)),
  Array.from({ length: 60 }, (_, at) => toolCall('ask_news', { question: `武隆第${at}村建了几座冷库？` })),
  toolCall('ask_news', { question: '武隆'.repeat(5_000) }),
  toolCall('compare_places', { places: Array.from({ length: 2_000 }, (_, at) => `第${at}镇`) }),
  toolCall('check_claims', { words: '三成、'.repeat(3_000) }),
  toolCall('list_figures', { page: Number.MAX_SAFE_INTEGER, limit: -1 }),
  toolCall('__proto__', { constructor: { prototype: {} } }),
  rpc('resources/read', { uri: `broadsheet://articles/${'%2e%2e%2f'.repeat(3_000)}` }),
  rpc('resources/read', { uri: 'broadsheet://articles/%' }),
  rpc('initialize', { protocolVersion: '9'.repeat(9_000), capabilities: {}, clientInfo: { name: '', version: '' } }),
  rpc('completion/complete', { ref: { type: 'ref/resource', uri: 'file:///etc/passwd' } }, { id: 1 }),
];

/** The doors that `BROADSHEET_API` opens, and the desk, over pages as large as may be given; and bodies of any shape. */
const doors: Row = {
  name: 'doors: every address of API, MCP, archive and desk over pages of 150 kB',
  async own() {
    const data = await mkdtemp(join(tmpdir(), 'broadsheet-attack-doors-'));
    const { err, out } = await startProgram(['key', 'add', 'row', '--scope', 'write'], { BROADSHEET_DATA: data }).ended;
    [KEY.now = ''] = /bs_[\w-]+/.exec(out + err) ?? [];
    const settings = { BROADSHEET_DATA: data, BROADSHEET_API: 'on', BROADSHEET_DESK_KEY: DESK_KEY };
    return { settings, release: () => {}, close: () => rm(data, { recursive: true, force: true }) };
  },
  async attack({ url, discord }, { scale }) {
    const send = async (path: string, given: RequestInit = {}): Promise<Ended> => {
      const authorization = path.startsWith('/desk') ? BASIC : `Bearer ${KEY.now}`;
      const headers = { authorization, 'content-type': 'application/json', accept: ACCEPTED };
      const response = await fetch(encodeURI(`${url}${path}`), { ...given, headers });
      await response.text();
      return response.status < 500 ? 'said' : 'fault';
    };
    const post = (path: string, body: string) => send(path, { method: 'POST', body });
    const bytes = (GIVEN_PAGES.bytes - 200) * scale;
    const ended: Ended[] = [];
    for (const text of [ordinaryNews(bytes), repeated('3家，', bytes)])
      ended.push(await givePage(discord, pageOf(text)));
    const listed = await fetch(`${url}/api/v1/articles?limit=5`, { headers: { authorization: `Bearer ${KEY.now}` } });
    const ids = [...(await listed.text()).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
    ended.push(ids.length === 0 ? 'silence' : 'said');
    for (const path of [...ids.flatMap(OF_ONE), ...OF_ALL, ...PAGES]) ended.push(await send(path));
    for (const [name, args] of ids.flatMap(MCP_TOOLS)) {
      const params = { name, arguments: args };
      ended.push(await post('/mcp', JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params })));
    }
    for (const body of MCP_BODIES) ended.push(await post('/mcp', JSON.stringify(body)));
    for (const method of ['GET', 'DELETE', 'PUT']) ended.push(await send('/mcp', { method }));
    const words = ordinaryNews(API.bodyBytes / 4);
    const thread = Array.from({ length: API.thread }, () => words.slice(0, API.wordsChars / 2));
    ended.push(await post('/api/v1/ask', JSON.stringify({ q: '那璧山呢？', thread: thread.slice(0, 4) })));
    ended.push(await post('/api/v1/check', JSON.stringify({ words: words.slice(0, API.wordsChars) })));
    for (const path of ['/api/v1/ask', '/api/v1/check', '/api/v1/pages', '/api/v1/corrections', '/mcp'])
      for (const body of ['', '[', '['.repeat(API.bodyBytes - 1), `{"q":${'{"q":'.repeat(6_000)}`, '"'.repeat(10_000)])
        ended.push(await post(path, body));
    return ended;
  },
};

const ACCEPTED = 'application/json, text/event-stream';
/** The key of the program that runs just now. */
const KEY = { now: '' };

export const doorRows: readonly Row[] = [doors];
