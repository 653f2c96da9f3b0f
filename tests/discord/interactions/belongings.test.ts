import { expect, test } from 'vitest';
import { DIGEST } from '../../../src/limits.ts';
import type { SubscribeOptions } from '../../../src/ports/deliveries.ts';
import { createMemorySettings } from '../../../src/store/memory/settings.ts';
import { subscriptionOf } from '../../commands/stand-in.ts';
import { CHANNEL, EDITOR_ROLE, FOREIGN_CHANNEL, GUILD, owner } from '../loopback/people.ts';
import { startBot } from '../start-bot.ts';

/** A thread that the gateway did not tell of. */
const RESTING_THREAD = '1200000000000000077';

/** A bot that takes orders and settings, and what it took. */
async function startDesk() {
  const taken: SubscribeOptions[] = [];
  const settings = createMemorySettings();
  const started = await startBot({
    settings,
    subscriptions: async () => [],
    subscribe: async (order) => {
      taken.push(order);
      return { ok: true, value: subscriptionOf(order) };
    },
  });
  return { ...started, taken, settings };
}

const REFUSED = { private: true, text: expect.stringContaining('找不到你选的频道或身份组') };

test.each([
  ['digest subscribe', {}],
  ['digest alert', { figure: '产值 超过 1亿元' }],
  ['digest unsubscribe', {}],
  ['digest pause', {}],
  ['digest resume', {}],
  ['digest now', {}],
  ['digest history', {}],
  ['settings channel', {}],
  ['settings digest', {}],
  ['settings editors', {}],
])('/%s does nothing with a channel of another server', async (name, options) => {
  const { discord, taken, settings } = await startDesk();
  expect(await discord.command(name, { ...options, channel: FOREIGN_CHANNEL }, owner)).toMatchObject(REFUSED);
  expect(taken).toEqual([]);
  expect(await settings.of(GUILD)).toMatchObject({ channels: [], digests: null, editors: null });
  // Nothing was said there, and nothing read.
  const there = discord.requests.filter(({ path }) => path.startsWith(`/channels/${FOREIGN_CHANNEL}/`));
  expect(there).toEqual([]);
  expect(discord.faults()).toEqual([]);
});

test('it does not matter what the interaction says of the channel', async () => {
  const { discord, taken } = await startDesk();
  const given = { name: 'channel', type: 3, value: FOREIGN_CHANNEL };
  const options = [{ name: 'subscribe', type: 1, options: [given] }];
  const resolved = { channels: { [FOREIGN_CHANNEL]: { id: FOREIGN_CHANNEL, type: 0, guild_id: GUILD, name: 'news' } } };
  const asked = discord.interact(2, { id: '1', name: 'digest', type: 1, options, resolved }, owner);
  expect(await discord.answerTo(asked)).toMatchObject(REFUSED);
  expect(taken).toEqual([]);
});

test.each(['not-an-id', '../users/@me', '', '1200000000000000099'])('nor does it when it is %j', async (channel) => {
  const { discord, taken } = await startDesk();
  discord.script('GET', /^\/channels\/1200000000000000099$/, {
    status: 404,
    body: { code: 10003, message: 'Unknown' },
  });
  expect(await discord.command('digest subscribe', { channel }, owner)).toMatchObject(REFUSED);
  expect(taken).toEqual([]);
});

test('a channel of the server itself, and a thread that rests there, are taken', async () => {
  const { discord, taken } = await startDesk();
  await discord.command('digest subscribe', { channel: CHANNEL }, owner);
  await discord.command('digest subscribe', { channel: RESTING_THREAD }, owner);
  expect(taken).toMatchObject([
    { channel: CHANNEL, guild: GUILD, schedule: { at: DIGEST.at } },
    { channel: RESTING_THREAD, guild: GUILD },
  ]);
});

test('a role that the server does not have is not made its editors’', async () => {
  const { discord, settings } = await startDesk();
  expect(await discord.command('settings editors', { role: '1200000000000000031' }, owner)).toMatchObject(REFUSED);
  expect(await settings.of(GUILD)).toMatchObject({ editorRole: null });
  await discord.command('settings editors', { role: EDITOR_ROLE }, owner);
  expect(await settings.of(GUILD)).toMatchObject({ editorRole: EDITOR_ROLE });
});
