import { pino } from 'pino';
import { expect, test } from 'vitest';
import { rememberSettings } from '../../src/discord/remember-settings.ts';
import { BOT } from '../../src/limits/bot.ts';
import { unsettled } from '../../src/model/desk.ts';
import type { Settings } from '../../src/ports.ts';
import { createMemorySettings } from '../../src/store/memory/settings.ts';
import { answerReply } from '../commands/stand-in.ts';
import { CHANNEL } from './loopback/people.ts';
import { startBot } from './start-bot.ts';

const QUIET = { ...unsettled('3'), channels: ['5'] };

function remembered(part: Partial<Settings> = {}) {
  const kept = createMemorySettings();
  const looked: string[] = [];
  const settings: Settings = {
    ...kept,
    of: (guild) => {
      looked.push(guild);
      return kept.of(guild);
    },
    ...part,
  };
  const time = { now: 0 };
  const known = rememberSettings(settings, { now: () => time.now, log: pino({ level: 'silent' }) });
  return { ...known, kept, looked, time };
}

test('settings are looked up once, then told from memory', async () => {
  const { recall, looked } = remembered();
  expect([await recall('3'), await recall('3')]).toEqual([unsettled('3'), unsettled('3')]);
  expect(looked).toEqual(['3']);
});

test('what is settled or reset through them is known at once', async () => {
  const { recall, settings } = remembered();
  await recall('3');
  await settings.settle(QUIET);
  expect(await recall('3')).toEqual(QUIET);
  await settings.reset('3');
  expect(await recall('3')).toEqual(unsettled('3'));
});

test('what another process settled is known when it has been looked up again, for which nobody waits', async () => {
  const { recall, kept, looked, time } = remembered();
  await recall('3');
  await kept.settle(QUIET);
  time.now += BOT.settingsMs + 1;
  expect(await Promise.all([recall('3'), recall('3')])).toEqual([unsettled('3'), unsettled('3')]);
  await new Promise(setImmediate);
  expect(await recall('3')).toEqual(QUIET);
  expect(looked).toEqual(['3', '3']);
});

test('settings that cannot be read are those known before, or open', async () => {
  const broken = { on: false };
  const kept = createMemorySettings();
  const of: Settings['of'] = (guild) => (broken.on ? Promise.reject(new Error('no disk')) : kept.of(guild));
  const { recall, time } = remembered({ of });
  await kept.settle(QUIET);
  expect(await recall('3')).toEqual(QUIET);
  broken.on = true;
  time.now += BOT.settingsMs + 1;
  await recall('3');
  await new Promise(setImmediate);
  expect([await recall('3'), await recall('8')]).toEqual([QUIET, unsettled('8')]);
});

test('a store that does not answer keeps no command from being answered', async () => {
  const settings = { ...createMemorySettings(), of: () => new Promise<never>(() => {}) };
  const { discord } = await startBot({ settings, ask: async () => answerReply('好') });
  expect(await discord.command('ask', { question: '?' })).toMatchObject({
    private: false,
    text: expect.stringContaining('好'),
  });
  expect(discord.requests.filter(({ path }) => path.includes(CHANNEL))).toEqual([]);
});
