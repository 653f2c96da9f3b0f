import { expect, test } from 'vitest';
import { unsettled } from '../../src/model/desk.ts';
import { createMemorySettings } from '../../src/store/memory/settings.ts';
import { answerReply } from '../commands/stand-in.ts';
import { BOT, CHANNEL, DM_CHANNEL, GUILD, MEMBER } from './loopback/people.ts';
import { type LoopbackDiscord, startLoopbackDiscord, textOf } from './loopback/start.ts';
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

/** A bot whose answer comes when the test says. */
async function startSlow() {
  const answer = Promise.withResolvers<void>();
  const asked: string[] = [];
  const started = await startBot({
    ask: async (question) => {
      asked.push(question);
      started.discord.look();
      await answer.promise;
      return answerReply('好');
    },
  });
  return { ...started, asked, finish: answer.resolve };
}

test.each([
  ['deleted', 'MESSAGE_DELETE', {}],
  ['edited', 'MESSAGE_UPDATE', { content: `<@${BOT}> 别的`, mentions: [{ id: BOT }] }],
])('a message that is %s while it is answered gets its one answer all the same', async (_, event, part) => {
  const { discord, asked, finish } = await startSlow();
  const id = mention(discord);
  await discord.until('the question', () => asked.length > 0);
  discord.gateway.dispatch(event, { id, channel_id: CHANNEL, guild_id: GUILD, ...part });
  finish();
  expect((await discord.posted()).body.message_reference).toEqual({ message_id: id, fail_if_not_exists: false });
  await discord.command('help');
  expect(asked).toEqual(['有什么新闻']);
  expect(discord.requests.filter(({ path }) => path.endsWith(`${CHANNEL}/messages`))).toHaveLength(1);
  expect(discord.faults()).toEqual([]);
});

test('an interaction that came too late to be acknowledged is one line in the log, also where it was put off', async () => {
  const { discord, log, finish, asked } = await startSlow();
  discord.script('POST', /callback$/, refusal(10_062, 404));
  discord.interact(2, { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: '?' }] });
  await discord.until('the question', () => asked.length > 0);
  await discord.until('the line', () => log.find(({ msg }) => msg === 'could not ask for time'));
  finish();
  await discord.until('the end', () => log.find(({ msg }) => msg === 'too late to answer'));
  expect(log.filter(({ level }) => level > 40)).toEqual([]);
});

/** Denies everybody a permission in the channel. */
function deny(discord: LoopbackDiscord, bit: bigint, channel = CHANNEL) {
  const denied = { id: GUILD, type: 0, allow: '0', deny: String(1n << bit) };
  discord.gateway.dispatch('CHANNEL_UPDATE', {
    ...{ id: channel, guild_id: GUILD, type: 0, name: 'news', position: 0 },
    permission_overwrites: [denied],
  });
}

const THREAD = '1200000000000000099';

function openThread(discord: LoopbackDiscord) {
  discord.gateway.dispatch('THREAD_CREATE', {
    ...{ id: THREAD, guild_id: GUILD, parent_id: CHANNEL, type: 11, name: 'talk', owner_id: MEMBER },
    ...{ message_count: 0, member_count: 1, rate_limit_per_user: 0 },
    thread_metadata: {
      archived: false,
      auto_archive_duration: 60,
      archive_timestamp: '2024-01-01T00:00:00.000Z',
      locked: false,
    },
  });
}

test.each([
  ['Embed Links', 14n],
  ['Read Message History', 16n],
  ['View Channel', 10n],
  ['Send Messages', 11n],
])('what the bot may do in the channel tells that it lacks %s, whatever Discord says', async (name, bit) => {
  const { discord } = await startBot(newsroom);
  deny(discord, bit);
  discord.script('POST', new RegExp(`/channels/${CHANNEL}/messages`), refusal(50_013));
  mention(discord);
  expect(JSON.stringify((await discord.posted(1)).body)).toContain(`（${name}）`);
});

test('in a thread it is Send Messages in Threads that counts', async () => {
  const { discord } = await startBot(newsroom);
  openThread(discord);
  discord.script('POST', new RegExp(`/channels/${THREAD}/messages`), refusal(50_013));
  discord.say(`<@${BOT}> 有什么新闻`, { mentions: [BOT], extra: { channel_id: THREAD } });
  expect(JSON.stringify((await discord.posted(1)).body)).toContain('Send Messages in Threads');
});

test('a thread belongs to its channel, where replies may be for everybody', async () => {
  const settings = createMemorySettings();
  await settings.settle({ ...unsettled(GUILD), channels: [CHANNEL] });
  const { discord } = await startBot({ ...newsroom, settings });
  openThread(discord);
  discord.say(`<@${BOT}> 有什么新闻`, { mentions: [BOT], extra: { channel_id: THREAD } });
  expect(textOf((await discord.posted()).body)).toContain('好');
  discord.say(`<@${BOT}> 有什么新闻`, { mentions: [BOT], extra: { channel_id: '1200000000000000098' } });
  expect(textOf((await discord.posted(1)).body)).toContain(`<#${CHANNEL}>`);
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
