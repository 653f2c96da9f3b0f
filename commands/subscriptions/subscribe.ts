import type { Request } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';
import { orderOf, place } from './order.ts';
import { shapeOf } from './shape.ts';

/** Takes an order for a digest and says back what was understood. */
export async function subscribe(request: Request): Promise<Reply> {
  const read = await orderOf(request);
  if (!read.ok) return read.error;
  const whenEmpty = request.options.when_empty === 'line' ? { whenEmpty: 'line' as const } : {};
  const shape = shapeOf(request.options);
  const { channel } = read.value;
  // What the bot may in another channel nobody tells; there the history says why no thread was opened.
  if (shape.thread && request.asker.threadless && channel === request.asker.channel)
    return notice(request, 'lacks_permission', { channel, permission: 'Create Public Threads' });
  return place({ ...read.value, ...whenEmpty, ...shape }, request);
}
