import { charactersOf, isPair, type Term } from '../index/terms.ts';
import { questionTerms } from './question.ts';

/** Terms that are looked for, and the characters that are. */
export type Lookup = {
  terms: ReadonlySet<Term>;
  characters: ReadonlySet<Term>;
  /** 1 at the slot of every character of the terms: most of an article is told by one look that it was not sought. */
  marks: Uint8Array;
};

/** What of that a stretch of text holds. */
export type Overlap = { terms: ReadonlySet<Term>; characters: ReadonlySet<Term> };

/** What a question looks for, asking words left out. */
export function lookupIn(question: string): Lookup {
  return lookupOf(questionTerms(question));
}

/** So few that a question has its own at no cost; of 4,000 characters its twenty meet another now and then. */
const SLOTS = 4_096;

/** The slot of a character, or of the second one of a pair. */
export function slotOf(term: Term): number {
  return term & (SLOTS - 1);
}

/** Looks for some terms, and for characters: where none are given, for those that the terms are made of. */
export function lookupOf(looked: Iterable<Term>, wanted: ReadonlySet<Term> | null = null): Lookup {
  const terms = new Set(looked);
  const characters = charactersOf(terms);
  const marks = new Uint8Array(SLOTS);
  for (const character of characters) marks[slotOf(character)] = 1;
  return { terms, characters: wanted ?? characters, marks };
}

/** What the terms of a text have of it. */
export function overlapOf(printed: Uint32Array, { terms: looked, characters: letters, marks }: Lookup): Overlap {
  let held: { terms: Set<Term>; characters: Set<Term> } | null = null;
  for (let at = 0; at < printed.length; at += 1) {
    const term = printed[at] ?? 0;
    const paired = isPair(term);
    const begins = paired && marks[slotOf(term >>> 16)] === 1 && letters.has(term >>> 16);
    const isMarked = marks[slotOf(term)] === 1;
    if (!begins && !isMarked) continue;
    held ??= { terms: new Set(), characters: new Set() };
    if (begins) held.characters.add(term >>> 16);
    if (!isMarked) continue;
    const second = paired ? term & 0xffff : term;
    if (letters.has(second)) held.characters.add(second);
    if (looked.has(term)) held.terms.add(term);
  }
  return held ?? NOTHING;
}

/** Most stretches hold nothing. */
const NOTHING: Overlap = { terms: new Set(), characters: new Set() };

/** Units with what each weighs, and all together. */
export type Weights = { of: ReadonlyMap<Term, number>; total: number };

/** What units weigh, each by itself and together. */
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
