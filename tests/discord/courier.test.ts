import { expect, test } from 'vitest';
import type { Reply } from '../../src/reply.ts';
import { CHANNEL } from './loopback/people.ts';
import { startBot } from './start-bot.ts';

const reply: Reply = { kind: 'notice', private: false, language: 'zh-CN', notice: 'notice.help', values: {} };

test('a message is sent once with its nonce, silently, and its id comes back', async () => {
  const { bot, discord } = await startBot({});
  const first = await bot.courier.send(CHANNEL, reply, { nonce: 'digest-1' });
  const again = await bot.courier.send(CHANNEL, reply, { nonce: 'digest-1' });
  expect(first).toEqual({ ok: true, value: { message: expect.stringMatching(/^\d+$/) } });
  expect(again).toEqual(first);
  const { body } = await discord.posted();
  expect(body).toMatchObject({ nonce: 'digest-1', enforce_nonce: true, allowed_mentions: { parse: [] } });
  expect(discord.faults()).toEqual([]);
});

test.each([
  [403, 50013, { kind: 'missing-permission', retry: false }],
  [403, 50001, { kind: 'missing-permission', retry: false }],
  [404, 10003, { kind: 'unknown-channel', retry: false }],
  [403, 50007, { kind: 'closed-dm', retry: false }],
  [400, 50278, { kind: 'closed-dm', retry: false }],
  [400, 50035, { kind: 'rejected', retry: false }],
])('Discord’s %i with code %i is told as %o', async (status, code, error) => {
  const { bot, discord } = await startBot({});
  discord.script('POST', /messages$/, { status, body: { code, message: 'No' } });
  const sent = await bot.courier.send(CHANNEL, reply, { nonce: 'n' });
  expect(sent).toEqual({ ok: false, error: { ...error, detail: `No (${code})` } });
});

test('a Discord that keeps failing may be tried later', async () => {
  const { bot, discord } = await startBot({});
  discord.script('POST', /messages$/, ...Array.from({ length: 4 }, () => ({ status: 503 })));
  const sent = await bot.courier.send(CHANNEL, reply, { nonce: 'n' });
  expect(sent).toMatchObject({ ok: false, error: { kind: 'unavailable', retry: true } });
});
