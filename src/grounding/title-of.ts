import type { Article } from '../model.ts';
import { MACHINE_ORDERS } from '../tables/machine-orders.ts';
import { foldText } from '../text/fold.ts';

/** The title of a report; null where it has none, or orders a model about. */
export function titleOf({ title }: Article): string | null {
  return title === null || MACHINE_ORDERS.test(foldText(title)) ? null : title;
}
