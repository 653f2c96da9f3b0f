import type { Article } from '../../model.ts';
import { headsOf } from '../../search/document.ts';
import { FUNCTION_CHARACTERS } from '../../tables/characters.ts';
import { foldText } from '../../text/fold.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Term } from '../question/terms.ts';

/** Weighs how much of a question's terms a text holds, rare words counting more than common ones. */
export type Evidence = {
  /** How rare a term is among the sentences at hand; 0 for one that every sentence has. */
  weightOf(term: Term): number;
  /** The share of a term, 0 to 1, that stands in a folded text: 1 where one of its words does. */
  shareOf(term: Term, folded: string): number;
  /** Whether any sentence at hand has one of the term's words. */
  knows(term: Term): boolean;
};

/** A synonym counts a little less than the reader's own word. */
const SYNONYM_SHARE = 0.9;
/** A pair of characters that no sentence has says little where both characters are there: it may straddle two words. */
const UNSEEN_PAIR = 0.1;

/** Counts the characters and pairs that are asked for in the articles' sentences, heads included. */
export function weighEvidence(articles: readonly Article[]): Evidence {
  const texts = articles.flatMap(sentencesIn);
  const counts = new Map<string, number>();
  const countOf = (unit: string): number => {
    const count = counts.get(unit) ?? texts.filter((text) => hasUnit(text, unit)).length;
    counts.set(unit, count);
    return count;
  };
  const idf = (unit: string): number => {
    const count = countOf(unit);
    const rarity = Math.log(1 + (texts.length - count + 0.5) / (count + 0.5));
    return count === 0 && unit.length > 1 ? rarity * UNSEEN_PAIR : rarity;
  };
  const known = new Map<string, boolean>();
  const stands = (word: string): boolean => {
    let stood = known.get(word);
    if (stood === undefined) {
      stood = texts.some((text) => text.includes(word));
      known.set(word, stood);
    }
    return stood;
  };
  return {
    weightOf: ({ words }) => {
      const word = words.find(stands) ?? words[0] ?? '';
      return unitsOf(word).reduce((sum, unit) => sum + idf(unit), 0);
    },
    shareOf: ({ words }, folded) =>
      Math.max(...words.map((word, index) => shareOfWord(word, folded, idf) * (index === 0 ? 1 : SYNONYM_SHARE))),
    knows: ({ words }) => words.some(stands),
  };
}

function shareOfWord(word: string, folded: string, idf: (unit: string) => number): number {
  if (folded.includes(word)) return 1;
  // Latin words and digits stand whole or not at all.
  if (!/\p{Script=Han}/u.test(word)) return 0;
  let all = 0;
  let found = 0;
  for (const unit of unitsOf(word)) {
    const weight = idf(unit);
    all += weight;
    if (folded.includes(unit)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** The characters and the pairs of characters of a word; a Latin word or a number is one unit. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  for (const run of text.match(/\p{Script=Han}+|[a-z]+|\d+(?:\.\d+)?/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(run)) {
      units.push(run);
      continue;
    }
    const characters = [...run];
    // One by one: a run of a hundred thousand letters is too many arguments.
    for (const character of characters) units.push(character);
    for (let i = 0; i + 1 < characters.length; i += 1) units.push(`${characters[i]}${characters[i + 1]}`);
  }
  return units;
}

/** Whether a folded sentence has a unit: characters anywhere, a Latin word or a number by itself alone. */
function hasUnit(sentence: string, unit: string): boolean {
  if (!sentence.includes(unit)) return false;
  return !/^[a-z\d]/.test(unit) || sentence.match(/[a-z]+|\d+(?:\.\d+)?/g)?.some((run) => run === unit) === true;
}

// An article is weighed again for every question that finds it; it is forgotten with the article.
const sentencesBy = new WeakMap<Article, string[]>();

/** The sentences of an article, folded. */
function sentencesIn(article: Article): string[] {
  let sentences = sentencesBy.get(article);
  if (sentences === undefined) {
    sentences = readSentences(article);
    sentencesBy.set(article, sentences);
  }
  return sentences;
}

function readSentences({ title, kicker, subheads, paragraphs }: Article): string[] {
  return [
    ...[title, kicker, ...subheads].filter((head) => head !== null),
    ...paragraphs.flatMap((text) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))),
  ].map(foldText);
}

/**
 * Whether an article speaks of the thing that a question names first, as far as any article at hand does: what tea costs
 * is no answer for cattle. A word with synonyms may be printed in any other way.
 */
export function speaksOf(article: Article, terms: readonly Term[], { knows }: Evidence): boolean {
  const [first] = terms.filter(({ text }) => text.length > 1);
  if (first === undefined || first.words.length > 1) return true;
  const pairs = unitsOf(first.text).filter((unit) => unit.length > 1);
  const subject = pairs.find((pair) => knows({ text: pair, words: [pair] }));
  if (subject === undefined) return !namesAnotherKind(first.text, textOf(article));
  return textOf(article).includes(subject);
}

/** Whether a word of two letters that no article has is one kind (脐橙) of what this one prints another of (春橙). */
function namesAnotherKind(word: string, text: string): boolean {
  const head = word.slice(-1);
  return word.length === 2 && !FUNCTION_CHARACTERS.has(head) && text.includes(head) && !text.includes(word.charAt(0));
}

/** How much of a question's terms a folded text holds, by weight. */
export function weightIn(terms: readonly Term[], text: string, { weightOf, shareOf }: Evidence): number {
  return terms.reduce((sum, term) => sum + weightOf(term) * shareOf(term, text), 0);
}

/** All of an article's own words, folded, and who wrote it. */
export function textOf(article: Article): string {
  return foldText([...headsOf(article), ...article.paragraphs, ...(article.byline?.people ?? [])].join('\n'));
}
