import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { WEB } from '../../../src/limits.ts';
import { type FetchOptions, fetchAddress } from '../../../src/sources/web/fetch.ts';
import { systemResolve } from '../../../src/sources/web/lookup.ts';
import { isPublic } from '../../../src/sources/web/networks.ts';
import { type Answer, webServer } from './loopback.ts';

const OPTIONS: FetchOptions = { reachable: () => true, resolve: systemResolve, ms: 5_000, validators: null };

async function fetched(answer: Answer, options: Partial<FetchOptions> = {}) {
  const { at } = await webServer({ '/': answer });
  const result = await fetchAddress(at('/'), { ...OPTIONS, ...options });
  if (!result.ok) return result.error;
  return result.value.kind === 'fetched' ? Buffer.from(result.value.bytes).toString() : result.value.kind;
}

test('an answer comes with its address, its type and its validators', async () => {
  const { at, asked } = await webServer({
    '/a': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/xml', etag: '"1"', 'last-modified': 'Wed' }).end('文'),
  });
  expect(await fetchAddress(`${at('/a')}#part`, OPTIONS)).toEqual({
    ok: true,
    value: {
      kind: 'fetched',
      url: at('/a'),
      bytes: Buffer.from('文'),
      contentType: 'text/xml',
      etag: '"1"',
      lastModified: 'Wed',
    },
  });
  expect(asked[0]?.headers).toMatchObject({ 'user-agent': 'Broadsheet', 'accept-encoding': 'gzip, br, deflate' });
});

test('a server is asked whether what it sent last still stands', async () => {
  const { at, asked } = await webServer({ '/': (_, response) => response.writeHead(304).end() });
  const validators = { etag: '"1"', lastModified: 'Wed' };
  expect(await fetchAddress(at('/'), { ...OPTIONS, validators })).toEqual({ ok: true, value: { kind: 'unchanged' } });
  expect(asked[0]?.headers).toMatchObject({ 'if-none-match': '"1"', 'if-modified-since': 'Wed' });
});

test.each([
  ['gzip', gzipSync('文')],
  ['x-gzip', gzipSync('文')],
  ['br', brotliCompressSync('文')],
  ['deflate', deflateSync('文')],
  ['identity', Buffer.from('文')],
])('a body in %s is unpacked', async (encoding, body) => {
  expect(await fetched((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body))).toBe(
    '文',
  );
});

describe('too much is refused', () => {
  const refusal = { why: 'too-large', detail: `more than ${WEB.bytes} bytes`, retry: false };

  test('by its announced length', async () => {
    expect(
      await fetched((_, response) => response.writeHead(200, { 'content-length': WEB.bytes + 1 }).write('a')),
    ).toEqual(refusal);
  });

  test('as it comes, where it never ends', async () => {
    const part = Buffer.alloc(100_000, 'a');
    expect(
      await fetched((_, response) => {
        const more = () => {
          while (response.write(part));
        };
        response.on('drain', more);
        more();
      }),
    ).toEqual(refusal);
  });

  test('as it unpacks', async () => {
    const bomb = gzipSync(Buffer.alloc(WEB.bytes * 10));
    expect(bomb.length).toBeLessThan(WEB.bytes / 50);
    expect(await fetched((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))).toEqual(
      refusal,
    );
  });
});

describe('what does not come in time is given up', () => {
  const refusal = { why: 'unreachable', detail: 'no whole answer within 0.1 seconds', retry: true };

  test.each<[string, Answer]>([
    ['an answer', () => {}],
    ['a body', (_, response) => void response.writeHead(200).write('a')],
    ['a packed body', (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).write('\x1f')],
  ])('%s', async (_, answer) => {
    expect(await fetched(answer, { ms: 100 })).toEqual(refusal);
  });
});

test.each<[string, Answer, object]>([
  ['not there', (_, response) => response.writeHead(404).end(), { detail: 'HTTP 404', retry: false }],
  ['failing', (_, response) => response.writeHead(500).end(), { detail: 'HTTP 500', retry: true }],
  [
    'busy',
    (_, response) => response.writeHead(503, { 'retry-after': '7' }).end(),
    { detail: 'HTTP 503', retry: true, afterMs: 7_000 },
  ],
  ['cut off', (request) => request.socket.destroy(), { detail: 'ECONNRESET', retry: true }],
  [
    'not what it says',
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'),
    { detail: 'Z_DATA_ERROR', retry: true },
  ],
  ['no HTTP', (request) => request.socket.end('SSH-2.0\r\n'), { detail: 'HPE_INVALID_CONSTANT', retry: true }],
  ['a redirect to nowhere', (_, response) => response.writeHead(302).end(), { detail: 'HTTP 302', retry: false }],
])('a server that is %s is unreachable', async (_, answer, fault) => {
  expect(await fetched(answer)).toEqual({ why: 'unreachable', ...fault });
});

