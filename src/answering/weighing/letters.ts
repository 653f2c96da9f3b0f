import { isPair, type Term } from '../../search/terms.ts';

/** The letters and words that terms are made of. */
export function lettersIn(terms: Iterable<Term>): Set<Term> {
  const found = new Set<Term>();
  for (const term of terms) {
    if (isPair(term)) found.add(term >>> 16).add(term & 0xffff);
    else found.add(term);
  }
  return found;
}
