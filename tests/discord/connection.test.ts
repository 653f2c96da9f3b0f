import { expect, test } from 'vitest';
import type { ReplyOf } from '../../src/reply.ts';
import { answerReply } from '../commands/stand-in.ts';
import { startLoopbackDiscord } from './loopback/start.ts';
import { buildBot, startBot } from './start-bot.ts';

const GUILDS = 1 << 0;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;

test('the address of the API may name its version, which is added anyway', async () => {
  const discord = await startLoopbackDiscord();
  const { bot } = await buildBot({}, { discord, apiBaseUrl: `${discord.url}/v10/` });
  expect(await bot.start()).toMatchObject({ ok: true });
});

test('it asks for three intents, none of them privileged', async () => {
  const { discord } = await startBot({});
  expect(discord.gateway.identified).toMatchObject([{ intents: GUILDS | GUILD_MESSAGES | DIRECT_MESSAGES }]);
});

test('a token that Discord does not accept is one readable line, without the token', async () => {
  const { bot, log } = await buildBot({}, { token: 'not.the-right.token-at-all' });
  const started = await bot.start();
  expect(started).toMatchObject({
    ok: false,
    error: { kind: 'bad-token', detail: expect.stringContaining('DISCORD_TOKEN') },
  });
  expect(JSON.stringify([started, log])).not.toContain('not.the-right');
});

test('a Discord that cannot be reached is one readable line', async () => {
  const discord = await startLoopbackDiscord();
  const { bot } = await buildBot({}, { discord, apiBaseUrl: 'http://127.0.0.1:9/api' });
  expect(await bot.start()).toMatchObject({
    ok: false,
    error: { kind: 'unreachable', detail: expect.stringContaining('DISCORD_API_BASE_URL') },
  });
});

test('a dropped connection is taken up where it broke, and what came meanwhile is answered', async () => {
  const { discord, log } = await startBot({ ask: async () => answerReply('好') });
  discord.gateway.drop();
  await discord.until('the connection to be gone', () => discord.gateway.connections() === 0);
  const answered = await discord.command('ask', { question: '?' });
  expect(answered.text).toContain('好');
  expect(discord.gateway.resumed).toEqual([{ session: 'session', sequence: 2 }]);
  expect(discord.gateway.identified).toHaveLength(1);
  expect(log.map(({ msg }) => msg)).toContain('gateway lost; connecting again');
});

test('a rate limit is waited for and logged', async () => {
  const { discord, log } = await startBot({ ask: async () => answerReply('好') });
  discord.script('POST', /callback$/, {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: 0.05, global: false },
    headers: { 'retry-after': '0.05', 'x-ratelimit-scope': 'user' },
  });
  expect((await discord.command('ask', { question: '?' })).text).toContain('好');
  expect(log.find(({ msg }) => msg.includes('limits the rate'))).toMatchObject({
    level: 40,
    route: '/interactions/:id/:token/callback',
  });
});

test('an error of Discord’s own is tried again and logged', async () => {
  const { discord, log } = await startBot({ ask: async () => answerReply('好') });
  discord.script('POST', /callback$/, { status: 500 }, { status: 502 });
  expect((await discord.command('ask', { question: '?' })).text).toContain('好');
  expect(log.filter(({ msg }) => msg.includes('Discord failed')).map(({ status }) => status)).toEqual([500, 502]);
});

test('an interaction that is over when it is answered is a line in the log', async () => {
  const { discord, log } = await startBot({ ask: async () => answerReply('好') });
  discord.script('POST', /callback$/, { status: 404, body: { code: 10062, message: 'Unknown interaction' } });
  discord.interact(2, { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: '?' }] });
  const line = await discord.until('the log line', () => log.find(({ msg }) => msg === 'too late to answer'));
  expect(line.level).toBe(40);
  expect(JSON.stringify(log)).not.toContain('interaction-token');
});

test('an answer that Discord does not take is followed by an apology', async () => {
  const { discord, log } = await startBot({ ask: async () => answerReply('好') });
  discord.script('POST', /callback$/, { status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
  expect(await discord.command('ask', { question: '?' })).toMatchObject({
    private: true,
    text: expect.stringContaining('抱歉'),
  });
  expect(log.map(({ msg }) => msg)).toContain('answer not delivered; once more');
});

test('an answer whose connection breaks is said once more, not apologised for', async () => {
  const { discord } = await startBot({ ask: async () => answerReply('好') });
  discord.script('POST', /callback$/, ...Array.from({ length: 4 }, () => ({ status: 503 })));
  expect(await discord.command('ask', { question: '?' })).toMatchObject({
    private: false,
    text: expect.stringContaining('好'),
  });
});

test('stopping finishes what is in hand and then signs off', async () => {
  const work = Promise.withResolvers<ReplyOf<'answer'>>();
  const begun = Promise.withResolvers<void>();
  const { bot, discord, log } = await startBot({
    ask: () => {
      begun.resolve();
      return work.promise;
    },
  });
  const answer = discord.command('ask', { question: '?' });
  await begun.promise;
  const stopped = bot.stop();
  work.resolve(answerReply('最后一句'));
  await stopped;
  expect((await answer).text).toContain('最后一句');
  expect(log.filter(({ level }) => level > 30)).toEqual([]);
  await discord.until('the connection to be closed', () => discord.gateway.connections() === 0);
});
