import type { Request } from '../../src/command.ts';
import type { Subscription } from '../../src/model/order.ts';

/** How a digest is to look, as far as that was said. */
export function shapeOf({
  length,
  sections,
  picture,
  thread,
}: Request['options']): Pick<Subscription, 'length' | 'sections' | 'picture' | 'thread'> {
  return {
    ...((length === 'short' || length === 'full') && { length }),
    ...((sections === 'topic' || sections === 'district') && { sections }),
    ...(picture !== undefined && { picture: picture === 'true' }),
    ...(thread === 'true' && { thread: true as const }),
  };
}
