import { expect, test } from 'vitest';
import { answerReply } from '../../commands/stand-in.ts';
import { BOT, CHANNEL, DM_CHANNEL, MEMBER, OTHER_BOT } from '../loopback/people.ts';
import { textOf } from '../loopback/start.ts';
import { startBot } from '../start-bot.ts';

/** A bot whose newsroom gives the question back, and keeps what it was asked. */
async function startEcho() {
  const asked: unknown[] = [];
  const started = await startBot({
    ask: async (question, { asker }) => {
      asked.push({ question, locale: asker.locale });
      return answerReply(`答：${question}`);
    },
  });
  return { ...started, asked };
}

test('a direct message is answered as a question', async () => {
  const { discord, asked } = await startEcho();
  discord.say('How much rape\nis grown in Wulong?', { where: 'dm' });
  const { path, body } = await discord.posted();
  expect(asked).toEqual([{ question: 'How much rape is grown in Wulong?', locale: null }]);
  expect(path).toBe(`/channels/${DM_CHANNEL}/messages`);
  expect(body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
  expect(body).not.toHaveProperty('message_reference');
  expect(discord.faults()).toEqual([]);
});

test('a message that mentions the bot is answered as a reply, without the mention and in the server’s locale', async () => {
  const { discord, asked } = await startEcho();
  const id = discord.say(`<@${BOT}> 油菜种了多少？ <@!${BOT}>`, { mentions: [BOT] });
  const { path, body } = await discord.posted();
  expect(asked).toEqual([{ question: '油菜种了多少？', locale: 'zh-CN' }]);
  expect(path).toBe(`/channels/${CHANNEL}/messages`);
  expect(body).toMatchObject({
    message_reference: { message_id: id, fail_if_not_exists: false },
    allowed_mentions: { parse: [], replied_user: false },
  });
  expect(discord.faults()).toEqual([]);
});

test('a reply to the bot’s message that pings it is answered', async () => {
  const { discord, asked } = await startEcho();
  discord.say('那璧山呢？', {
    mentions: [BOT],
    extra: { type: 19, message_reference: { message_id: '1', channel_id: CHANNEL } },
  });
  await discord.posted();
  expect(asked).toMatchObject([{ question: '那璧山呢？' }]);
});

test('other people’s talk, bots, webhooks, the bot itself and notices of the system are not answered', async () => {
  const { discord, asked } = await startEcho();
  discord.say('油菜种了多少？');
  discord.say(`<@${MEMBER}> 油菜种了多少？`, { mentions: [MEMBER] });
  discord.say(`<@${BOT}> 一`, { author: OTHER_BOT, mentions: [BOT] });
  discord.say(`<@${BOT}> 二`, { author: BOT, mentions: [BOT] });
  discord.say('三', { author: BOT, where: 'dm' });
  discord.say(`<@${BOT}> 四`, { mentions: [BOT], extra: { webhook_id: '1' } });
  discord.say('', { mentions: [BOT], extra: { type: 6 } });
  discord.say('@everyone 五', { extra: { mention_everyone: true } });
  discord.say(`<@${BOT}> 最后`, { mentions: [BOT] });
  await discord.posted();
  expect(asked).toMatchObject([{ question: '最后' }]);
});

test('a mention without a question gets help', async () => {
  const { discord, asked } = await startEcho();
  discord.say(`<@${BOT}>`, { mentions: [BOT] });
  const { body } = await discord.posted();
  expect(JSON.stringify(body)).toContain('/digest subscribe');
  expect(asked).toEqual([]);
});

test('a message that comes twice is answered once', async () => {
  const { discord } = await startEcho();
  discord.say('一', { where: 'dm', extra: { id: '77' } });
  discord.say('一', { where: 'dm', extra: { id: '77' } });
  const [first, second] = [await discord.posted(0), await discord.posted(1)];
  expect(first.body).toMatchObject({ nonce: '77', enforce_nonce: true });
  expect(second.body.nonce).toBe('77');
});

test('a message that Discord failed to take is sent again', async () => {
  const { discord } = await startEcho();
  discord.script('POST', /messages$/, ...Array.from({ length: 4 }, () => ({ status: 502 })));
  discord.say('一', { where: 'dm' });
  const taken = await discord.until('the answer', () =>
    discord.requests.find(({ path, status }) => path.endsWith('/messages') && status === 200),
  );
  expect(textOf(taken.body)).toContain('答：一');
});

test('a channel where the bot may not write leaves a line in the log, without the question', async () => {
  const { discord, log } = await startEcho();
  discord.script('POST', /messages$/, { status: 403, body: { code: 50013, message: 'Missing Permissions' } });
  discord.say(`<@${BOT}> 秘密`, { mentions: [BOT] });
  const line = await discord.until('the log line', () => log.find(({ msg }) => msg === 'message not answered'));
  expect(line).toMatchObject({ level: 40, channel: CHANNEL, err: { message: expect.any(String) } });
  expect(JSON.stringify(log)).not.toContain('秘密');
});
