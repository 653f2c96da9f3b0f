import type { Piece } from '../lines/lines.ts';
import { differentPairs } from '../lines/pairs.ts';
import type { Thread } from './draft.ts';

/**
 * How many pairs of characters of a text an article has told already, and how many that no other on the page has, as logarithms:
 * names and things go through one report, and the tenth of them says less than the first.
 */
export type Sharing = { shared: number; only: number };

/** 0万 and 5日 stand in any report. */
const NUMBER = /\d/;

/** What a text shares with each article of a page as far as that is read. */
export function sharingOf(threads: readonly Pick<Thread, 'told'>[], piece: Piece): Sharing[] {
  const shared = threads.map(() => 0);
  const only = threads.map(() => 0);
  for (const pair of differentPairs(piece)) {
    if (NUMBER.test(pair)) continue;
    const telling = threads.flatMap(({ told }, at) => (told.has(pair) ? [at] : []));
    for (const at of telling) shared[at] = (shared[at] ?? 0) + 1;
    const [one, other] = telling;
    if (one !== undefined && other === undefined) only[one] = (only[one] ?? 0) + 1;
  }
  return threads.map((_, at) => ({ shared: Math.log1p(shared[at] ?? 0), only: Math.log1p(only[at] ?? 0) }));
}
