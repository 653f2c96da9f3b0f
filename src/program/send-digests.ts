import { pino } from 'pino';
import type { Config } from '../config.ts';
import type { Result } from '../model.ts';
import type { Clock, DigestRun } from '../ports.ts';
import { openHouse, takeAll } from './house.ts';

/** Sends what is due by the clock, without being connected as a bot. The error is one line with the cure. */
export async function sendDigests(settings: Config, clock: Clock): Promise<Result<DigestRun, string>> {
  if (settings.discord === null)
    return { ok: false, error: 'digest run needs DISCORD_TOKEN in the environment or .env.' };
  const log = pino({ level: settings.logLevel }, pino.destination(2));
  const house = await openHouse(settings, clock, { log });
  if (!house.ok) return house;
  const { store, newsroom, intake } = house.value;
  try {
    if (!(await store.claimRole('digest')).ok)
      return { ok: false, error: `Another process is sending digests from ${settings.data}; wait for it.` };
    await takeAll(intake.take([settings.pages]));
    const [{ createRestCourier }, { renderMessage }, { createDigest }] = await Promise.all([
      import('../discord/rest-courier.ts'),
      import('../rendering/message.ts'),
      import('../digest/create-digest.ts'),
    ]);
    const courier = createRestCourier({ ...settings.discord, renderMessage });
    const digest = createDigest({ newsroom, ledger: store.ledger, courier, clock, log });
    return { ok: true, value: await digest.runDue(clock.now()) };
  } finally {
    await house.value.close();
  }
}
