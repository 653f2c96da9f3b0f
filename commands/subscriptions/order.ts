import type { Request } from '../../src/command.ts';
import { ORDERS } from '../../src/limits/deliveries.ts';
import type { Schedule } from '../../src/model/order.ts';
import type { Result } from '../../src/model.ts';
import type { SubscribeOptions } from '../../src/ports/deliveries.ts';
import type { Reply } from '../../src/reply.ts';
import { languageFor, notice } from '../parts/notice.ts';
import { fitPlace, type Place } from './place.ts';
import { scheduleOf } from './schedule.ts';
import { type Selection, selectionOf } from './selection.ts';

/** What digests and alerts have in common: where, when and of what. */
type Order = Place & Selection & { schedule: Schedule };

/** Reads an order; a reply that names the option and the cure where one cannot be read, or the asker may not. */
export async function orderOf(request: Request): Promise<Result<Order, Reply>> {
  const place = await fitPlace(request);
  if (!place.ok) return place;
  const schedule = scheduleOf(request);
  if (!schedule.ok) return schedule;
  const selection = await selectionOf(request);
  if (!selection.ok) return selection;
  return { ok: true, value: { ...place.value, ...selection.value, schedule: schedule.value } };
}

/** Places an order, and says back what was understood, as the list will show it. */
export async function place(order: SubscribeOptions, request: Request): Promise<Reply> {
  const placed = await request.newsroom.subscribe(order);
  if (!placed.ok) return notice(request, placed.error, { count: String(MOST[placed.error](order)) });
  return {
    kind: 'subscriptions',
    private: true,
    language: languageFor(request),
    subscriptions: [placed.value],
    ordered: true,
  };
}

/** How many there may be, which the reply names. */
const MOST = {
  too_many_of_person: ({ alert }: SubscribeOptions) => ORDERS[alert === undefined ? 'digests' : 'alerts'].person,
  too_many_of_server: () => ORDERS.alerts.server,
  too_many_of_channel: () => ORDERS.digests.channel,
  too_many_of_all: () => ORDERS.alerts.process,
};
