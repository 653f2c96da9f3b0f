import { type Term, termsOf } from '../search/index/terms.ts';
import { ASKING } from '../tables/weights.ts';

let left: ReadonlyMap<Term, number> | null = null;

/** How much of its weight a pair of letters keeps in a question, 0 to 1: what many people ask with, and news hardly prints, keeps little. */
export function leftOf(term: Term): number {
  left ??= new Map(
    Object.entries(ASKING.left).flatMap(([pair, share]) => [...termsOf(pair)].map((one) => [one, share] as const)),
  );
  return left.get(term) ?? 1;
}
