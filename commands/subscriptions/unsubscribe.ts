import type { Request } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';
import { chosenOrders } from './chosen.ts';

/** Ends every digest of a channel, or the one that is named. */
export async function unsubscribe(request: Request): Promise<Reply> {
  const chosen = await chosenOrders(request);
  if (!chosen.ok) return chosen.error;
  for (const { id } of chosen.value) await request.newsroom.unsubscribe(id);
  return notice(request, 'unsubscribed');
}
