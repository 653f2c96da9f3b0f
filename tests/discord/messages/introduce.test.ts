import { describe, expect, test } from 'vitest';
import { createMemorySettings } from '../../../src/store/memory/settings.ts';
import { answerReply } from '../../commands/stand-in.ts';
import { owner } from '../loopback/people.ts';
import { labelsOf } from '../loopback/presses.ts';
import { type LoopbackDiscord, textOf } from '../loopback/start.ts';
import { startBot } from '../start-bot.ts';

const examples = ['梁平区', '潼南区', '武隆区'].map((place) => ({ label: place, ask: `${place}有什么新闻` }));

const start = (settings = createMemorySettings()) =>
  startBot({ settings, ask: async () => answerReply('好'), examples: async () => examples });

const whispered = ({ requests }: LoopbackDiscord) =>
  requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/webhooks/'));

/** One after the other, so that whatever would be said twice is. */
async function ask(discord: LoopbackDiscord, by: object) {
  await discord.command('ask', { question: '?' }, by);
  await new Promise(setImmediate);
}

describe('the first command of whoever may manage a server', () => {
  test('is answered, and behind the answer the bot explains itself in private, with questions to try', async () => {
    const { discord } = await start();
    await ask(discord, { ...owner, locale: 'zh-CN' });
    const [said] = await discord.until('the introduction', () => whispered(discord).length > 0 && whispered(discord));
    expect(said?.body.flags).toBe(64);
    const text = textOf(said?.body);
    for (const word of ['/ask', '/digest subscribe', '/settings', '/privacy', '只有你看得到'])
      expect(text).toContain(word);
    const message = {
      message: said?.body,
      text,
      private: true,
      deferred: false,
      replaced: false,
      asker: null,
      id: '1',
    };
    expect(labelsOf(message)).toEqual(['梁平区', '潼南区', '武隆区']);
    expect((await discord.press(message, '梁平区')).text).toContain('好');
    expect(discord.faults()).toEqual([]);
  });

  test('is the only one behind which it does so, after a restart as well', async () => {
    const settings = createMemorySettings();
    for (const already of [0, 1]) {
      const { discord } = await start(settings);
      for (const locale of ['zh-CN', 'en-US']) await ask(discord, { ...owner, locale });
      expect(whispered(discord)).toHaveLength(1 - already);
    }
  });
});

test.each([
  ['an ordinary member', {}],
  ['somebody in a direct message', { where: 'dm' }],
  ['an owner who brought the bot along without adding it', { ...owner, installed: 'user' }],
])('to %s the bot does not explain itself', async (_, by) => {
  const { discord } = await start();
  await ask(discord, by);
  expect(whispered(discord)).toEqual([]);
});

test('where it cannot be delivered there is a line in the log, and the answer stands', async () => {
  const { discord, log } = await start();
  discord.script('POST', /^\/webhooks\//, { status: 404, body: { code: 10015, message: 'Unknown Webhook' } });
  expect((await discord.command('ask', { question: '?' }, owner)).text).toContain('好');
  await discord.until('the line', () => log.some(({ msg }) => msg === 'introduction not delivered'));
});
