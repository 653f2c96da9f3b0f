import type { Term } from '../search/index/terms.ts';

/**
 * Terms with what each weighs, and all together: one behind the other, since a map that is gone through makes an object for
 * each of them, and a question asks this of some thousand texts.
 */
export type Weighed = { units: readonly Term[]; weights: readonly number[]; total: number };

/** Some terms, as far as one asks for them. */
export type Held = Pick<ReadonlySet<Term>, 'has'>;

/** Terms by what each weighs. */
export function weighedBy(of: ReadonlyMap<Term, number>): Weighed {
  const weights = [...of.values()];
  return { units: [...of.keys()], weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** What those of some terms weigh that are held. */
export function weightHeld({ units, weights }: Weighed, held: Held): number {
  let sum = 0;
  for (let at = 0; at < units.length; at += 1) if (held.has(units[at] ?? 0)) sum += weights[at] ?? 0;
  return sum;
}

/** The share of all weight that lies on what is held; 0 where nothing weighs anything. */
export function shareIn(weighed: Weighed, held: Held): number {
  return weighed.total === 0 ? 0 : weightHeld(weighed, held) / weighed.total;
}
