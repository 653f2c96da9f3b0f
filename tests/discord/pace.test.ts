import { expect, test } from 'vitest';
import { PACE } from '../../src/limits/pace.ts';
import type { GivenPages } from '../../src/ports/given-pages.ts';
import { answerReply, subscriptionOf } from '../commands/stand-in.ts';
import { owner, userOf } from './loopback/people.ts';
import { startBot } from './start-bot.ts';

const LOCALES: [string, string][] = [
  ['zh-CN', '歇一歇'],
  ['zh-TW', '歇一歇。大約'],
  ['en-US', 'a little fast for me'],
];

test('who asks too fast hears so in private, in their language', async () => {
  const { discord } = await startBot({ ask: async () => answerReply('好') });
  for (let at = 0; at < PACE.ask.person.burst; at += 1) await discord.command('ask', { question: '?' });
  for (const [locale, words] of LOCALES) {
    const answered = await discord.command('ask', { question: '?' }, { locale });
    expect(answered).toMatchObject({ private: true, text: expect.stringContaining(words) });
  }
  expect(discord.faults()).toEqual([]);
});

test('a server that asks too fast hears so, each person in private', async () => {
  const { discord } = await startBot({ ask: async () => answerReply('好') });
  const ask = (at: number, locale = 'zh-CN') =>
    discord.command('ask', { question: '?' }, { id: `${1_300_000_000_000_000_000n + BigInt(at)}`, locale });
  for (let at = 0; at < PACE.ask.server.burst; at += 1) await ask(at);
  for (const [locale, words] of LOCALES) {
    expect(await ask(999, locale)).toMatchObject({ private: true, text: expect.stringContaining(words) });
  }
  expect((await ask(999)).text).toContain('这个服务器');
  // In direct messages one is asked by oneself.
  expect((await discord.command('ask', { question: '?' }, { where: 'dm' })).text).toContain('好');
});

test('pages are given, messages checked and digests ordered at a pace of their own', async () => {
  const pages: GivenPages = {
    add: async () => ({ ok: false, error: 'empty' }),
    beginning: () => 'discord/',
    list: async () => [],
    remove: async () => false,
  };
  const newsroom = {
    ask: async () => answerReply('好'),
    check: async () => answerReply('查'),
    subscriptions: async () => [],
    subscribe: async () => ({ ok: true as const, value: subscriptionOf() }),
  };
  const { discord } = await startBot(newsroom, { pages });
  const check = () => {
    const message = { id: '9', content: '建了12座', embeds: [], author: userOf(owner.id) };
    const data = {
      id: '1',
      name: 'Check with the paper',
      type: 3,
      target_id: '9',
      resolved: { messages: { 9: message } },
    };
    return discord.answerTo(discord.interact(2, data, owner));
  };
  const all = {
    page: () => discord.command('page add', {}, owner),
    check,
    order: () => discord.command('digest subscribe', {}, owner),
  };
  for (const [way, come] of Object.entries(all)) {
    const { burst } = PACE[way as keyof typeof all].person;
    const replies = [];
    for (let at = 0; at <= burst; at += 1) replies.push(await come());
    expect([way, replies.filter(({ text }) => text.includes('歇一歇')).length]).toEqual([way, 1]);
    expect(replies.at(-1)).toMatchObject({ private: true });
  }
  expect((await discord.command('ask', { question: '?' }, owner)).text).toContain('好');
});

test('who types faster than fingers can is offered nothing, and may go on typing', async () => {
  let asked = 0;
  const { discord } = await startBot({
    suggestDistricts: async () => {
      asked += 1;
      return [{ name: '武隆区', value: '武隆区', why: null }];
    },
  });
  const type = () => discord.type('district', 'district', '武');
  const choices = [];
  for (let at = 0; at < PACE.type.person.burst + 3; at += 1) choices.push(await type());
  expect([choices.filter((own) => own.length === 0).length, asked]).toEqual([3, PACE.type.person.burst]);
  expect(discord.faults()).toEqual([]);
});

test('a mention that comes too fast is told of in a direct message, once', async () => {
  const { discord } = await startBot({ ask: async () => answerReply('好') });
  const mention = () => discord.say('<@1200000000000000002> ?', { mentions: ['1200000000000000002'] });
  for (let at = 0; at < PACE.ask.person.burst + 2; at += 1) mention();
  await discord.posted(PACE.ask.person.burst);
  const opened = discord.requests.filter(({ path }) => path === '/users/@me/channels');
  expect(opened.map(({ body }) => body)).toEqual([{ recipient_id: '1200000000000000011' }]);
});
