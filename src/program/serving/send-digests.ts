import { pino } from 'pino';
import type { Config } from '../../config.ts';
import type { Result } from '../../model.ts';
import type { DigestRun } from '../../ports/deliveries.ts';
import type { Clock } from '../../ports.ts';
import { openHouse, takeAll } from '../house/house.ts';
import { openLog } from '../house/open-log.ts';
import { readAtStart } from '../house/sample-edition.ts';
import { canSend } from './couriers.ts';

/** Sends what is due by the clock, without being connected as a bot. The error is one line with the cure. */
export async function sendDigests(settings: Config, clock: Clock): Promise<Result<DigestRun, string>> {
  if (!canSend(settings))
    return {
      ok: false,
      error:
        'digest run needs DISCORD_TOKEN (or BROADSHEET_SMTP_URL, or BROADSHEET_WEBHOOK_SECRET) in the environment or .env.',
    };
  const log = openLog(settings, pino.destination(2));
  const house = await openHouse(settings, clock, { log });
  if (!house.ok) return house;
  const { store, intake } = house.value;
  try {
    if (!(await store.claimRole('digest')).ok)
      return { ok: false, error: `Another process is sending digests from ${settings.data}; wait for it.` };
    await takeAll(intake.take(readAtStart(settings)));
    const [{ openDigest }, { openPainter }] = await Promise.all([
      import('./digest-desk.ts'),
      import('../../painter/open-painter.ts'),
    ]);
    const { discord, post, lease } = settings;
    const digest = await openDigest(house.value, { discord, post, lease, clock, log, paint: openPainter({ log }) });
    return { ok: true, value: await digest.runToEnd(clock.now()) };
  } finally {
    await house.value.close();
  }
}
