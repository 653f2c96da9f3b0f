import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { hostsOf } from '../../src/http/hosts.ts';
import { serve } from '../preview/served.ts';

const LOCAL = { host: '127.0.0.1', port: 3000, publicUrl: null };

test.each([
  ['127.0.0.1:3000', true],
  ['localhost:3000', true],
  ['LOCALHOST:3000', true],
  ['[::1]:3000', true],
  ['localhost', false],
  ['localhost:3001', false],
  ['localhost.:3000', false],
  ['127.0.0.1.evil.example:3000', false],
  ['localhost.evil.example:3000', false],
  ['evil.example', false],
  ['evil.example:3000', false],
  ['10.0.0.7:3000', false],
  ['me@localhost:3000', false],
  ['localhost:3000, evil.example', false],
  ['', false],
  [undefined, false],
])('where this machine alone is listened to, %s is its host: %s', (given, ours) => {
  expect(hostsOf(LOCAL)(given)).toBe(ours);
});

test.each([
  ['news.example.org', true],
  ['NEWS.example.org', true],
  ['localhost:3000', true],
  ['news.example.org:3000', false],
  ['www.news.example.org', false],
])('with a public address %s is its host: %s', (given, ours) => {
  expect(hostsOf({ ...LOCAL, publicUrl: 'https://news.example.org/paper' })(given)).toBe(ours);
});

test.each([
  ['0.0.0.0', '192.168.1.9:8080', true],
  ['0.0.0.0', 'localhost:8080', true],
  ['::', '[fd00::7]:3000', true],
  ['0.0.0.0', 'evil.example:3000', false],
  ['0.0.0.0', 'broadsheet:3000', false],
  ['fd00::7', '[fd00::7]:3000', true],
  ['fd00::7', '[fd00::8]:3000', false],
  ['news.lan', 'news.lan:3000', true],
])('listening on %s, %s is its host: %s', (host, given, ours) => {
  expect(hostsOf({ ...LOCAL, host })(given)).toBe(ours);
});

async function get(url: string, path: string, host: string) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number | undefined; body: string }>();
  request(`${url}${path}`, { headers: { host } }, (response) => {
    text(response).then((body) => resolve({ status: response.statusCode, body }), reject);
  })
    .on('error', reject)
    .end();
  return promise;
}

test('a page that gave its own name our address reads nothing', async () => {
  const { url, preview } = await serve();
  onTestFinished(() => preview.close());
  const evil = `evil.example:${new URL(url).port}`;
  const paths = ['/', '/metrics', '/api/commands', '/api/suggest?kind=district', '/nothing'];
  for (const path of paths) {
    const { status, body } = await get(url, path, evil);
    expect([path, status, body.trim().split('\n').length]).toEqual([path, 421, 1]);
  }
  expect((await get(url, '/metrics', new URL(url).host)).status).toBe(200);
});

test('health is told under every name, and of the archive only under our own', async () => {
  const { url, preview } = await serve({ health: async () => ({ status: 'unavailable', articles: 7 }) });
  onTestFinished(() => preview.close());
  expect(await get(url, '/health', 'evil.example')).toEqual({ status: 503, body: '{"status":"unavailable"}' });
  expect(await get(url, '/health', new URL(url).host)).toMatchObject({ body: expect.stringContaining('articles') });
});