test('a port where nobody listens, and a host that has no address, are unreachable', async () => {
  const { port } = await webServer({});
  expect(await fetchAddress(`http://127.0.0.2:${port}/`, OPTIONS)).toMatchObject({
    error: { why: 'unreachable', detail: 'ECONNREFUSED', retry: true },
  });
  const resolve = () => Promise.reject(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }));
  expect(await fetchAddress('http://nowhere.example/', { ...OPTIONS, resolve })).toMatchObject({
    error: { why: 'unreachable', detail: 'ENOTFOUND', retry: false },
  });
});

describe('redirects', () => {
  const to =
    (location: string): Answer =>
    (_, response) =>
      void response.writeHead(302, { location }).end();

  test('are followed, relative ones too', async () => {
    const { at } = await webServer({ '/a': to('/b/c'), '/b/c': to('../d'), '/d': '文' });
    expect(await fetchAddress(at('/a'), OPTIONS)).toMatchObject({ value: { url: at('/d'), bytes: Buffer.from('文') } });
  });

  test('are followed where an address is written in Chinese', async () => {
    const { at } = await webServer({
      '/': to(Buffer.from('/新闻').toString('latin1')),
      [`/${encodeURIComponent('新闻')}`]: '文',
    });
    expect(await fetchAddress(at('/'), OPTIONS)).toMatchObject({ ok: true });
  });

  test('are not followed for ever', async () => {
    const { at, asked } = await webServer({ '/a': to('/b'), '/b': to('/a') });
    expect(await fetchAddress(at('/a'), OPTIONS)).toEqual({
      ok: false,
      error: { why: 'unreachable', detail: 'more than 5 redirects', retry: false },
    });
    expect(asked).toHaveLength(WEB.redirects + 1);
  });

  test.each(['file:///etc/passwd', 'ftp://paper.example/', 'javascript:0', 'http://user:word@paper.example/'])(
    'are not followed to %s',
    async (location) => {
      expect(await fetched(to(location))).toEqual({ why: 'not-web', retry: false });
    },
  );

  test('are checked each, so that a public server cannot lead into a private network', async () => {
    const { at } = await webServer({ '/': to('http://169.254.169.254/latest/') });
    const reachable = (address: string) => address === '127.0.0.1';
    expect(await fetchAddress(at('/'), { ...OPTIONS, reachable })).toEqual({
      ok: false,
      error: { why: 'private-network', detail: '169.254.169.254', retry: false },
    });
  });
});

describe('private networks are refused', () => {
  const closed: FetchOptions = { ...OPTIONS, reachable: isPublic };

  test.each([
    ['http://127.0.0.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://0/', '0.0.0.0'],
    ['http://[::1]/', '[::1]'],
    ['http://[::ffff:10.0.0.1]/', '[::ffff:a00:1]'],
    ['http://169.254.169.254/latest/meta-data/', '169.254.169.254'],
  ])('as %s', async (address, detail) => {
    expect(await fetchAddress(address, closed)).toEqual({
      ok: false,
      error: { why: 'private-network', detail, retry: false },
    });
  });

  test.each([
    ['a private address', ['10.0.0.7'], '10.0.0.7'],
    ['a private address among public ones', ['93.184.216.34', '::1'], '::1'],
  ])('where a name has %s', async (_, addresses, detail) => {
    const resolve = async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    expect(await fetchAddress('http://paper.example/', { ...closed, resolve })).toEqual({
      ok: false,
      error: { why: 'private-network', detail, retry: false },
    });
  });

  test('by the system’s own names for this machine', async () => {
    const { port } = await webServer({});
    expect(await fetchAddress(`http://localhost:${port}/`, closed)).toMatchObject({
      error: { why: 'private-network' },
    });
  });
});

test('a name is looked up once a connection, and the connection goes where it led', async () => {
  const { port } = await webServer({ '/': '文' });
  const looked: string[] = [];
  const resolve = async (host: string) => {
    looked.push(host);
    return [{ address: '127.0.0.1', family: 4 }];
  };
  expect(await fetchAddress(`http://paper.example:${port}/`, { ...OPTIONS, resolve })).toMatchObject({ ok: true });
  expect(looked).toEqual(['paper.example']);
});
