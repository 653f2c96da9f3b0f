import type { Article } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import type { Term } from '../index/terms.ts';
import type { Passage } from '../passages/passages.ts';
import { printedTerms } from '../passages/printed-terms.ts';
import { type Asking, askingOf, type CueKind } from './cues.ts';
import { type Lookup, overlapOf, shareOf, type Weights, weigh } from './lookup.ts';

/** How a sentence stands to a question; shares are 0 to 1 of what the question seeks, by what tells in this article. */
export type Signals = {
  /** Characters, those of the title left out: the whole article is about them. */
  characters: number;
  /** Pairs and words, those of the title left out. */
  pairs: number;
  /** Characters, all alike. */
  plain: number;
  /** The last two terms that the article has at all: where a Chinese question says what it wants to know. */
  ending: number;
  /** Pairs and words of the sentence before, characters of the one behind. */
  pairsBefore: number;
  after: number;
  /** 0 for the first sentence, towards 1 for the last. */
  position: number;
  /** The logarithm of its length. */
  length: number;
  /** Characters found a character printed. */
  density: number;
  /** 1 where it is asked for and the sentence holds it (data/answer-cues.json). */
  when: number;
  number: number;
  where: number;
  why: number;
  name: number;
  /** How many things it enumerates where several are asked for, up to six sixths. */
  list: number;
  /** 1 where it has a number of the very thing that is counted (多少人 and 300人). */
  measure: number;
  /** 1 for the first sentence where a place, or what something is, is asked for. */
  opensWithPlace: number;
  opensWithDefinition: number;
};

/** Things enumerated that count. */
const MOST_LISTED = 6;

/** The signals of every passage of an article, in their order. */
export function signalsOf(
  question: string,
  { article, passages, sought }: { article: Article; passages: readonly Passage[]; sought: Lookup },
): Signals[] {
  const asking = askingOf(foldText(question));
  const heads = overlapOf(printedTerms(article).heads, sought);
  const telling = {
    characters: tellingWithin(passages.map(({ held }) => held.characters)),
    pairs: tellingWithin(passages.map(({ held }) => held.terms)),
  };
  const characters = weigh(sought.characters, telling.characters);
  const pairs = weigh(sought.terms, telling.pairs);
  const freshCharacters = weigh(without(sought.characters, heads.characters), telling.characters);
  const freshPairs = weigh(without(sought.terms, heads.terms), telling.pairs);
  const plain = weigh(sought.characters, () => 1);
  const ending = lastPresent(sought, passages);
  const characterShares = passages.map(({ held }) => shareOf(characters, held.characters));
  return passages.map(({ text, held }, index) => ({
    characters: shareOf(freshCharacters, held.characters),
    pairs: shareOf(freshPairs, held.terms),
    plain: shareOf(plain, held.characters),
    ending: shareOf(ending, held.terms),
    pairsBefore: shareOf(pairs, passages[index - 1]?.held.terms ?? new Set()),
    after: characterShares[index + 1] ?? 0,
    position: index / passages.length,
    length: Math.log(1 + text.length) / 5,
    density: held.characters.size / (text.length + 5),
    ...cueSignals(asking, foldText(text), index === 0),
  }));
}

type CueSignals = Pick<
  Signals,
  'when' | 'number' | 'where' | 'why' | 'name' | 'list' | 'measure' | 'opensWithPlace' | 'opensWithDefinition'
>;

function cueSignals({ kinds, measure }: Asking, folded: string, isFirst: boolean): CueSignals {
  const count = (kind: CueKind) => folded.match(kinds.get(kind) ?? /(?!)/)?.length ?? 0;
  const holds = (kind: CueKind) => Number(count(kind) > 0);
  return {
    when: holds('when'),
    number: holds('number'),
    where: holds('where'),
    why: holds('why'),
    name: holds('name'),
    list: Math.min(MOST_LISTED, count('list')) / MOST_LISTED,
    measure: Number(measure?.test(folded) ?? false),
    opensWithPlace: Number(isFirst && kinds.has('where')),
    opensWithDefinition: Number(isFirst && kinds.has('definition')),
  };
}

/** How much a unit tells inside one article: what its every sentence says tells nothing. The square of its idf. */
function tellingWithin(sentences: readonly ReadonlySet<Term>[]): (unit: Term) => number {
  return (unit) => {
    const holding = sentences.reduce((count, sentence) => count + Number(sentence.has(unit)), 0);
    return Math.log(1 + (sentences.length - holding + 0.5) / (holding + 0.5)) ** 2;
  };
}

/** The last two terms of a question that the article has. */
function lastPresent(sought: Lookup, passages: readonly Passage[]): Weights {
  const present = [...sought.terms].filter((term) => passages.some(({ held }) => held.terms.has(term)));
  return weigh(present.slice(-2), () => 1);
}

function without(units: ReadonlySet<Term>, left: ReadonlySet<Term>): Term[] {
  return [...units].filter((unit) => !left.has(unit));
}
