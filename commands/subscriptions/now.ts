import type { Request } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';
import { chosenOrders } from './chosen.ts';

/** Has the digests of a channel sent at once, beside their schedule; into a server by whoever may manage it. */
export async function now(request: Request): Promise<Reply> {
  const chosen = await chosenOrders(request);
  if (!chosen.ok) return chosen.error;
  const { guild, canManage } = request.asker;
  const mayPost = chosen.value.every((order) => order.guild === null || (order.guild === guild && canManage));
  if (!mayPost) return notice(request, 'not_allowed');
  const orders = chosen.value.filter(({ paused, alert }) => paused === undefined && alert === undefined);
  for (const order of orders) await request.newsroom.sendNow(order);
  return notice(request, orders.length === 0 ? 'nothing_to_send' : 'sending_now');
}
