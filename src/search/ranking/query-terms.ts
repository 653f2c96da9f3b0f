import { charactersOf, isPair, readTerms, type Term } from '../index/terms.ts';
import { questionTerms } from './question.ts';

/** What a question looks for, asking words left out: its terms and the characters that they are made of. */
export type QueryTerms = {
  terms: ReadonlySet<Term>;
  characters: ReadonlySet<Term>;
  /** 1 at the lower half of every character: most of an article is told by one look that it was not sought. */
  marks: Uint8Array;
};

/** What of that stands in a stretch of text. */
export type Overlap = { terms: ReadonlySet<Term>; characters: ReadonlySet<Term> };

export function queryTermsIn(question: string): QueryTerms {
  const terms = new Set(questionTerms(question));
  const characters = charactersOf(terms);
  const marks = new Uint8Array(0x1_0000);
  for (const character of characters) marks[character & 0xffff] = 1;
  return { terms, characters, marks };
}

export function overlapOf(text: string, sought: QueryTerms): Overlap {
  const terms = new Set<Term>();
  const characters = new Set<Term>();
  const note = (character: Term) => {
    if (sought.characters.has(character)) characters.add(character);
  };
  for (const term of readTerms(text)) {
    const low = sought.marks[term & 0xffff] === 1;
    if (isPair(term)) {
      const high = sought.marks[term >>> 16] === 1;
      if (high) note(term >>> 16);
      if (low) note(term & 0xffff);
      if (high && low && sought.terms.has(term)) terms.add(term);
    } else if (low) {
      note(term);
      if (sought.terms.has(term)) terms.add(term);
    }
  }
  return { terms, characters };
}

/** Units with what each weighs, and all together. */
export type Weights = { of: ReadonlyMap<Term, number>; total: number };

export function weigh(units: Iterable<Term>, weightOf: (unit: Term) => number): Weights {
  const of = new Map<Term, number>();
  let total = 0;
  for (const unit of units) {
    const weight = weightOf(unit);
    of.set(unit, weight);
    total += weight;
  }
  return { of, total };
}

/** Which share, 0 to 1, of all weight lies on units that are held; 0 where nothing weighs anything. */
export function shareOf({ of, total }: Weights, held: ReadonlySet<Term>): number {
  if (total === 0) return 0;
  let has = 0;
  for (const unit of held) has += of.get(unit) ?? 0;
  return Math.min(1, has / total);
}
