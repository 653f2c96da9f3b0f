// Kills senders and imports at random moments, takes the database away, and counts what there is in the end:
// `npm run soak -- [--seed N] [--kills N] [--digests N] [--imports N] [--to discord,mail,webhook] [--only 'PART|PART…']`.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from '../../bench/draw.ts';
import { startLoopbackDiscord } from '../discord/loopback/start.ts';
import { startPostgres } from '../postgres/server.ts';
import { killImports } from './importing.ts';
import { killSenders } from './killing.ts';
import { channelsOf, orderDigests, type Soak } from './morning.ts';
import { type Receiver, startMailboxes, startWebhooks } from './receivers.ts';
import { restartUnder } from './restarting.ts';

const PARTS = [
  'sqlite run',
  'sqlite bot',
  'sqlite import',
  'postgres run',
  'postgres bot',
  'postgres import',
  'postgres restart',
] as const;
const SENDERS = ['run', 'bot'] as const;

/** How often the database goes away under each kind of sender, and the milliseconds for which it does. */
const AWAY = { restarts: 3, awayMs: 2_500 };

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    kills: { type: 'string', default: '200' },
    digests: { type: 'string', default: '2000' },
    imports: { type: 'string', default: '50' },
    only: { type: 'string' },
    to: { type: 'string', default: 'discord' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
const [kills, digests, imports] = [values.kills, values.digests, values.imports].map(Number) as [
  number,
  number,
  number,
];
const only = values.only?.split('|').map((part) => part.trim()) ?? PARTS;
const parts = PARTS.filter((part) => only.includes(part));
if (parts.length === 0) throw new Error(`--only takes ${PARTS.join('|')}`);
/** Where deliveries may go, each with what they are received by. */
const RECEIVERS = {
  async discord(): Promise<Receiver> {
    const discord = await startLoopbackDiscord({ forgetsNonces: true });
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_BASE_URL: discord.url };
    return { ...channelsOf(discord), settings, close: () => discord.close() };
  },
  mail: startMailboxes,
  webhook: startWebhooks,
};
type Way = keyof typeof RECEIVERS;
const ways = values.to.split(',').filter((way): way is Way => Object.hasOwn(RECEIVERS, way));
if (ways.length === 0) throw new Error(`--to takes ${Object.keys(RECEIVERS).join(',')}`);
const say = (line: string) => void process.stderr.write(`${line}\n`);
say(`seed ${seed}: ${kills} kills of senders, ${digests} digests, ${imports} kills of imports; ${parts.join(', ')}`);

const server = parts.some((part) => part.startsWith('postgres')) ? await startPostgres() : null;
let failed = false;
let to: Way = 'discord';
for (const [way, part] of ways.flatMap((way) => parts.map((part) => [way, part] as const))) {
  to = way;
  for (const result of await soakPart(part)) {
    const line = JSON.stringify({ part, to, seed, ...result });
    say(line);
    process.stdout.write(`${line}\n`);
    const { lost, doubled, damage = [] } = result;
    failed ||= lost + doubled + damage.length > 0;
  }
}
await server?.close();
process.exitCode = failed ? 1 : 0;

type Result = { lost: number; doubled: number; damage?: string[] };

async function soakPart(part: (typeof PARTS)[number]): Promise<Result[]> {
  const [store, what] = part.split(' ') as ['sqlite' | 'postgres', 'run' | 'bot' | 'import' | 'restart'];
  if (what === 'import') return [await soakImports(store)];
  if (what !== 'restart') return [await soakSenders(store, what)];
  const results: Result[] = [];
  for (const sender of SENDERS) results.push(await soakRestarts(sender));
  return results;
}

async function soakSenders(store: 'sqlite' | 'postgres', sender: 'run' | 'bot') {
  return inMorning(store, sender, '1', (soak) => killSenders({ ...soak, kills, random: seeded(seed) }));
}

async function soakRestarts(sender: 'run' | 'bot') {
  if (server === null) throw new Error('There is no PostgreSQL.');
  const result = await inMorning('postgres', sender, '20', (soak) => restartUnder({ ...soak, ...AWAY, server }));
  return { sender, ...result };
}

async function soakImports(store: 'sqlite' | 'postgres') {
  const place = await newPlace(store);
  const file = join(place.data, 'news.jsonl');
  const settings = { ...settingsOf(place), LOG_LEVEL: 'warn' };
  const result = await killImports({
    place,
    settings,
    file,
    items: 2_000,
    kills: imports,
    random: seeded(seed),
    say,
  });
  await rm(place.data, { recursive: true });
  return result;
}

type Place = Soak['place'];

async function newPlace(store: 'sqlite' | 'postgres'): Promise<Place> {
  const data = await mkdtemp(join(tmpdir(), 'broadsheet-soak-'));
  return { data, databaseUrl: store === 'postgres' && server !== null ? await server.createDatabase() : null };
}

function settingsOf({ data, databaseUrl }: Place): Record<string, string> {
  return { BROADSHEET_DATA: data, ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }) };
}

/** A Discord and a store with digests that were due a minute ago, for as long as they are needed. */
async function inMorning<T>(
  store: 'sqlite' | 'postgres',
  sender: 'run' | 'bot',
  lease: string,
  use: (soak: Soak) => Promise<T>,
): Promise<T & { digests: number }> {
  const receiver = await RECEIVERS[to]();
  const place = await newPlace(store);
  // By the wall's clock: the bot knows no other.
  const due = new Date(Date.now() - 60_000);
  const at = due.toISOString().slice(11, 16);
  const since = new Date(due.getTime() - 3_600_000).toISOString();
  await orderDigests({ place, digests, receiver }, { since, at, zone: 'UTC' });
  const settings = {
    ...settingsOf(place),
    BROADSHEET_PAGES: './data/pages',
    BROADSHEET_LEASE: lease,
    ...receiver.settings,
    LOG_LEVEL: 'warn',
  };
  const words = sender === 'run' ? ['digest', 'run', '--at', new Date().toISOString()] : [];
  const processes = store === 'postgres' ? 3 : 1;
  const result = await use({ receiver, place, settings, digests, processes, words, say });
  await receiver.close();
  await rm(place.data, { recursive: true });
  return { digests, ...result };
}
