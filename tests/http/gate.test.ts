import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { openGate } from '../../src/http/gate.ts';

/** Asks a server on this machine, with such proxies, where a request with that header comes from. */
async function cameFrom(proxies: string[], forwarded?: string): Promise<string> {
  const app = new Hono();
  const { addressOf } = openGate(proxies);
  app.get('/', (context) => context.text(addressOf(context)));
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
  const { port } = server.address() as AddressInfo;
  return (await fetch(`http://127.0.0.1:${port}/`, { headers })).text();
}

const HERE = '127.0.0.0/8';

test.each([
  ['nobody is believed whom nobody named', [], '203.0.113.9', '127.0.0.1'],
  ['a proxy says who asked it', [HERE], '203.0.113.9', '203.0.113.9'],
  ['and not what they say of themselves', [HERE], '198.51.100.7, 203.0.113.9', '203.0.113.9'],
  ['a proxy behind another says so too', [HERE, '10.0.0.0/8'], '198.51.100.7, 203.0.113.9, 10.1.2.3', '203.0.113.9'],
  ['of IPv4 in the clothes of IPv6 as well', [HERE, '10.0.0.0/8'], '203.0.113.9, ::ffff:10.1.2.3', '203.0.113.9'],
  ['of IPv6, by the network', [HERE, 'fd00::/8'], '2001:db8:0:a::7, fd12::1', '2001:db8:0:a::'],
  ['which is the same however it is written', [HERE], '2001:0DB8:0000:000A:1:2:3:4', '2001:db8:0:a::'],
  ['without a word of it the proxy itself asked', [HERE], undefined, '127.0.0.1'],
  ['what is no address is passed over', [HERE], '203.0.113.9, unknown', '203.0.113.9'],
])('%s', async (_, proxies, forwarded, address) => {
  expect(await cameFrom(proxies, forwarded)).toBe(address);
});
