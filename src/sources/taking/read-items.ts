import { READING } from '../../limits/reading.ts';
import type { NewsItem } from '../../model.ts';
import type { Parse, ReadItem } from '../../ports/parse.ts';
import type { Unread } from '../../ports.ts';

/**
 * Items of one source that were read, and those that cost too much; `unread` says why the rest was left: it was called
 * off, or too many cost too much.
 */
type ReadItems = { read: ReadItem[]; costly: NewsItem[]; unread: Unread | null };

/** Reads the items of one source, one after the other, so that none keeps more than one reader busy. */
export async function readItems(items: readonly NewsItem[], { item: readItem }: Parse): Promise<ReadItems> {
  const read: ReadItem[] = [];
  const costly: NewsItem[] = [];
  for (const item of items) {
    const one = await readItem(item);
    if (one.ok) read.push(one.value);
    else if (one.error.why === 'too-costly') costly.push(item);
    else return { read, costly, unread: one.error };
    if (costly.length === READING.costlyItems) return { read, costly, unread: { why: 'too-costly' } };
  }
  return { read, costly, unread: null };
}

/** The first of some items by their ids, and how many there are more. */
export function idsOf(items: readonly NewsItem[], most: number): string {
  const more = items.length - most;
  const named = items.slice(0, most).map(({ id }) => id);
  return `${items.length === 1 ? 'item' : 'items'} ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
