import type { Question } from '../../asking/question.ts';
import type { Article } from '../../model.ts';
import { headsOf } from '../../search/index/document.ts';
import { charactersOf, readTerms, termsOf, type Term as Unit } from '../../search/index/terms.ts';
import { type Lookup, lookupOf, type Overlap, overlapOf } from '../../search/ranking/lookup.ts';
import { foldText } from '../../text/fold.ts';
import type { Holding } from '../item.ts';
import { type Held, shareIn, type Weighed, weighedBy } from '../weighed.ts';

/**
 * A thing that a question names: the words that may be printed for it by their pairs and letters, and how much it tells;
 * a weak one need not be printed.
 */
export type Name = { words: readonly Weighed[]; weight: number; weak: boolean };

/** A synonym counts a little less than the reader's own word. */
const SYNONYM = 0.9;
/** A pair that no sentence has says little: it may straddle two words. */
const UNSEEN = 0.1;
/** A word that no article has tells little where it is a letter, Latin, or the reader's verb: 打了多少口井 asks for 井. */
const WEAK = 0.25;
/** Letters of a verb. */
const VERB = 2;

/** The pairs and letters of a text. */
function unitsOf(text: string): Set<Unit> {
  const terms = termsOf(text);
  const units = charactersOf(terms);
  for (const term of terms) units.add(term);
  return units;
}

/** Of the pairs and letters that are looked for those of a text. */
export function unitsIn(text: string, lookup: Lookup): Held {
  return unitsHeld(overlapOf(readTerms(text), lookup));
}

/** The pairs and letters of all that a question may name, as they are looked for. */
export function lookupFor({ terms }: Pick<Question, 'terms'>): Lookup {
  return lookupOf(terms.flatMap(({ words }) => words.flatMap((word) => [...unitsOf(word)])));
}

/** The same of a sentence, by what was found in it. */
export function unitsHeld({ terms, characters }: Overlap): Held & { size: number } {
  return { has: (unit) => terms.has(unit) || characters.has(unit), size: characters.size };
}

/** What a question names, weighed by how few sentences of the articles at hand have it. */
export function namesIn({ terms, besideAmount }: Question, articles: readonly Holding[]): Name[] {
  const { counts, sentences } = countUnits(articles);
  const weightOf = (unit: Unit, size: number) => {
    const count = counts.get(unit) ?? 0;
    const rarity = Math.log(1 + (sentences - count + 0.5) / (count + 0.5));
    return { rarity: count === 0 && size > 1 ? rarity * UNSEEN : rarity, seen: count > 0 };
  };
  return terms.map(({ text, words }) => {
    const weighed = words.map((word) => {
      const units = [...unitsOf(word)].map((unit) => ({ unit, ...weightOf(unit, unit > 0xffff ? 2 : 1) }));
      return {
        own: weighedBy(new Map(units.map(({ unit, rarity }) => [unit, rarity]))),
        known: units.every(({ seen }) => seen),
      };
    });
    const known = weighed.find((word) => word.known);
    const isVerb = text.length <= VERB && besideAmount?.before.endsWith(text) === true;
    const weak = known === undefined && (text.length === 1 || isVerb || /^[a-z]/.test(text));
    const weight = ((known ?? weighed[0])?.own.total ?? 0) * (weak ? WEAK : 1);
    return { words: weighed.map(({ own }) => own), weight, weak };
  });
}

/** In how many sentences and heads of some articles each unit stands, and how many they are. */
function countUnits(articles: readonly Holding[]): { counts: ReadonlyMap<Unit, number>; sentences: number } {
  const counts = new Map<Unit, number>();
  const count = (unit: Unit) => void counts.set(unit, (counts.get(unit) ?? 0) + 1);
  let all = 0;
  for (const { heads, sentences } of articles) {
    all += 1 + sentences.length;
    for (const term of heads.terms) count(term);
    for (const { terms, characters } of sentences) {
      for (const term of terms) count(term);
      for (const character of characters) if (!terms.has(character)) count(character);
    }
  }
  return { counts, sentences: all };
}

/** The share of a name, 0 to 1, that a text holds: of the word of which it holds most. */
export function shareOfName({ words }: Name, held: Held): number {
  let best = 0;
  for (let order = 0; order < words.length; order += 1) {
    const share = shareIn(words[order] ?? NOTHING, held);
    best = Math.max(best, share * (order === 0 ? 1 : SYNONYM));
  }
  return best;
}

const NOTHING: Weighed = { units: [], weights: [], total: 0 };

// An article is weighed for every question that finds it; its text is forgotten with it.
const texts = new WeakMap<Article, string>();

/** All of an article's own words, folded. */
export function textOf(article: Article): string {
  const text = texts.get(article) ?? foldText([...headsOf(article), ...article.paragraphs].join('\n'));
  texts.set(article, text);
  return text;
}
