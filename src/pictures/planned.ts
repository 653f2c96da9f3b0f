import type { Figure } from '../model.ts';
import { SAYS } from '../tables/says.ts';

/** Whether a figure tells what is to be: its label says so, or what stands before the number in its clause. */
export function isPlanned({ label, quote, printed }: Pick<Figure, 'label' | 'quote' | 'printed'>): boolean {
  return SAYS.planned.test(label) || SAYS.planned.test(quote.slice(0, Math.max(0, quote.indexOf(printed))));
}
