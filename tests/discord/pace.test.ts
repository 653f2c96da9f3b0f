import { expect, test } from 'vitest';
import { openPace } from '../../src/discord/pace.ts';
import { PACE } from '../../src/limits/bot.ts';
import { answerReply } from '../commands/stand-in.ts';
import { startBot } from './start-bot.ts';

test('who asks more at once than anybody can read waits, and then asks on; others need not wait', () => {
  let now = 0;
  const pace = openPace(() => now);
  const ask = (user: string) => pace.waitFor({ user, channel: null });
  expect(new Set(Array.from({ length: PACE.person.burst }, () => ask('1')))).toEqual(new Set([null]));
  expect([ask('1'), ask('1'), ask('2')]).toEqual([1, 1, null]);
  now += 1_000;
  expect([ask('1'), ask('1')]).toEqual([null, 1]);
});

test('a channel has a pace of its own, from which those who wait already take nothing', () => {
  const pace = openPace(() => 0);
  const waits = Array.from({ length: PACE.channel.burst + 1 }, (_, at) =>
    pace.waitFor({ user: String(at), channel: 'c' }),
  );
  expect(waits.filter((wait) => wait !== null)).toEqual([1]);
  expect(pace.waitFor({ user: '0', channel: 'd' })).toBeNull();
});

test('nobody can be kept waiting by a channel that is not known, and whoever asked longest ago is forgotten first', () => {
  const pace = openPace(() => 0);
  const ask = (user: number) => pace.waitFor({ user: `${user}`, channel: null });
  for (let at = 0; at < PACE.person.burst; at += 1) ask(0);
  expect(ask(0)).toBe(1);
  for (let user = 1; user < PACE.remembered; user += 1) ask(user);
  expect(ask(0)).toBe(1);
  // Asking counts, so that the first of the others is forgotten now, and then the next.
  for (let user = PACE.remembered; user < 2 * PACE.remembered; user += 1) ask(user);
  expect(ask(0)).toBeNull();
  expect(pace.waitFor({ user: null, channel: null })).toBeNull();
});

test('a clock that goes back gives nobody more', () => {
  let now = 10_000;
  const pace = openPace(() => now);
  for (let at = 0; at < PACE.person.burst; at += 1) pace.waitFor({ user: '1', channel: null });
  now = 0;
  expect(pace.waitFor({ user: '1', channel: null })).toBe(1);
});

test('who asks too fast hears so in private', async () => {
  const { discord } = await startBot({ ask: async () => answerReply('好') });
  for (let at = 0; at < PACE.person.burst; at += 1) await discord.command('ask', { question: '?' });
  const answered = await discord.command('ask', { question: '?' }, { locale: 'zh-CN' });
  expect(answered).toMatchObject({ private: true, text: expect.stringContaining('歇一歇') });
  expect(discord.faults()).toEqual([]);
});

test('a mention that comes too fast is told of in a direct message, once', async () => {
  const { discord } = await startBot({ ask: async () => answerReply('好') });
  const mention = () => discord.say('<@1200000000000000002> ?', { mentions: ['1200000000000000002'] });
  for (let at = 0; at < PACE.person.burst + 2; at += 1) mention();
  await discord.posted(PACE.person.burst);
  const opened = discord.requests.filter(({ path }) => path === '/users/@me/channels');
  expect(opened.map(({ body }) => body)).toEqual([{ recipient_id: '1200000000000000011' }]);
});
