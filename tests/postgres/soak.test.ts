import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { seeded } from '../../bench/draw.ts';
import { pagesFolder } from '../cases/edition.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { startLoopbackDiscord } from '../discord/loopback/start.ts';
import { killImports } from '../soak/importing.ts';
import { channelsOf, orderDigests } from '../soak/morning.ts';
import { restartUnder } from '../soak/restarting.ts';
import { newDatabase } from './database.ts';
import { startPostgres } from './server.ts';

test.each(['run', 'bot'] as const)(
  'digests come once each though PostgreSQL loses its power in their middle: %s',
  { timeout: 150_000 },
  async (sender) => {
    const discord = await startLoopbackDiscord({ forgetsNonces: true });
    onTestFinished(() => discord.close());
    const server = await startPostgres();
    onTestFinished(() => server.close());
    const place = { data: await temporaryFolder(), databaseUrl: server.url() };
    // By the wall's clock: the bot knows no other.
    const due = new Date(Date.now() - 60_000);
    const since = new Date(due.getTime() - 3_600_000).toISOString();
    const receiver = channelsOf(discord);
    await orderDigests({ place, digests: 80, receiver }, { since, at: due.toISOString().slice(11, 16), zone: 'UTC' });
    const settings = {
      BROADSHEET_DATA: place.data,
      DATABASE_URL: place.databaseUrl,
      BROADSHEET_PAGES: await pagesFolder(),
      BROADSHEET_LEASE: '20',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE_URL: discord.url,
      LOG_LEVEL: 'warn',
    };
    const words = sender === 'run' ? ['digest', 'run', '--at', new Date().toISOString()] : [];
    const soak = { receiver, place, settings, digests: 80, processes: 1, words };
    expect(await restartUnder({ ...soak, server, restarts: 1, awayMs: 2_500 })).toEqual({
      restarts: 1,
      lost: 0,
      doubled: 0,
    });
  },
);

test('an import that is killed at random reads every item once', { timeout: 90_000 }, async () => {
  const folder = await temporaryFolder();
  const databaseUrl = await newDatabase();
  const stored = await killImports({
    place: { data: folder, databaseUrl },
    settings: { BROADSHEET_DATA: folder, DATABASE_URL: databaseUrl },
    file: join(folder, 'news.jsonl'),
    items: 1_500,
    kills: 4,
    random: seeded(20_210_721),
  });
  expect(stored).toEqual({ kills: 4, items: expect.any(Number), lost: 0, doubled: 0, damage: [] });
});
