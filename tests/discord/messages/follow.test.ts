import { expect, test } from 'vitest';
import { BOT, CHANNEL, MEMBER, OWNER, userOf } from '../loopback/people.ts';
import { asDiscordHasIt } from '../loopback/presses.ts';
import type { Answered, LoopbackDiscord } from '../loopback/start.ts';
import { textOf } from '../loopback/start.ts';
import { oneArticle } from '../one-article.ts';
import { startBot } from '../start-bot.ts';

async function startTalk() {
  const asked: unknown[] = [];
  let now = Date.parse('2024-06-01T20:00:00Z');
  const clock = { now: () => new Date(now), zone: 'Asia/Shanghai' };
  const started = await startBot(oneArticle(asked), { clock });
  const wait = (minutes: number) => {
    now += minutes * 60_000;
  };
  return { ...started, asked, wait };
}

/** Says something to the bot in a direct message, and waits for the answer. */
async function tell(discord: LoopbackDiscord, words: string, said: number): Promise<string> {
  discord.say(words, { where: 'dm' });
  return textOf((await discord.posted(said)).body);
}

/** Mentions the bot below a message of its own. */
function reply(discord: LoopbackDiscord, words: string, to: Answered, rest: object = {}): void {
  const message = { id: to.id, author: userOf(BOT), ...asDiscordHasIt(to) };
  discord.say(`<@${BOT}> ${words}`, {
    mentions: [BOT],
    extra: {
      type: 19,
      message_reference: { message_id: to.id, channel_id: CHANNEL },
      referenced_message: message,
      ...rest,
    },
  });
}

test('a direct message follows the one before', async () => {
  const { discord, asked } = await startTalk();
  await tell(discord, '粮仓建了几座？', 0);
  await tell(discord, '那璧山呢？', 1);
  expect(asked).toEqual([
    ['ask', '粮仓建了几座？'],
    ['ask', '粮仓建了几座？ 那璧山呢？'],
  ]);
  expect(discord.faults()).toEqual([]);
});

test('原文, 更多 and compare give what the buttons of the answer before give', async () => {
  const { discord, asked } = await startTalk();
  await tell(discord, '粮仓建了几座？', 0);
  expect(await tell(discord, '原文', 1)).toContain('颗粒归仓');
  await tell(discord, '更多？', 2);
  await tell(discord, 'compare', 3);
  await tell(discord, '那璧山呢？', 4);
  expect(asked.slice(1)).toEqual([
    ['article', 'qinghe'],
    ['figures', { article: 'qinghe' }],
    ['compare', ['青禾区'], '新建粮仓'],
    ['ask', '粮仓建了几座？ 那璧山呢？'],
  ]);
});

test('原文 after nothing is asked back', async () => {
  const { discord } = await startTalk();
  expect(await tell(discord, '原文', 0)).toContain('接着哪条回复');
});

test('what was asked a quarter of an hour ago is forgotten', async () => {
  const { discord, asked, wait } = await startTalk();
  await tell(discord, '粮仓建了几座？', 0);
  wait(15);
  await tell(discord, '那璧山呢？', 1);
  expect(asked.at(-1)).toEqual(['ask', '那璧山呢？']);
});

test('a mention follows what the same person asked last in the channel, nobody else’s', async () => {
  const { discord, asked } = await startTalk();
  await discord.command('ask', { question: '粮仓建了几座？' });
  discord.say(`<@${BOT}> 那璧山呢？`, { mentions: [BOT], author: OWNER });
  await discord.posted(0);
  discord.say(`<@${BOT}> 那武隆呢？`, { mentions: [BOT], author: MEMBER });
  await discord.posted(1);
  expect(asked.slice(1)).toEqual([
    ['ask', '那璧山呢？'],
    ['ask', '粮仓建了几座？ 那武隆呢？'],
  ]);
});

test('a reply follows the message that it replies to, whoever asked, also after a restart', async () => {
  const { discord, bot } = await startTalk();
  const answered = await discord.command('ask', { question: '粮仓建了几座？' });
  await bot.stop();
  const asked: unknown[] = [];
  await startBot(oneArticle(asked), { discord });
  reply(discord, '那璧山呢？', answered);
  await discord.posted(0);
  expect(asked).toEqual([['ask', '粮仓建了几座？ 那璧山呢？']]);
});

test('a reply whose message the gateway did not send along is looked up', async () => {
  const { discord, asked } = await startTalk();
  const answered = await discord.command('ask', { question: '粮仓建了几座？' });
  discord.script('GET', /\/messages\/\d+$/, { status: 200, body: asDiscordHasIt(answered) });
  reply(discord, '原文', answered, { referenced_message: undefined });
  await discord.posted(0);
  expect(asked.at(-1)).toEqual(['article', 'qinghe']);
});

test('a reply to a message that is gone is answered by itself', async () => {
  const { discord, asked } = await startTalk();
  const answered = await discord.command('ask', { question: '粮仓建了几座？' }, { id: OWNER });
  reply(discord, '武隆呢？', answered, { referenced_message: null });
  await discord.posted(0);
  expect(asked.at(-1)).toEqual(['ask', '武隆呢？']);
});

test('what was answered in private is not followed where others read along', async () => {
  const { discord, asked } = await startTalk();
  const answered = await discord.command('latest');
  const opened = await discord.press(answered, '青禾镇 粮仓上新');
  const figures = await discord.press(opened, '更多数字');
  await discord.press(figures, '约12座');
  discord.say(`<@${BOT}> 那璧山呢？`, { mentions: [BOT] });
  await discord.posted(0);
  expect(asked.at(-1)).toEqual(['ask', '那璧山呢？']);
});

test('whoever is forgotten is not followed any more', async () => {
  const { discord, asked } = await startTalk();
  await discord.command('ask', { question: '粮仓建了几座？' });
  await discord.command('privacy', { forget: true });
  discord.say(`<@${BOT}> 那璧山呢？`, { mentions: [BOT] });
  await discord.posted(0);
  expect(asked.at(-1)).toEqual(['ask', '那璧山呢？']);
});

test('an article that was asked for by mention is paged in its place by whoever asked, and by others in private', async () => {
  const { discord } = await startTalk();
  discord.say(`<@${BOT}> 粮仓建了几座？`, { mentions: [BOT] });
  await discord.posted(0);
  const id = discord.say(`<@${BOT}> 原文`, { mentions: [BOT] });
  const { body } = await discord.posted(1);
  const shown = { message: body, text: '', private: false, deferred: false, replaced: false, asker: null, id: '9' };
  const press = (by: string) => {
    const data = { component_type: 2, custom_id: '1:page:qinghe:1' };
    const message = { ...asDiscordHasIt(shown), referenced_message: { id, author: userOf(MEMBER) } };
    return discord.answerTo(discord.interact(3, data, { id: by, extra: { message } }));
  };
  expect(JSON.stringify(body.components)).toContain('1:page:qinghe:1');
  expect(await press(MEMBER)).toMatchObject({ replaced: true });
  expect(await press(OWNER)).toMatchObject({ replaced: false, private: true });
  expect(discord.faults()).toEqual([]);
});
