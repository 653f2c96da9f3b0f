import type { Request } from '../../src/command.ts';
import type { Subscription } from '../../src/model/order.ts';
import type { Result } from '../../src/model.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';
import { placeOf } from './place.ts';

/** The orders that a command is about, at least one: all of the channel, or the one that is named by its id. */
export async function chosenOrders(request: Request): Promise<Result<Subscription[], Reply>> {
  const { options, newsroom } = request;
  const place = await placeOf(request);
  const own = options.id === undefined ? [] : await ordersOf(request);
  if (!place.ok && own.length === 0) return place;
  const here = place.ok ? await newsroom.subscriptions({ channel: place.value.channel }) : [];
  const chosen = options.id === undefined ? here : [...own, ...here].filter(({ id }) => id === options.id).slice(0, 1);
  if (chosen.length > 0) return { ok: true, value: chosen };
  const { id } = options;
  const none = id === undefined ? notice(request, 'nothing_ordered') : notice(request, 'unknown_order', { id });
  return { ok: false, error: none };
}

/** What the asker ordered, wherever it goes: that is theirs to end, even where they may no longer manage the server. */
async function ordersOf({ asker, newsroom }: Request): Promise<Subscription[]> {
  return asker.user === null ? [] : newsroom.subscriptions({ owner: asker.user });
}
