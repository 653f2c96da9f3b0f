// Kills senders of digests at random moments and counts what Discord has in the end: `npm run soak [--seed N] [--kills N]`.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startLoopbackDiscord } from '../discord/loopback/start.ts';
import { startPostgres } from '../postgres/server.ts';
import { killSenders, orderDigests, seeded } from './killing.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    kills: { type: 'string' },
    digests: { type: 'string' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
const [kills, digests] = [Number(values.kills ?? 50), Number(values.digests ?? 500)];
const say = (line: string) => void process.stderr.write(`${line}\n`);
say(`seed ${seed}: ${kills} kills and ${digests} digests in each of four parts`);

const postgres = values.only?.includes('sqlite') ? null : await startPostgres();
let failed = false;
for (const store of ['sqlite', 'postgres'] as const) {
  for (const sender of ['run', 'bot'] as const) {
    const part = `${store} ${sender}`;
    if (values.only !== undefined && values.only !== part) continue;
    const result = await soakPart(store, sender);
    say(`${part}: ${JSON.stringify(result)}`);
    process.stdout.write(`${JSON.stringify({ part, seed, digests, ...result })}\n`);
    failed ||= result.lost + result.doubled > 0;
  }
}
await postgres?.close();
process.exitCode = failed ? 1 : 0;

async function soakPart(store: 'sqlite' | 'postgres', sender: 'run' | 'bot') {
  const discord = await startLoopbackDiscord({ forgetsNonces: true });
  const data = await mkdtemp(join(tmpdir(), 'broadsheet-soak-'));
  const databaseUrl = store === 'postgres' && postgres !== null ? await postgres.createDatabase() : null;
  const place = { data, databaseUrl };
  // Due a minute ago by the wall's clock: the bot knows no other.
  const due = new Date(Date.now() - 60_000);
  const at = due.toISOString().slice(11, 16);
  const since = new Date(due.getTime() - 3_600_000).toISOString();
  await orderDigests({ place, digests }, { since, at, zone: 'UTC' });
  const settings = {
    BROADSHEET_DATA: data,
    ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
    BROADSHEET_PAGES: './data/pages',
    BROADSHEET_LEASE: '1',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE_URL: discord.url,
    LOG_LEVEL: 'warn',
  };
  const processes = store === 'postgres' ? 3 : 1;
  const words = sender === 'run' ? ['digest', 'run', '--at', new Date().toISOString()] : [];
  // Three processes start more slowly than one; a kill before anything was sent shows nothing.
  const livesMs = (sender === 'run' ? 3_000 : 5_000) * (store === 'postgres' ? 3 : 1);
  const soak = { discord, place, settings, digests, kills, processes, words, livesMs, random: seeded(seed), say };
  const result = await killSenders(soak);
  await discord.close();
  return result;
}
