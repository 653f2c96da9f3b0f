import type { Term } from '../search/index/terms.ts';
import type { Overlap } from '../search/ranking/lookup.ts';
import type { QueryTerms } from './asked.ts';
import type { Holding } from './item.ts';
import { type Held, type Weighed, weighedBy } from './weighed.ts';

/** What any of several has; to put them all together takes longer than to ask for a question's few terms. */
export function anyOf(several: readonly Held[]): Held {
  return { has: (term) => several.some((held) => held.has(term)) };
}

/** How much terms and letters tell inside one item: what its every sentence or its title says tells nothing. */
export type Telling = { terms: Weighed; letters: Weighed };

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
    return weighedBy(weights);
  };
  return { terms: weighed(sought.terms.units, 'terms'), letters: weighed(sought.characters, 'characters') };
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
  for (const term of terms.units) {
    if (held.has(term)) run += 1;
    else {
      sum += run * run;
      run = 0;
    }
  }
  sum += run * run;
  return terms.units.length === 0 ? 0 : Math.sqrt(sum) / terms.units.length;
}
