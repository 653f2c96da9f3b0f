import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import type { Digest, DigestNeeds } from '../../digest/create-digest.ts';
import { DELIVERY } from '../../limits/deliveries.ts';
import type { Paint } from '../../ports/painter.ts';
import type { Clock, Metrics } from '../../ports.ts';
import type { House } from '../house/house.ts';
import { openCouriers } from './couriers.ts';

/** The digest of a house, with a courier of its own: what it sends is one request each, whatever the bot does meanwhile. */
export async function openDigest(
  { newsroom, store }: Pick<House, 'newsroom' | 'store'>,
  {
    discord,
    post,
    lease,
    clock,
    log,
    paint,
    metrics,
    after,
  }: {
    discord: Config['discord'];
    post: Config['post'];
    lease: Config['lease'];
    clock: Clock;
    log: Logger;
    paint: Paint;
    metrics?: Metrics;
    /** The timer, where it is not the system's. */
    after?: DigestNeeds['after'];
  },
): Promise<Digest> {
  const [{ createDigest }, { createPace }, courier] = await Promise.all([
    import('../../digest/create-digest.ts'),
    import('../../digest/pace.ts'),
    openCouriers({ discord, post, lease }, { paint, clock }),
  ]);
  return createDigest({
    newsroom,
    ledger: store.ledger,
    courier,
    pace: store.pace ?? createPace({ perSecond: DELIVERY.perSecond, sleep: setTimeout }),
    clock,
    log,
    ...(metrics && { metrics }),
    ...(after && { after }),
    ...lease,
    sender: randomUUID(),
  });
}

/** One sender at a time where that is all the store allows; one that is at work is waited for, minute by minute. */
export function asOnlySender({ claimRole }: Pick<House['store'], 'claimRole'>): () => Promise<boolean> {
  let mine = false;
  return async () => {
    mine ||= (await claimRole('digest')).ok;
    return mine;
  };
}
