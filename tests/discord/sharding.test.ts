import { expect, onTestFinished, test, vi } from 'vitest';
import { answerReply } from '../commands/stand-in.ts';
import { shardOf } from './loopback/gateway.ts';
import { GUILD } from './loopback/people.ts';
import { startLoopbackDiscord } from './loopback/start.ts';
import { buildBot, startBot } from './start-bot.ts';

/** Another server than the loopback's own, on the other one of two shards. */
const OTHER_GUILD = String(BigInt(GUILD) + (1n << 22n));

const newsroom = { ask: async () => answerReply('好') };

/** Milliseconds that discord.js lets pass between two sessions of a shard, as Discord asks. */
const BETWEEN_SESSIONS_MS = 5_000;

/** Lets the clock say that so long ago is past: nobody waits for it then. */
function passBetweenSessions(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + BETWEEN_SESSIONS_MS });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

test('two shards of one process identify as such, and answer what each is sent', async () => {
  const { discord, bot } = await startBot(newsroom, { shards: { ids: [0, 1], count: 2 } });
  expect(discord.gateway.identified.map(({ shard }) => shard).toSorted()).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect(bot.shards().map(({ id }) => id)).toEqual([0, 1]);
  expect([GUILD, OTHER_GUILD].map((guild) => shardOf(guild, 2)).toSorted()).toEqual([0, 1]);
  for (const guild of [GUILD, OTHER_GUILD]) {
    const question = { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: '?' }] };
    const asked = discord.interact(2, question, { extra: { guild_id: guild } });
    expect((await discord.answerTo(asked)).text).toContain('好');
  }
});

test('of several processes the one with the first shard registers the commands', async () => {
  const discord = await startLoopbackDiscord();
  const registrations = () => discord.requests.filter(({ method }) => method === 'PUT').length;
  const second = await buildBot(newsroom, { discord, shards: { ids: [1], count: 2 } });
  expect(await second.bot.start()).toMatchObject({ ok: true });
  expect(registrations()).toBe(0);
  const first = await buildBot(newsroom, { discord, shards: { ids: [0], count: 2 } });
  expect(await first.bot.start()).toMatchObject({ ok: true });
  expect(registrations()).toBe(1);
});

test('a session that somebody else took is one plain line, and the bot answers on in a new one', async () => {
  const { discord, log } = await startBot(newsroom);
  passBetweenSessions();
  discord.gateway.invalidate();
  await discord.until('a second session', () => discord.gateway.identified.length === 2);
  const line = await discord.until('the line', () => log.find(({ msg }) => msg.includes('session replaced')));
  expect(line).toMatchObject({ level: 40, shard: 0, msg: expect.stringContaining('another process') });
  expect((await discord.command('ask', { question: '?' })).text).toContain('好');
});

test('a connection that Discord closes for good says what to do', async () => {
  const { discord, log } = await startBot(newsroom);
  discord.gateway.hangUp(4011);
  const line = await discord.until('the line', () => log.find(({ msg }) => msg === 'gateway closed for good'));
  expect(line).toMatchObject({ level: 50, code: 4011, why: expect.stringContaining('DISCORD_SHARDS') });
});

test('the edition stands beside the name, also in a session that began anew, and a newer one takes its place', async () => {
  let date = '2021-07-21';
  const edition = async () => ({ source: '渝州晨报', date });
  const { discord } = await startBot(newsroom, { edition, presenceMs: 50 });
  const shown = (text: string, after = 0) =>
    discord.until(text, () => discord.gateway.presences.slice(after).some((one) => one.activities[0]?.state === text));
  await shown('《渝州晨报》2021年7月21日');
  passBetweenSessions();
  discord.gateway.invalidate();
  await shown('《渝州晨报》2021年7月21日', discord.gateway.presences.length);
  date = '2021-07-22';
  await shown('《渝州晨报》2021年7月22日');
});
