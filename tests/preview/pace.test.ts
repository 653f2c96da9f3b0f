import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { openGate } from '../../src/http/gate.ts';
import { PACE } from '../../src/limits/pace.ts';
import { BODY_BYTES } from '../../src/preview/body.ts';
import { serve } from './served.ts';

async function served(...given: Parameters<typeof serve>): Promise<string> {
  const { url, preview } = await serve(...given);
  onTestFinished(() => preview.close());
  return url;
}

test('a reader who asks faster than anybody types is told to wait, and no other', async () => {
  const url = await served({ gate: openGate(['127.0.0.0/8'], () => 0) });
  const from = (address: string) => fetch(`${url}/api/commands`, { headers: { 'X-Forwarded-For': address } });
  const { burst } = PACE.preview.server;
  const all = await Promise.all(Array.from({ length: burst + 1 }, () => from('203.0.113.9')));
  expect(all.map(({ status }) => status).toSorted()).toEqual([...Array<number>(burst).fill(200), 429]);
  const waiting = await from('203.0.113.9');
  expect(await waiting.json()).toEqual({ error: 'That was too fast: ask again in 1 s.' });
  expect((await from('198.51.100.7')).status).toBe(200);
});

/** How large a body is that nobody waits for. */
const HUGE = 200_000_000;

test.each([
  ['says how large it is', { 'Content-Length': HUGE }],
  ['does not say it', { 'Transfer-Encoding': 'chunked' }],
])('a body of 200 MB that %s is refused before it has come', async (_, headers) => {
  const url = await served();
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  let sent = 0;
  const asking = request(`${url}/api/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  asking.on('response', ({ statusCode }) => resolve(statusCode)).on('error', () => {});
  const piece = Buffer.alloc(BODY_BYTES, ' ');
  const send = () => {
    while (sent < HUGE && asking.write(piece)) sent += piece.length;
    asking.once('drain', send);
  };
  send();
  expect(await promise).toBe(413);
  expect(sent).toBeLessThan(HUGE / 10);
  asking.destroy();
});
