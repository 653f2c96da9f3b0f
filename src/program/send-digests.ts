import { pino } from 'pino';
import type { Config } from '../config.ts';
import type { Result } from '../model.ts';
import type { DigestRun } from '../ports/deliveries.ts';
import type { Clock } from '../ports.ts';
import { openHouse, takeAll } from './house.ts';
import { openLog } from './open-log.ts';

/** Sends what is due by the clock, without being connected as a bot. The error is one line with the cure. */
export async function sendDigests(settings: Config, clock: Clock): Promise<Result<DigestRun, string>> {
  if (settings.discord === null)
    return { ok: false, error: 'digest run needs DISCORD_TOKEN in the environment or .env.' };
  const log = openLog(settings, pino.destination(2));
  const house = await openHouse(settings, clock, { log });
  if (!house.ok) return house;
  const { store, intake } = house.value;
  try {
    if (!(await store.claimRole('digest')).ok)
      return { ok: false, error: `Another process is sending digests from ${settings.data}; wait for it.` };
    await takeAll(intake.take([settings.pages]));
    const [{ openDigest }, { openPainter }] = await Promise.all([
      import('./digest-desk.ts'),
      import('../painter/open-painter.ts'),
    ]);
    const { discord, lease } = settings;
    const digest = await openDigest(house.value, { discord, lease, clock, log, paint: openPainter({ log }) });
    return { ok: true, value: await digest.runToEnd(clock.now()) };
  } finally {
    await house.value.close();
  }
}
