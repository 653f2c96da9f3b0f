import type { Subscription } from '../../src/model/order.ts';
import type { SubscribeOptions } from '../../src/ports/deliveries.ts';
import { asked, type Room } from './newsrooms.ts';

/** A daily digest of everything, in a server's channel. */
export const ORDER: SubscribeOptions = {
  channel: 'c1',
  guild: 'g1',
  owner: 'o1',
  districts: [],
  topics: [],
  schedule: { days: 'daily', at: '08:00', zone: 'Asia/Shanghai' },
  language: 'zh-CN',
};

/** When it is told. */
export const SCHEDULED = '2022-03-05T00:00:00.000Z';

/** A digest of what there is, as it is recorded when it was sent; its time is its marker. */
export async function tell(
  order: Subscription,
  { newsroom, ledger }: Pick<Room, 'newsroom' | 'ledger'>,
  scheduled = SCHEDULED,
): Promise<void> {
  await ledger.plan(order, scheduled);
  const lease = { at: scheduled, now: scheduled, until: scheduled, sender: 'me', limit: 1 };
  const [claim] = await ledger.claim(lease);
  if (claim === undefined) throw new Error('Nothing was due');
  const { told } = await newsroom.issue(order, { ...asked, except: scheduled });
  await ledger.intend(claim, { channel: 'c1', begun: scheduled, marker: scheduled, told });
  await ledger.record(claim, {
    status: 'sent',
    at: scheduled,
    message: 'm',
    why: null,
    next: '2022-03-06T00:00:00.000Z',
  });
}

/** Places an order that there is room for. */
export async function place(newsroom: Room['newsroom'], options: SubscribeOptions): Promise<Subscription> {
  const placed = await newsroom.subscribe(options);
  if (!placed.ok) throw new Error(placed.error);
  return placed.value;
}
