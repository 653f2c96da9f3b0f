import type { Request } from '../../src/command.ts';
import type { Reply } from '../../src/model.ts';
import { notice } from '../parts/notice.ts';
import { placeOf } from './place.ts';

/** Ends every digest of a channel. */
export async function unsubscribe(request: Request): Promise<Reply> {
  const place = placeOf(request);
  if (!place.ok) return place.error;
  const { channel } = place.value;
  const orders = await request.newsroom.subscriptions({ channel });
  for (const { id } of orders) await request.newsroom.unsubscribe(id);
  return notice(request, orders.length === 0 ? 'not_subscribed' : 'unsubscribed');
}
