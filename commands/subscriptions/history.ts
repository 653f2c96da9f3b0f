import type { Request } from '../../src/command.ts';
import { DELIVERY } from '../../src/limits/deliveries.ts';
import type { Subscription } from '../../src/model/order.ts';
import type { Delivery } from '../../src/ports/deliveries.ts';
import type { Reply, SentDelivery } from '../../src/reply.ts';
import { languageFor } from '../parts/notice.ts';
import { chosenOrders } from './chosen.ts';

/** What was sent here and when, late or refused and why. */
export async function history(request: Request): Promise<Reply> {
  const chosen = await chosenOrders(request);
  if (!chosen.ok) return chosen.error;
  const lists = chosen.value.map(async (order) =>
    (await request.newsroom.deliveries(order.id, DELIVERY.logged)).map((delivery) => ({ order, delivery })),
  );
  const newest = (await Promise.all(lists))
    .flat()
    .sort((one, other) => (one.delivery.scheduled < other.delivery.scheduled ? 1 : -1))
    .slice(0, DELIVERY.logged);
  const sent = newest.map(({ order, delivery }) => lineOf(order, delivery));
  return { kind: 'deliveries', private: true, language: languageFor(request), sent };
}

function lineOf({ guild, schedule }: Subscription, delivery: Delivery): SentDelivery {
  const { scheduled, kind, status, at, articles, channel, message, why } = delivery;
  const late = Date.parse(at) - Date.parse(scheduled) > DELIVERY.promptMs;
  const link = message === null ? null : `https://discord.com/channels/${guild ?? '@me'}/${channel}/${message}`;
  const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: schedule.zone });
  return {
    scheduled: time.format(new Date(scheduled)),
    kind,
    outcome: status === 'sent' && late ? 'late' : status === 'sending' || status === 'planned' ? 'waiting' : status,
    articles: articles.length,
    link,
    why,
  };
}
