import type { Article, Quote } from '../model.ts';
import { wholeOf } from '../search/passages/items.ts';
import { MACHINE_ORDERS } from '../tables/machine-orders.ts';
import { foldText } from '../text/fold.ts';
import type { Passage } from './passage.ts';

/**
 * Passages without what speaks to a model instead of telling readers the news: from there on nothing of a paragraph is
 * given, since what follows belongs to it. What a model is not given it can rest nothing on.
 */
export function withoutOrders(passages: readonly Passage[]): Passage[] {
  return passages.flatMap(({ item, quotes }) => {
    const [first, ...rest] = quotes.filter((quote) => !isOrdered(item, quote));
    return first === undefined ? [] : [{ item, quotes: [first, ...rest] as const }];
  });
}

function isOrdered(item: Article, { text, paragraph, end }: Quote): boolean {
  const before = wholeOf(item).paragraphs[paragraph]?.slice(0, end) ?? text;
  return MACHINE_ORDERS.test(foldText(before));
}
