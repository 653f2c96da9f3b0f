import { connect } from 'node:net';
import { expect, test } from 'vitest';
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

test('while a thousand send a byte now and then, others are answered within a second', async () => {
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
  const began = performance.now();
  expect((await get(`${url}/api/v1/ask?q=${encodeURIComponent(GAS)}`)).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(1_000);
  for (const socket of slow) socket.destroy();
});
