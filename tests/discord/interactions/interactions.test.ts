import { describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import type { Subscription } from '../../../src/model/order.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import type { Reply } from '../../../src/reply.ts';
import { answerReply, subscriptionOf } from '../../commands/stand-in.ts';
import { CHANNEL, DM_CHANNEL, GUILD, MEMBER, OWNER, owner } from '../loopback/people.ts';
import { startBot } from '../start-bot.ts';

describe('a slash command', () => {
  test('is answered at once, in public, with the newsroom’s words', async () => {
    const asked: unknown[] = [];
    const { discord } = await startBot({
      ask: async (question, { today, asker }) => {
        asked.push(question, today, asker.locale);
        return answerReply('油菜种了一万亩');
      },
    });
    const answered = await discord.command('ask', { question: '油菜种了多少？' }, { locale: 'zh-TW' });
    // It is already the next day where the paper is printed.
    expect(asked).toEqual(['油菜种了多少？', '2024-06-02', 'zh-TW']);
    expect(answered).toMatchObject({ private: false, deferred: false });
    expect(answered.text).toContain('油菜种了一万亩');
    expect(discord.faults()).toEqual([]);
  });

  test('that takes long is put off first, and the answer comes in its place', async () => {
    let finish: (() => void) | undefined;
    const { discord } = await startBot({
      ask: () =>
        new Promise((resolve) => {
          finish = () => resolve(answerReply('终于'));
        }),
    });
    const id = discord.interact(2, {
      id: '1',
      name: 'ask',
      type: 1,
      options: [{ name: 'question', type: 3, value: '?' }],
    });
    await discord.until('the answer to be put off', () => discord.requests.find(({ body }) => body?.type === 5));
    finish?.();
    expect(await discord.answerTo(id)).toMatchObject({
      private: false,
      deferred: true,
      text: expect.stringContaining('终于'),
    });
    expect(discord.faults()).toEqual([]);
  });

  test('that is private is put off in private', async () => {
    const list = Promise.withResolvers<Subscription[]>();
    const { discord } = await startBot({ subscriptions: () => list.promise });
    discord.interact(2, { id: '1', name: 'digest', type: 1, options: [{ name: 'list', type: 1, options: [] }] });
    const put = await discord.until('the answer to be put off', () =>
      discord.requests.find(({ body }) => body?.type === 5),
    );
    expect(put.body).toEqual({ type: 5, data: { flags: 64 } });
    list.resolve([]);
  });

  test('whose code fails gets one private apology, and the log gets the cause', async () => {
    const { discord, log } = await startBot({ ask: () => Promise.reject(new Error('the ink ran out')) });
    const answered = await discord.command('ask', { question: '油菜？' }, { locale: 'en-GB' });
    expect(answered).toMatchObject({ private: true, text: expect.stringContaining('Sorry') });
    const bug = log.find(({ msg }) => msg === 'command failed');
    expect(bug).toMatchObject({ level: 50, command: 'ask', err: { message: 'the ink ran out' } });
    expect(answered.text).not.toContain('ink');
  });

  test('whose answer was withheld tells the log why', async () => {
    const { discord, log } = await startBot({
      ask: async () => ({ ...answerReply('没有'), fault: 'number 7 is in no quote' }),
    });
    await discord.command('ask', { question: '?' });
    expect(log.find(({ msg }) => msg === 'answer withheld')).toMatchObject({ fault: 'number 7 is in no quote' });
  });

  test('never finds its question in the log', async () => {
    const { discord, log } = await startBot({ ask: async () => answerReply('好') });
    await discord.command('ask', { question: '这是我的秘密' });
    expect(JSON.stringify(log)).not.toContain('秘密');
  });

  test('of an older version is told off politely and in private', async () => {
    const { discord } = await startBot({});
    expect(await discord.command('horoscope', {}, { locale: 'en-US' })).toMatchObject({
      private: true,
      text: expect.stringContaining('older version'),
    });
  });
});

test.each([
  ['a button', 3, { custom_id: 'v0:old', component_type: 2 }],
  ['a form', 5, { custom_id: 'v0:old', components: [] }],
  ['a context menu', 2, { id: '1', name: 'Check', type: 3, target_id: '1', resolved: { messages: {} } }],
])('%s of an older version is told off politely and in private', async (_, type, data) => {
  const { discord } = await startBot({});
  const message = {
    id: '1',
    channel_id: CHANNEL,
    author: { id: OWNER, username: 'x', discriminator: '0', avatar: null },
    content: '',
  };
  const id = discord.interact(type, data, type === 3 ? { extra: { message } } : {});
  expect(await discord.answerTo(id)).toMatchObject({ private: true, text: expect.stringContaining('/help') });
});

describe('/digest subscribe', () => {
  const orders: Partial<Newsroom> = { subscribe: async (order) => ({ ok: true, value: subscriptionOf(order) }) };

  test('is refused to an ordinary member, privately, with the permission’s name', async () => {
    const { discord } = await startBot({});
    const answered = await discord.command('digest subscribe', {}, { locale: 'en-US' });
    expect(answered).toMatchObject({ private: true, text: expect.stringContaining('Manage Server') });
  });

  test('is confirmed to the owner, with the channel', async () => {
    const { discord } = await startBot(orders);
    const answered = await discord.command('digest subscribe', {}, owner);
    expect(answered).toMatchObject({ private: true, text: expect.stringContaining(`<#${CHANNEL}>`) });
  });

  test('is confirmed to anybody in a direct message with the bot', async () => {
    const asked = vi.fn(async () => ({ ok: true as const, value: subscriptionOf() }));
    const { discord } = await startBot({ subscribe: asked });
    await discord.command('digest subscribe', {}, { where: 'dm' });
    expect(asked).toHaveBeenCalledWith(expect.objectContaining({ channel: DM_CHANNEL, guild: null, owner: MEMBER }));
  });

  test.each([
    ['in other people’s private channel', { where: 'group', installed: 'user' } as const],
    ['in a server that has not added the bot', { ...owner, installed: 'user' } as const],
  ])('is refused %s, where the bot could not speak', async (_, by) => {
    const { discord } = await startBot(orders);
    expect(await discord.command('digest subscribe', {}, by)).toMatchObject({
      private: true,
      text: expect.stringContaining('/digest subscribe'),
    });
  });
});

test('every command is answered by a valid message, whatever the reader’s language', async () => {
  const hits: Reply = {
    kind: 'hits',
    private: false,
    language: 'zh-CN',
    heading: { phrase: 'more', about: '' },
    hits: [],
    more: 0,
  };
  const { discord } = await startBot({
    ask: async () => answerReply('@everyone <@&1> 好'),
    district: async () => answerReply('<@1> 好'),
    topic: async () => answerReply('好'),
    figures: async () => hits,
    compare: async () => hits,
    article: async () => hits,
    search: async () => hits,
    latest: async () => hits,
    subscriptions: async () => [subscriptionOf({ guild: GUILD })],
  });
  const given: Record<string, Record<string, string>> = {
    ask: { question: '?' },
    district: { name: '武隆' },
    topic: { name: '教育' },
    compare: { districts: '武隆 璧山' },
    article: { id: 'a' },
    search: { words: '油菜' },
  };
  for (const locale of ['zh-CN', 'zh-TW', 'en-US', 'de']) {
    for (const { data } of COMMANDS) {
      const name = data.name === 'digest' ? 'digest list' : data.name;
      const { message } = await discord.command(name, given[data.name], { locale });
      expect(message.allowed_mentions).toMatchObject({ parse: [] });
    }
  }
  expect(discord.faults()).toEqual([]);
});
