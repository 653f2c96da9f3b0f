import type { Term } from '../search/index/terms.ts';
import type { Overlap } from '../search/ranking/lookup.ts';
import type { QueryTerms } from './asked.ts';
import type { Holding } from './item.ts';

/** Some terms, as far as one asks for them. */
export type Held = Pick<ReadonlySet<Term>, 'has'>;

/** What any of several has; to put them all together takes longer than to ask for a question's few terms. */
export function anyOf(several: readonly Held[]): Held {
  return { has: (term) => several.some((held) => held.has(term)) };
}

/** The share of what is sought, by weight, that some terms hold. */
export function overlapWith({ terms, total }: QueryTerms, held: Held): number {
  if (total === 0) return 0;
  let sum = 0;
  for (const [term, weight] of terms) if (held.has(term)) sum += weight;
  return sum / total;
}

/** How much terms and letters tell inside one item: what its every sentence or its title says tells nothing. */
export type Telling = { terms: Map<Term, number>; letters: Map<Term, number> };

/** Weighs a question's terms and letters by how few sentences of an item have them. */
export function tellingIn(sought: QueryTerms, { heads, sentences }: Holding): Telling {
  const weighed = (units: Iterable<Term>, by: keyof Overlap) => {
    const weights = new Map<Term, number>();
    for (const unit of units) {
      if (heads[by].has(unit)) continue;
      let holding = 0;
      for (const held of sentences) if (held[by].has(unit)) holding += 1;
      weights.set(unit, holding === 0 ? 0 : Math.log(1 + (sentences.length - holding + 0.5) / (holding + 0.5)) ** 2);
    }
    return weights;
  };
  return { terms: weighed(sought.terms.keys(), 'terms'), letters: weighed(sought.characters, 'characters') };
}

/** The share of some weights that lies on what is held. */
export function shareIn(weights: ReadonlyMap<Term, number>, held: ReadonlySet<Term>): number {
  let [sum, all] = [0, 0];
  for (const [unit, weight] of weights) {
    all += weight;
    if (held.has(unit)) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** The share of what a question names that stands whole in some terms. */
export function shareNamed({ named }: QueryTerms, held: Held): number {
  if (named.length === 0) return 0;
  const whole = named.filter((words) =>
    words.some((terms) => terms.length > 0 && terms.every((term) => held.has(term))),
  );
  return whole.length / named.length;
}

/** How far a question's pairs stand in a sentence side by side: the squares of their runs, as a share of the longest possible. */
export function runsIn({ terms }: QueryTerms, held: Held): number {
  let [sum, run] = [0, 0];
  for (const term of terms.keys()) {
    if (held.has(term)) run += 1;
    else {
      sum += run * run;
      run = 0;
    }
  }
  sum += run * run;
  return terms.size === 0 ? 0 : Math.sqrt(sum) / terms.size;
}
