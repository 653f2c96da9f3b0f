import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createCourier } from '../../src/discord/courier.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import type { Reply } from '../../src/reply.ts';
import { CHANNEL, FORUM, OWNER } from './loopback/people.ts';
import { startLoopbackDiscord } from './loopback/start.ts';

const reply: Reply = { kind: 'notice', private: false, language: 'zh-CN', notice: 'notice.help', values: {} };

async function opened() {
  const discord = await startLoopbackDiscord();
  onTestFinished(() => discord.close());
  const { token, url: apiBaseUrl } = discord;
  return {
    discord,
    courier: createCourier({ token, apiBaseUrl, requestMs: 5_000, renderMessage, paint: async () => null }),
  };
}

test('a message is sent with its marker, silently, and is found by it however busy the channel', async () => {
  const { courier, discord } = await opened();
  const first = await courier.send(CHANNEL, reply, { marker: 'digest-1' });
  const again = await courier.send(CHANNEL, reply, { marker: 'digest-1' });
  expect(first).toEqual({ ok: true, value: { message: expect.stringMatching(/^\d+$/) } });
  expect(again).toEqual(first);
  const { body } = await discord.posted();
  expect(body).toMatchObject({ nonce: 'digest-1', enforce_nonce: true, allowed_mentions: { parse: [] } });
  for (let words = 0; words < 100; words += 1) discord.channels.write(CHANNEL, 'hello');
  const newest = await courier.messages(CHANNEL, { marker: 'digest-1', before: null });
  const page = newest.ok ? newest.value : [];
  expect(page.map(({ marked }) => marked)).toEqual(Array(100).fill(false));
  const older = await courier.messages(CHANNEL, { marker: 'digest-1', before: page.at(-1)?.id ?? null });
  const id = first.ok ? first.value.message : '';
  expect(older).toEqual({ ok: true, value: [{ id, marked: true, at: expect.any(Date) }] });
  expect(discord.faults()).toEqual([]);
});

test('in a forum each digest is a post, which is found by its marker as well', async () => {
  const { courier, discord } = await opened();
  const learned = await courier.send(FORUM, reply, { marker: 'digest-1' });
  expect(learned).toMatchObject({ ok: false, error: { cure: 'wait', afterMs: 0 } });
  expect(discord.channels.messages).toEqual([]);
  const sent = await courier.send(FORUM, reply, { marker: 'digest-1' });
  const id = sent.ok ? sent.value.message : '';
  // The post is the channel of its messages.
  expect(sent).toEqual({ ok: true, value: { message: id, channel: id } });
  const { path, body } = discord.requests.at(-1) ?? {};
  expect([path, body.name.length > 0, body.applied_tags.length]).toEqual([`/channels/${FORUM}/threads`, true, 1]);
  // Whoever looks may be another process, which does not know yet what that channel is.
  const { token, url: apiBaseUrl } = discord;
  const other = createCourier({ token, apiBaseUrl, requestMs: 5_000, renderMessage, paint: async () => null });
  const looking = { marker: 'digest-1', before: null, since: new Date(0) };
  expect(await other.messages(FORUM, looking)).toMatchObject({ value: [{ id, channel: id, marked: true }] });
  expect(await other.messages(FORUM, { ...looking, marker: 'digest-2' })).toMatchObject({ value: [{ marked: false }] });
  expect(await other.messages(FORUM, { ...looking, since: new Date('2200-01-01') })).toEqual({ ok: true, value: [] });
  expect(discord.faults()).toEqual([]);
});

test('a forum that cannot be looked into is not taken for an empty one', async () => {
  const { courier, discord } = await opened();
  discord.script('GET', /active$/, { status: 503 });
  const looking = { marker: 'digest-1', before: null, since: new Date(0) };
  expect(await courier.messages(FORUM, looking)).toMatchObject({ ok: false, error: { cure: 'look' } });
});

test('below a message one thread is opened, however often it is asked for', async () => {
  const { courier, discord } = await opened();
  const sent = await courier.send(CHANNEL, reply, { marker: 'digest-1' });
  const message = sent.ok ? sent.value.message : '';
  const about = { language: 'zh-CN', day: '2021-07-21' } as const;
  for (const _ of [1, 2]) expect(await courier.openThread(CHANNEL, message, about)).toMatchObject({ ok: true });
  expect(discord.requests.at(-1)).toMatchObject({
    path: `/channels/${CHANNEL}/messages/${message}/threads`,
    body: { name: '2021年7月21日早报 · 讨论' },
    status: 400,
  });
  discord.script('POST', /threads$/, { status: 403, body: { code: 50013, message: 'No' } });
  expect(await courier.openThread(CHANNEL, message, about)).toMatchObject({ error: { kind: 'missing-permission' } });
  expect(discord.faults()).toEqual([]);
});

test('a person’s direct messages have a channel', async () => {
  const { courier } = await opened();
  expect(await courier.directChannel(OWNER)).toEqual({ ok: true, value: expect.stringMatching(/^\d+$/) });
});

test.each([
  [403, { code: 50013, message: 'No' }, { kind: 'missing-permission', cure: 'park', detail: 'No (50013)' }],
  [403, { code: 50001, message: 'No' }, { kind: 'missing-permission', cure: 'park', detail: 'No (50001)' }],
  [404, { code: 10003, message: 'No' }, { kind: 'unknown-channel', cure: 'park', detail: 'No (10003)' }],
  [403, { code: 50007, message: 'No' }, { kind: 'closed-dm', cure: 'park', detail: 'No (50007)' }],
  [400, { code: 50278, message: 'No' }, { kind: 'closed-dm', cure: 'park', detail: 'No (50278)' }],
  [400, { code: 50035, message: 'No' }, { kind: 'rejected', cure: 'drop', detail: 'No (50035)' }],
  [401, { code: 0, message: 'No' }, { kind: 'unavailable', cure: 'wait', detail: 'No (0)' }],
  [
    429,
    { message: 'No', retry_after: 1.5 },
    { kind: 'limited', cure: 'wait', afterMs: 1_500, detail: 'No (undefined)' },
  ],
  [500, {}, { kind: 'unavailable', cure: 'look', settled: true, detail: '500' }],
  [502, {}, { kind: 'unavailable', cure: 'look', detail: '502' }],
  [504, {}, { kind: 'unavailable', cure: 'look', detail: '504' }],
])('Discord’s %i %o is told as %o, after one request', async (status, body, error) => {
  const { courier, discord } = await opened();
  discord.script('POST', /messages$/, { status, body });
  expect(await courier.send(CHANNEL, reply, { marker: 'n' })).toEqual({ ok: false, error });
  expect(discord.requests).toHaveLength(1);
});

test('a Discord that says nothing is given up in time, and nobody knows what became of the message', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  onTestFinished(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const apiBaseUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/api`;
  const courier = createCourier({ token: 't', apiBaseUrl, requestMs: 50, renderMessage, paint: async () => null });
  const sent = await courier.send(CHANNEL, reply, { marker: 'n' });
  expect(sent).toMatchObject({ ok: false, error: { kind: 'unavailable', cure: 'look' } });
});

test('a Discord that is not there has nothing', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  const courier = createCourier({
    token: 't',
    apiBaseUrl: `http://127.0.0.1:${port}/api`,
    requestMs: 5_000,
    renderMessage,
    paint: async () => null,
  });
  const sent = await courier.send(CHANNEL, reply, { marker: 'n' });
  expect(sent).toMatchObject({ ok: false, error: { kind: 'unavailable', cure: 'wait' } });
});
