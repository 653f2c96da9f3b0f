import type { Request } from '../../src/command.ts';
import type { Subscription } from '../../src/model/order.ts';

/** How a digest is to look, as far as that was said. */
export function shapeOf({ length, sections }: Request['options']): Pick<Subscription, 'length' | 'sections'> {
  return {
    ...((length === 'short' || length === 'full') && { length }),
    ...((sections === 'topic' || sections === 'district') && { sections }),
  };
}
