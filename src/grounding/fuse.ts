import { READ } from '../limits/llm.ts';

/**
 * Several lists of finds, best first, as one: what stands high in several goes before what stands high in one
 * (reciprocal rank fusion, Cormack et al. 2009).
 * @param keyOf - By which two finds are the same; of these the first is kept.
 */
export function fuse<T>(lists: readonly (readonly T[])[], keyOf: (find: T) => unknown): T[] {
  const scores = new Map<unknown, { find: T; score: number }>();
  for (const list of lists) {
    for (const [rank, find] of list.entries()) {
      const key = keyOf(find);
      const known = scores.get(key) ?? { find, score: 0 };
      scores.set(key, { find: known.find, score: known.score + 1 / (READ.fusion + rank) });
    }
  }
  return [...scores.values()].toSorted((a, b) => b.score - a.score).map(({ find }) => find);
}
