import { ASKS } from '../tables/asks.ts';

/** What is to be reckoned from two printed figures: by how much one is more, how many times as much, or its share. */
export type Reckoning = 'difference' | 'times' | 'share';

/** What a folded question wants reckoned from two figures, or null. */
export function reckoningAsked(folded: string): Reckoning | null {
  if (ASKS.times.test(folded)) return 'times';
  if (ASKS.share.test(folded)) return 'share';
  return ASKS.gap.test(folded) ? 'difference' : null;
}
