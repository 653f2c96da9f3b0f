import { connect } from 'node:net';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, test } from 'vitest';
import { openGate } from '../../src/http/gate.ts';
import { PACE } from '../../src/limits/pace.ts';
import { startCpu } from '../cases/cpu.ts';
import { editionRoom, emptyRoom, openAll, READER, WRITER } from './opened.ts';

const GAS = '武隆页岩气日产能是多少';

async function get(url: string, headers: Record<string, string> = READER) {
  const response = await fetch(url, { headers });
  await response.arrayBuffer();
  return response;
}

test('what comes by a door is counted with how it went', async () => {
  const counted: string[] = [];
  const url = await openAll(emptyRoom(), { answered: ({ door, status }) => counted.push(`${door} ${status}`) });
  for (const path of ['/api/v1/editions', '/api/v1/nowhere', '/editions', '/articles/nobody']) await get(url + path);
  await get(`${url}/mcp`, {});
  expect(counted).toEqual(['api 200', 'api 404', 'archive 200', 'archive 404', 'mcp 401']);
});

test('whoever asks 2,000 times in a row is told to wait, and others are not', async () => {
  const url = await openAll(emptyRoom());
  let waited: Response | undefined;
  for (let at = 0; at < 2_000 && waited === undefined; at += 1) {
    const response = await fetch(`${url}/api/v1/editions`, { headers: READER });
    await response.arrayBuffer();
    if (response.status === 429) waited = response;
  }
  expect(Number(waited?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect((await get(`${url}/api/v1/editions`, WRITER)).status).toBe(200);
});

test('pages are given no faster by a key than by a server of Discord', async () => {
  const url = await openAll(emptyRoom());
  const body = JSON.stringify({ name: '2021-07-22-渝州晨报-01.txt', text: '一行' });
  const give = async () => {
    const headers = { ...WRITER, 'Content-Type': 'application/json' };
    return (await fetch(`${url}/api/v1/pages`, { method: 'POST', headers, body })).status;
  };
  const given: number[] = [];
  for (let at = 0; at < 31; at += 1) given.push(await give());
  expect(given).toEqual([...Array<number>(30).fill(200), 429]);
  expect((await get(`${url}/api/v1/editions`, WRITER)).status).toBe(200);
});

test('claims are checked no faster by a key than by a person in Discord, whichever door they come by', async () => {
  // Its clock stands still: on a busy machine one more would be let through meanwhile.
  const gate = openGate([], () => 0);
  const url = await openAll(await editionRoom(), { gate });
  const check = async (headers: Record<string, string>) => {
    const body = JSON.stringify({ words: '武隆日产能70万立方米。' });
    const asked = { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body };
    return (await fetch(`${url}/api/v1/check`, asked)).status;
  };
  const { person, process } = PACE.check;
  const told: number[] = [];
  for (let at = 0; at <= person.burst; at += 1) told.push(await check(READER));
  expect(told).toEqual([...Array<number>(person.burst).fill(200), 429]);
  expect(await toolSays(url, READER)).toMatch(/^That was too fast: ask again in \d s\.$/);
  expect(await toolSays(url, WRITER)).toContain('70');
  // What all of Discord has used up is not there for keys.
  for (let at = 0; at < process.burst; at += 1)
    gate.pace.waitFor('check', { user: `${at}`, guild: null, channel: null });
  expect(await check(WRITER)).toBe(429);
});

/** What an assistant is told of a claim. */
async function toolSays(url: string, headers: Record<string, string>): Promise<string> {
  const client = new Client({ name: 'test', version: '0' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } }));
  const claim = { name: 'check_claims', arguments: { words: '武隆日产能70万立方米。' } };
  const { content } = await client.callTool(claim);
  await client.close();
  return (content as { text: string }[])[0]?.text ?? '';
}

test('while a thousand send a byte now and then, others are answered, at no more than a second of computing', async () => {
  const url = await openAll(await editionRoom());
  const { port } = new URL(url);
  const slow = await Promise.all(
    Array.from({ length: 1_000 }, () => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => {});
      return new Promise<typeof socket>((resolve) => socket.once('connect', () => resolve(socket)));
    }),
  );
  for (const socket of slow) socket.write('G');
  const spent = startCpu();
  expect((await get(`${url}/api/v1/ask?q=${encodeURIComponent(GAS)}`)).status).toBe(200);
  expect(spent()).toBeLessThan(1_000);
  for (const socket of slow) socket.destroy();
});
