import type { Outline } from '../../search/outline.ts';
import { relatedness } from '../../text/vectors.ts';

/** The likeliest items at first sight, which tell what a subject is about in this archive; of more, some are of something else. */
const LIKELIEST = 5;

/** How an item stands to those that are likeliest at first sight: how near their middle it is, and how likely these are. */
export type Company = { alike: number; company: number };

/**
 * Every item beside the likeliest: what is asked of is in words that print may not have, but what certainly belongs says what
 * the rest is like; and where much certainly belongs, it takes more to belong.
 * @param likelihoods - Of the items in their order, at first sight.
 */
export function besideLikeliest(items: readonly Outline[], likelihoods: readonly number[]): Company[] {
  const likeliest = likelihoods
    .map((likelihood, at) => ({ likelihood, at }))
    .toSorted((a, b) => b.likelihood - a.likelihood)
    .slice(0, LIKELIEST);
  const company = likeliest.reduce((sum, { likelihood }) => sum + likelihood, 0) / LIKELIEST;
  const middleWithout = (own: number | null) => {
    const middle = new Float32Array(items[0]?.vector.length ?? 0);
    for (const { likelihood, at } of likeliest) if (at !== own) add(middle, items[at], likelihood);
    return { middle, length: Math.hypot(...middle) || 1 };
  };
  const all = middleWithout(null);
  const among = new Set(likeliest.map(({ at }) => at));
  return items.map((item, at) => {
    // An item is not its own company.
    const { middle, length } = among.has(at) ? middleWithout(at) : all;
    return { alike: relatedness(middle, item.vector) / length, company };
  });
}

function add(sum: Float32Array, item: Outline | undefined, times: number): void {
  if (times === 0) return;
  for (let of = 0; of < sum.length; of += 1) sum[of] = (sum[of] ?? 0) + times * (item?.vector[of] ?? 0);
}
