import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { COMMANDS, MESSAGE_COMMANDS } from '../../../commands/index.ts';
import { APPLICATION, GUILD } from '../loopback/people.ts';
import { type LoopbackDiscord, startLoopbackDiscord } from '../loopback/start.ts';
import { buildBot, startBot } from '../start-bot.ts';

const puts = ({ requests }: LoopbackDiscord) =>
  requests.filter(({ method }) => method === 'PUT').map(({ path }) => path.replace(/\d+/g, ':id'));

test('the first start registers every command, for servers and persons, wherever one can write', async () => {
  const { discord } = await startBot({});
  const registered = discord.registered.global as RESTPutAPIApplicationCommandsJSONBody;
  expect(registered.map(({ name }) => name)).toEqual([...COMMANDS, ...MESSAGE_COMMANDS].map(({ data }) => data.name));
  for (const command of registered) {
    expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    expect(Object.keys(command.name_localizations ?? {}).toSorted()).toEqual(['zh-CN', 'zh-TW']);
  }
  expect(registered.at(-1)).toEqual({
    type: 3,
    name: 'Check with the paper',
    name_localizations: { 'zh-CN': '查查这条', 'zh-TW': '查查這條' },
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  });
  const restricted = registered.filter((command) => command.default_member_permissions !== undefined);
  // Those that change a server, for whoever may manage it.
  expect(Object.fromEntries(restricted.map((one) => [one.name, one.default_member_permissions]))).toEqual({
    settings: 32,
    correction: 32,
    page: 32,
  });
  expect(discord.faults()).toEqual([]);
});

test('a later start with the same commands writes nothing', async () => {
  const { discord } = await startBot({});
  await startBot({}, { discord });
  expect(puts(discord)).toEqual(['/applications/:id/commands']);
});

test('a start with one word changed writes them anew', async () => {
  const { discord } = await startBot({});
  const [first, ...rest] = COMMANDS;
  const changed = { ...first!, data: { ...first!.data, description: 'Ask the paper anything' } };
  await startBot({}, { discord, commands: [changed, ...rest] });
  expect(puts(discord)).toHaveLength(2);
  expect(discord.registered.global[0]).toMatchObject({ description: 'Ask the paper anything' });
});

test('an option that is gone is a difference too', async () => {
  const { discord } = await startBot({});
  const shorter = COMMANDS.map((command) =>
    command.data.name === 'privacy' ? { ...command, data: { ...command.data, options: [] } } : command,
  );
  await startBot({}, { discord, commands: shorter });
  expect(puts(discord)).toHaveLength(2);
});

test('with a server named, the commands are registered there alone', async () => {
  const { discord } = await startBot({}, { guildId: GUILD });
  expect(discord.registered.guild).toHaveLength(COMMANDS.length + MESSAGE_COMMANDS.length);
  await startBot({}, { discord, guildId: GUILD });
  expect(puts(discord)).toEqual(['/applications/:id/guilds/:id/commands']);
});

test('a start that Discord does not let register goes on with the commands it has', async () => {
  const discord = await startLoopbackDiscord();
  discord.script('PUT', /commands$/, { status: 403, body: { code: 50001, message: 'Missing Access' } });
  const { bot, log } = await buildBot({}, { discord });
  expect(await bot.start()).toMatchObject({ ok: true });
  expect(log.find(({ msg }) => msg === 'commands not registered')).toMatchObject({ level: 50 });
});

test('the start gives the link by which a server adds the bot, with four permissions', async () => {
  const { bot, log } = await buildBot({});
  const started = await bot.start();
  const link = new URL(started.ok ? started.value.invite : '');
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: APPLICATION,
    scope: 'bot applications.commands',
    permissions: String((1 << 10) | (1 << 11) | (1 << 14) | (1 << 16)),
  });
  expect(log.map(({ msg }) => msg)).toContain(`Add me to a server: ${link.href}`);
});

test.each([
  ['no run', { run: undefined }, /Command ask is malformed/],
  ['a name in capitals', { data: { ...COMMANDS[0]!.data, name: 'Ask' } }, /not in lower case/],
  ['no words in Chinese', { data: { ...COMMANDS[0]!.data, name_localizations: {} } }, /name_localizations/],
])('a command with %s stops the start', async (_, part, message) => {
  const malformed = { ...COMMANDS[0]!, ...part } as never;
  await expect(buildBot({}, { commands: [malformed] })).rejects.toThrow(message);
});

test('a command that is listed twice stops the start', async () => {
  await expect(buildBot({}, { commands: [COMMANDS[0]!, COMMANDS[0]!] })).rejects.toThrow(
    'Command ask is listed twice.',
  );
});
