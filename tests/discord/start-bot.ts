import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { ACTIONS } from '../../actions/index.ts';
import { COMMANDS, MESSAGE_COMMANDS } from '../../commands/index.ts';
import { type Bot, type BotOptions, createBot } from '../../src/discord/bot.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { openPace } from '../../src/pace.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import { newsroomOf } from '../commands/stand-in.ts';
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback/start.ts';

type Line = { level: number; msg: string } & Record<string, unknown>;

/** A bot, and what it wrote into its log. */
export type Started = { bot: Bot; discord: LoopbackDiscord; log: Line[] };

/** Builds a bot against a loopback Discord, which closes with the test; it is not started. */
export async function buildBot(
  newsroom: Partial<Newsroom>,
  { discord, ...part }: Partial<BotOptions> & { discord?: LoopbackDiscord } = {},
): Promise<Started> {
  const loopback = discord ?? (await startLoopbackDiscord());
  const clock = { now: () => new Date('2024-06-01T20:00:00Z'), zone: 'Asia/Shanghai' };
  const log: Line[] = [];
  const write = (line: string) => {
    log.push(JSON.parse(line));
    loopback.look();
  };
  const bot = createBot({
    token: loopback.token,
    apiBaseUrl: loopback.url,
    guildId: null,
    commands: COMMANDS,
    messageCommands: MESSAGE_COMMANDS,
    actions: ACTIONS,
    newsroom: newsroomOf({ examples: async () => [], ...newsroom }),
    clock,
    pace: openPace(() => (part.clock ?? clock).now().getTime()),
    log: pino({ level: 'debug' }, { write }),
    renderMessage,
    paint: async () => null,
    ...part,
  });
  onTestFinished(async () => {
    await bot.stop();
    await loopback.close();
  });
  return { bot, discord: loopback, log };
}

/** The same, started. */
export async function startBot(...given: Parameters<typeof buildBot>): Promise<Started> {
  const built = await buildBot(...given);
  const started = await built.bot.start();
  if (!started.ok) throw new Error(started.error.detail);
  return built;
}
