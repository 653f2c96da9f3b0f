import { expect, onTestFinished, test } from 'vitest';
import { seeded } from '../../bench/draw.ts';
import { pagesFolder } from '../cases/edition.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { startLoopbackDiscord } from '../discord/loopback/start.ts';
import { killSenders } from './killing.ts';
import { channelsOf, orderDigests } from './morning.ts';

test('senders that are killed at random lose nothing and send nothing twice', { timeout: 60_000 }, async () => {
  const discord = await startLoopbackDiscord({ forgetsNonces: true });
  onTestFinished(() => discord.close());
  const place = { data: await temporaryFolder(), databaseUrl: null };
  const receiver = channelsOf(discord);
  await orderDigests({ place, digests: 40, receiver }, { since: '2022-03-04T12:00:00.000Z', at: '00:00', zone: 'UTC' });
  const settings = {
    BROADSHEET_DATA: place.data,
    BROADSHEET_PAGES: await pagesFolder(),
    BROADSHEET_LEASE: '1',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE_URL: discord.url,
    LOG_LEVEL: 'silent',
  };
  const words = ['digest', 'run', '--at', '2022-03-05T00:00:00Z'];
  const random = seeded(20_210_721);
  const soak = { receiver, place, settings, digests: 40, kills: 4, processes: 1, words, livesMs: 1_500, random };
  expect(await killSenders(soak)).toMatchObject({ lost: 0, doubled: 0 });
});
