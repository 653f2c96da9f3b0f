import type { Request } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { orderOf, place } from './order.ts';
import { shapeOf } from './shape.ts';

/** Takes an order for a digest and says back what was understood. */
export async function subscribe(request: Request): Promise<Reply> {
  const read = await orderOf(request);
  if (!read.ok) return read.error;
  const whenEmpty = request.options.when_empty === 'line' ? { whenEmpty: 'line' as const } : {};
  return place({ ...read.value, ...whenEmpty, ...shapeOf(request.options) }, request);
}
