import type { Request } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';
import { chosenOrders } from './chosen.ts';

/** Stops the digests of a channel for a while, or the one that is named. */
export function pause(request: Request): Promise<Reply> {
  return setPaused(request, true);
}

/** Takes them up again, those too that we had to stop ourselves. */
export function resume(request: Request): Promise<Reply> {
  return setPaused(request, false);
}

async function setPaused(request: Request, paused: boolean): Promise<Reply> {
  const chosen = await chosenOrders(request);
  if (!chosen.ok) return chosen.error;
  const orders = chosen.value.filter((order) => (order.paused !== undefined) !== paused);
  for (const order of orders) await request.newsroom.pause(order, paused);
  if (orders.length > 0) return notice(request, paused ? 'paused' : 'resumed');
  return notice(request, paused ? 'paused_already' : 'running_already');
}
