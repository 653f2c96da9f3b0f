import { questionTerms } from './question.ts';
import { charactersOf, isPair, type Term, termsOf } from './terms.ts';

/** What a question looks for, asking words left out: its terms and the characters that they are made of. */
export type Sought = {
  terms: ReadonlySet<Term>;
  characters: ReadonlySet<Term>;
  /** 1 at the lower half of every character: most of an article is told by one look that it was not sought. */
  marks: Uint8Array;
};

/** What of that stands in a stretch of text. */
export type Held = { terms: ReadonlySet<Term>; characters: ReadonlySet<Term> };

export function soughtIn(question: string): Sought {
  const terms = new Set(questionTerms(question));
  const characters = charactersOf(terms);
  const marks = new Uint8Array(0x1_0000);
  for (const character of characters) marks[character & 0xffff] = 1;
  return { terms, characters, marks };
}

export function heldBy(text: string, sought: Sought): Held {
  const terms = new Set<Term>();
  const characters = new Set<Term>();
  const note = (character: Term) => {
    if (sought.characters.has(character)) characters.add(character);
  };
  for (const term of termsOf(text)) {
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

/** What several stretches hold together. */
export function heldTogether(parts: readonly Held[]): Held {
  return {
    terms: new Set(parts.flatMap(({ terms }) => [...terms])),
    characters: new Set(parts.flatMap(({ characters }) => [...characters])),
  };
}

/** Each of `units` with the same weight. */
export function evenly(units: Iterable<Term>): Map<Term, number> {
  return new Map(Array.from(units, (unit) => [unit, 1]));
}

/** Which share, 0 to 1, of all weight lies on units that are held; 0 where nothing weighs anything. */
export function shareOf(weights: ReadonlyMap<Term, number>, held: ReadonlySet<Term>): number {
  let has = 0;
  let all = 0;
  for (const [unit, weight] of weights) {
    all += weight;
    if (held.has(unit)) has += weight;
  }
  return all === 0 ? 0 : has / all;
}
