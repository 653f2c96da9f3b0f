import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Gateway, openGateway } from '../tests/discord/loopback/gateway.ts';

/** The token that it knows its bot by. */
export const TOKEN = 'MTIwMDAwMDAwMDAwMDAwMDAwMQ.loopback.bench';

/** When something was done for an interaction first, by its id. */
type Times = ReadonlyMap<string, number>;

/** A Discord that takes everything, judges nothing, and remembers when each interaction was acknowledged and answered. */
export type SwallowingDiscord = {
  url: string;
  gateway: Gateway;
  acknowledged: Times;
  answered: Times;
  close(): Promise<void>;
};

/** Opens one on a free port of this machine. */
export async function openSwallowingDiscord(): Promise<SwallowingDiscord> {
  const acknowledged = new Map<string, number>();
  const answered = new Map<string, number>();
  let port = 0;
  const url = () => `ws://127.0.0.1:${port}/gateway`;
  const server = createServer(async (request, response) => {
    const text = await textOf(request);
    const now = performance.now();
    const [, interaction] = /\/interactions\/(\d+)\//.exec(request.url ?? '') ?? [];
    const [, edited] = /\/webhooks\/\d+\/token-(\d+)\//.exec(request.url ?? '') ?? [];
    const id = interaction ?? edited;
    if (id !== undefined && !acknowledged.has(id)) acknowledged.set(id, now);
    // A type 5 only says that the answer is coming.
    if (id !== undefined && !answered.has(id) && !text.startsWith('{"type":5')) answered.set(id, now);
    const body = answerTo(request, url());
    if (body === null) response.writeHead(204).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server.keepAliveTimeout = 60_000;
  const gateway = openGateway(server, { token: TOKEN, url, locale: 'zh-CN', changed: () => {} });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  const close = async () => {
    await gateway.close();
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/api`, gateway, acknowledged, answered, close };
}

function answerTo({ method, url = '' }: IncomingMessage, gateway: string): object | null {
  if (url.includes('/gateway/bot')) {
    const session_start_limit = { total: 1_000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
    return { url: gateway, shards: 1, session_start_limit };
  }
  if (method === 'GET' || method === 'PUT') return [];
  return url.includes('/callback') ? null : { id: '1', channel_id: '1' };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
