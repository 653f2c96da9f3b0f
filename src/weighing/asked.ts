import { printingAsked } from '../asking/asked-times.ts';
import { leftOf } from '../asking/asking.ts';
import type { Question } from '../asking/question.ts';
import type { Wanted } from '../asking/wanted.ts';
import type { Period } from '../model.ts';
import { idf } from '../search/index/bm25.ts';
import type { DocumentFrequencies } from '../search/index/document-frequencies.ts';
import { charactersOf, type Term, termsOf } from '../search/index/terms.ts';
import { type Asking, askingOf } from '../search/ranking/cues.ts';
import { type Lookup, lookupOf } from '../search/ranking/lookup.ts';
import { questionTerms } from '../search/ranking/question.ts';
import { foldText } from '../text/fold.ts';
import { type Vector, vectorOf } from '../text/vectors.ts';
import { type AnswerPairs, answerPairsFor } from './answer-pairs.ts';
import { type Weighed, weighedBy } from './weighed.ts';

/** What items and sentences are held against. */
export type QueryTerms = {
  /** Terms with how much each tells in this archive; one that no item has tells little, for it may straddle two words. */
  terms: Weighed;
  characters: ReadonlySet<Term>;
  /** All of these, and the terms of what it names, as they are looked for. */
  lookup: Lookup;
  /** What the question names, each with the terms of the words that may be printed for it. */
  named: readonly (readonly (readonly Term[])[])[];
  /** The two terms that tell most. */
  rarest: readonly Term[];
  vector: Vector;
  asking: Asking;
  /** What a sentence looks like that says what a thing is, where that is asked: 蓄滞洪区是指…, …(简称X). */
  defining: RegExp | null;
  /** What pairs of letters say for a sentence where such a thing is asked. */
  pairs: AnswerPairs;
  wanted: Wanted | null;
  scope: Pick<Period, 'from' | 'to'> | null;
  /** Whether the newest state is asked for: 最新, 现在. */
  isOfNow: boolean;
  places: readonly string[];
  /** The official names of the districts asked of, without provinces and cities. */
  districts: readonly string[];
  /** How many items are searched. */
  archive: number;
};

/** What an unprinted term counts of its weight. */
const UNPRINTED = 0.25;

/** A question's words made ready to be looked for. */
export function queryTermsOf(
  words: string,
  asked: Pick<QueryTerms, 'wanted' | 'scope' | 'places' | 'districts'> & {
    folded: string;
    kind: Question['kind'];
    named: readonly (readonly string[])[];
  },
  spread: DocumentFrequencies,
): QueryTerms {
  const terms = new Map<Term, number>();
  for (const term of questionTerms(words)) {
    const frequency = spread.frequency(term);
    const weight = idf(frequency, spread.size) * leftOf(term);
    terms.set(term, frequency === 0 ? weight * UNPRINTED : weight);
  }
  const characters = charactersOf(terms.keys());
  const asking = askingOf(asked.folded);
  const named = asked.named.map((words) => words.map((word) => [...termsOf(word)]));
  return {
    terms: weighedBy(terms),
    characters,
    lookup: lookupOf([...terms.keys(), ...named.flat(2)], characters),
    named,
    rarest: [...terms.keys()].toSorted((a, b) => (terms.get(b) ?? 0) - (terms.get(a) ?? 0)).slice(0, 2),
    vector: vectorOf(words),
    asking,
    defining: asking.kinds.has('meaning') ? definingOf(asked.named.flat()) : null,
    pairs: answerPairsFor(asked.kind, asked.folded),
    wanted: asked.wanted,
    scope: asked.scope,
    isOfNow: printingAsked(asked.folded) === 'newest',
    places: asked.places.map(foldText),
    districts: asked.districts,
    archive: spread.size,
  };
}

/** The least letters of a word that can be defined. */
const DEFINED = 2;

/** What stands behind a thing that is defined, and before it. */
const SAYS_BEHIND =
  '\\p{Script=Han}{0,2}["”)]{0,2}[,:]?(?:一般|通常|主要|其实|简单来说|顾名思义|也?就)?,?(?:是(?!否|不是)|指|即|又[称叫]|也叫|包括|为了)';
const SAYS_BEFORE = '(?:所谓|称[为作之]|叫做?|简称|\\((?:简称)?)"?';

function definingOf(words: readonly string[]): RegExp | null {
  const things = words.filter((word) => word.length >= DEFINED).map((word) => RegExp.escape(word));
  if (things.length === 0) return null;
  const thing = `(?:${things.join('|')})`;
  return new RegExp(`${thing}${SAYS_BEHIND}|${SAYS_BEFORE}${thing}`, 'u');
}
