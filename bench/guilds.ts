import { execFileSync } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { createBot } from '../src/discord/bot.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { openPace } from '../src/pace.ts';
import { renderMessage } from '../src/rendering/message.ts';
import { guildOf } from '../tests/discord/loopback/people.ts';
import { startLoopbackDiscord } from '../tests/discord/loopback/start.ts';

const USAGE = `npm run bench -- guilds [--size 1000] [--channels 40] [--roles 20]
  what a shard's servers take of a process's memory, against a Discord on this machine`;

/** The bot is told of so many servers, as Discord tells it of them after it has signed in. */
export async function benchGuilds(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string', default: '1000' },
      channels: { type: 'string', default: '40' },
      roles: { type: 'string', default: '20' },
      started: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const [size, channels, roles] = [Number(values.size), Number(values.channels), Number(values.roles)];
  if (!values.started) {
    const run = fileURLToPath(new URL('run.ts', import.meta.url));
    execFileSync(process.execPath, ['--expose-gc', run, 'guilds', ...words, '--started'], { stdio: 'inherit' });
    return;
  }
  const discord = await startLoopbackDiscord();
  const bot = createBot({
    token: discord.token,
    apiBaseUrl: discord.url,
    guildId: null,
    commands: [],
    actions: [],
    messageCommands: [],
    newsroom: {} as Newsroom,
    clock: { now: () => new Date(), zone: 'Asia/Shanghai' },
    log: pino({ level: 'silent' }),
    pace: openPace(() => performance.now()),
    renderMessage,
    paint: async () => null,
  });
  const started = await bot.start();
  if (!started.ok) throw new Error(started.error.detail);
  // Made before, so that what the loopback Discord remembers of them is not counted.
  const guilds = Array.from({ length: size }, (_, number) => guild(number, { channels, roles }));
  const before = heap();
  const from = performance.now();
  for (const one of guilds) {
    discord.gateway.dispatch('GUILD_CREATE', one);
    await setImmediate();
  }
  discord.gateway.dispatch('INTERACTION_CREATE', { id: '1', type: 1, token: 't', application_id: '1', version: 1 });
  await discord.until('all to be read', () => discord.requests.some(({ path }) => path.includes('/callback')));
  const took = performance.now() - from;
  const bytes = heap() - before;
  console.log(
    `${size} servers of ${channels} channels and ${roles} roles: ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / size / 1e3).toFixed(1)} kB each, read in ${took.toFixed(0)} ms`,
  );
  await bot.stop();
  await discord.close();
}

function guild(number: number, { channels, roles }: { channels: number; roles: number }): object {
  const id = (kind: number, at = 0) =>
    String(1_300_000_000_000_000_000n + BigInt(number) * 1_000n + BigInt(kind * 200 + at));
  const role = (at: number) => ({
    id: at === 0 ? id(0) : id(1, at),
    name: `role ${at}`,
    color: 0,
    hoist: false,
    position: at,
    permissions: '104324673',
    managed: false,
    mentionable: false,
    flags: 0,
  });
  const channel = (at: number) => ({
    id: id(2, at),
    type: 0,
    name: `channel-${at}`,
    position: at,
    nsfw: false,
    topic: null,
    parent_id: null,
    permission_overwrites: [{ id: id(0), type: 0, allow: '0', deny: '0' }],
    rate_limit_per_user: 0,
    last_message_id: null,
    flags: 0,
  });
  return {
    ...guildOf({ locale: 'zh-CN' }),
    id: id(0),
    name: `server ${number}`,
    roles: Array.from({ length: roles }, (_, at) => role(at)),
    channels: Array.from({ length: channels }, (_, at) => channel(at)),
  };
}

function heap(): number {
  for (let round = 0; round < 3; round += 1) global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
