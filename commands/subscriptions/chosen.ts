import type { Request } from '../../src/command.ts';
import type { Subscription } from '../../src/model/order.ts';
import type { Result } from '../../src/model.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';
import { type Place, placeOf } from './place.ts';

/** The orders that a command is about, at least one: all of the channel, or the one that is named by its id. */
export async function chosenOrders(request: Request): Promise<Result<Subscription[], Reply>> {
  const { options, newsroom } = request;
  const place = await placeOf(request);
  const own = options.id === undefined ? [] : await ordersOf(request);
  if (!place.ok && own.length === 0) return place;
  const here = place.ok ? await ordersAt(place.value, newsroom) : [];
  const chosen = options.id === undefined ? here : [...own, ...here].filter(({ id }) => id === options.id).slice(0, 1);
  if (chosen.length > 0) return { ok: true, value: chosen };
  const { id } = options;
  const none = id === undefined ? notice(request, 'nothing_ordered') : notice(request, 'unknown_order', { id });
  return { ok: false, error: none };
}

function ordersAt({ channel, guild }: Place, newsroom: Request['newsroom']): Promise<Subscription[]> {
  return newsroom.subscriptions({ channel, guild });
}

/**
 * What the asker ordered: that is theirs to end, even where they may no longer manage the server. From one server nothing is
 * done in another: what goes there is named there, or in a direct message.
 */
async function ordersOf({ asker, newsroom }: Request): Promise<Subscription[]> {
  if (asker.user === null) return [];
  const own = await newsroom.subscriptions({ owner: asker.user });
  return own.filter(({ guild }) => guild === null || asker.guild === null || guild === asker.guild);
}
