import type { Request } from '../../src/command.ts';
import type { Subscription } from '../../src/model.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';
import { placeOf } from './place.ts';

/** Ends every digest of a channel, or the one that is named. */
export async function unsubscribe(request: Request): Promise<Reply> {
  const { options, newsroom } = request;
  const place = await placeOf(request);
  const own = options.id === undefined ? [] : await ordersOf(request);
  if (!place.ok && own.length === 0) return place.error;
  const here = place.ok ? await newsroom.subscriptions({ channel: place.value.channel }) : [];
  const ended = options.id === undefined ? here : [...own, ...here].filter(({ id }) => id === options.id).slice(0, 1);
  for (const { id } of ended) await newsroom.unsubscribe(id);
  return notice(request, ended.length === 0 ? 'not_subscribed' : 'unsubscribed');
}

/** What the asker ordered, wherever it goes: that is theirs to end, even where they may no longer manage the server. */
async function ordersOf({ asker, newsroom }: Request): Promise<Subscription[]> {
  return asker.user === null ? [] : newsroom.subscriptions({ owner: asker.user });
}
