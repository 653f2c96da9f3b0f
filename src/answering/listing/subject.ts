import { leftOf } from '../../asking/asking.ts';
import { subjectsNamed } from '../../asking/named.ts';
import type { Question } from '../../asking/question.ts';
import { placesOver } from '../../lookup/home.ts';
import { topicsAsked } from '../../lookup/topics-of.ts';
import { idf } from '../../search/index/bm25.ts';
import type { DocumentFrequencies } from '../../search/index/document-frequencies.ts';
import { charactersOf, type Term, termsOf } from '../../search/index/terms.ts';
import { countriesIn, newsPlace } from '../../search/named-places.ts';
import { vectorOf } from '../../text/vectors.ts';
import type { Subject } from './belonging.ts';

/** What an unprinted pair counts of its weight: it may straddle two words. */
const UNPRINTED = 0.25;
/** Printed synonyms of a reader's word that tell what is meant. */
const SYNONYMS = 3;
/** Topics that a question's own words speak for. */
const TOPICS = 2;

/** The pairs of a word, each with how much it tells in this archive. */
function weighed(word: string, spread: DocumentFrequencies): ReadonlyMap<Term, number> {
  const pairs = [...termsOf(word)].map((term) => {
    const frequency = spread.frequency(term);
    return [term, idf(frequency, spread.size) * leftOf(term) * (frequency === 0 ? UNPRINTED : 1)] as const;
  });
  return new Map(pairs);
}

/** What news is asked of. */
export function subjectOf(question: Question, spread: DocumentFrequencies): Subject {
  const named = subjectsNamed(question);
  const things = named.map(({ text, words }) => {
    const others = words.filter((word) => word !== text).map((word) => weighed(word, spread));
    return [weighed(text, spread), ...others.filter((pairs) => pairs.size > 0)];
  });
  const terms = new Set(things.flatMap(([own]) => [...(own?.keys() ?? [])]));
  const words = named.flatMap(({ words: [own = '', ...printed] }) => [own, ...printed.slice(0, SYNONYMS)]).join(' ');
  return {
    words: named.map(({ text }) => text).join(' '),
    things,
    characters: charactersOf(terms),
    vector: vectorOf(words),
    topics: topicsAsked(
      named.map(({ text }) => text),
      words,
      TOPICS,
    ),
    places: [
      ...innermost(question.places).map(({ district, place, printed }) => newsPlace(district ?? place, printed)),
      ...countriesIn(question.folded),
    ],
  };
}

/** Without those that another is typed right behind which lies in them: of 上海松江 the district. */
function innermost(places: Question['places']): Question['places'] {
  return places.filter((outer, at) => {
    const inner = places[at + 1];
    if (inner?.start !== outer.end || inner.district === null || inner.district === outer.district) return true;
    return !placesOver(inner.district).has(outer.district ?? outer.place);
  });
}
