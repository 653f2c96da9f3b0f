import type { Request } from '../../src/command.ts';
import { DELIVERY } from '../../src/limits/deliveries.ts';
import type { Subscription } from '../../src/model/order.ts';
import type { SentDelivery } from '../../src/model/sent-delivery.ts';
import type { Delivery } from '../../src/ports/deliveries.ts';
import type { Reply } from '../../src/reply.ts';
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
  const { scheduled, kind, articles, channel, message, why } = delivery;
  // What tells the owner of a trouble lies in their direct messages, where nobody else can follow a link.
  const linked = message !== null && kind !== 'notice';
  const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: schedule.zone });
  return {
    scheduled: time.format(new Date(scheduled)),
    kind,
    outcome: outcomeOf(delivery),
    articles: articles.length,
    link: linked ? `https://discord.com/channels/${guild ?? '@me'}/${channel}/${message}` : null,
    why,
  };
}

function outcomeOf({ kind, status, scheduled, at }: Delivery): SentDelivery['outcome'] {
  if (status === 'sending' || status === 'planned') return 'waiting';
  if (status !== 'sent') return status;
  if (kind === 'notice') return 'told';
  return Date.parse(at) - Date.parse(scheduled) > DELIVERY.promptMs ? 'late' : 'sent';
}
