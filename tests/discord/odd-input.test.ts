import { expect, test } from 'vitest';
import { answerReply } from '../commands/stand-in.ts';
import { BOT, CHANNEL, DM_CHANNEL, MEMBER } from './loopback/people.ts';
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback/start.ts';
import { buildBot, startBot } from './start-bot.ts';

const newsroom = { ask: async () => answerReply('好') };
const mention = (discord: LoopbackDiscord) => discord.say(`<@${BOT}> 有什么新闻`, { mentions: [BOT] });
const refusal = (code: number, status = 403) => ({ status, body: { code, message: 'no' } });

test.each([
  [50_001, '查看频道', 'View Channel'],
  [50_013, '发送消息', 'Send Messages'],
  [160_002, '读取消息历史记录', 'Read Message History'],
  [50_006, '嵌入链接', 'Embed Links'],
])(
  'where a channel does not let the bot answer (%i), who asked is told which permission is missing, once',
  async (code, chinese, english) => {
    const { discord } = await startBot(newsroom);
    discord.script('POST', new RegExp(`/channels/${CHANNEL}/messages`), refusal(code), refusal(code));
    mention(discord);
    const told = await discord.posted(1);
    expect(discord.requests.find(({ path }) => path === '/users/@me/channels')?.body).toEqual({ recipient_id: MEMBER });
    expect(told.path).not.toContain(CHANNEL);
    expect(JSON.stringify(told.body)).toContain(chinese);
    expect(JSON.stringify(told.body)).toContain(english);
    mention(discord);
    await discord.posted(2);
    await discord.command('ask', { question: '?' });
    expect(discord.requests.filter(({ path }) => path === '/users/@me/channels')).toHaveLength(1);
    expect(discord.faults()).toEqual([]);
  },
);

test('a closed direct message, and a channel that is gone, are each a line in the log', async () => {
  const { discord, log } = await startBot(newsroom);
  const unanswered = (channel: string, status: number) =>
    discord.until('the line', () =>
      log.find((line) => line.channel === channel && (line.err as { status: number }).status === status),
    );
  discord.script('POST', new RegExp(`/channels/${DM_CHANNEL}/messages`), refusal(50_007));
  discord.say('有什么新闻', { where: 'dm' });
  await unanswered(DM_CHANNEL, 403);
  discord.script('POST', new RegExp(`/channels/${CHANNEL}/messages`), refusal(10_003, 404));
  mention(discord);
  await unanswered(CHANNEL, 404);
});

test('who is told of a missing permission and takes no direct messages is a line in the log', async () => {
  const { discord, log } = await startBot(newsroom);
  discord.script('POST', new RegExp(`/channels/${CHANNEL}/messages`), refusal(50_013));
  discord.script('POST', /users\/@me\/channels/, refusal(50_007));
  mention(discord);
  await discord.until('the line', () => log.find(({ msg }) => msg === 'nobody could be told'));
});

test('an answer to a message that was deleted meanwhile is still given', async () => {
  const { discord } = await startBot(newsroom);
  mention(discord);
  expect((await discord.posted()).body.message_reference).toMatchObject({ fail_if_not_exists: false });
});

test('options of 6,000 characters, and values that no autocomplete offered, are answered', async () => {
  const long = '新'.repeat(6_000);
  const { discord } = await startBot({ ...newsroom, district: async () => answerReply('没有这个地方') });
  expect((await discord.command('ask', { question: long })).text).toContain('好');
  expect((await discord.command('district', { name: long })).text).toContain('没有这个地方');
  expect(discord.faults()).toEqual([]);
});

test('an interaction that somebody else answered says who that may be', async () => {
  const { discord, log } = await startBot(newsroom);
  discord.script('POST', /callback$/, refusal(40_060, 400));
  discord.interact(2, { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: '?' }] });
  const line = await discord.until('the line', () => log.find(({ msg }) => msg.includes('answered already')));
  expect(line.msg).toContain('another process');
});

test('nothing is connected to but the API and the gateway that it names', async () => {
  const discord = await startLoopbackDiscord();
  const asked: string[] = [];
  const channel = (await import('node:diagnostics_channel')).default;
  const note = (message: unknown) => {
    const { request } = message as { request: { origin: string; path: string } };
    asked.push(String(request.origin));
  };
  channel.subscribe('undici:request:create', note);
  const { bot } = await buildBot(newsroom, { discord });
  await bot.start();
  await discord.command('ask', { question: '?' });
  channel.unsubscribe('undici:request:create', note);
  expect(new Set(asked)).toEqual(new Set([new URL(discord.url).origin]));
});

test('being added to a server posts nothing', async () => {
  const { discord } = await startBot(newsroom);
  discord.gateway.dispatch('GUILD_CREATE', { id: '1300000000000000000', name: 'New', channels: [], members: [] });
  await discord.command('ask', { question: '?' });
  expect(discord.requests.filter(({ path }) => path.startsWith('/channels/'))).toEqual([]);
});
