import type { Article } from '../model.ts';
import { highestScore, idf } from './bm25.ts';
import { headsOf } from './document.ts';
import type { Spread } from './full-text.ts';
import { questionTerms, withoutAsking } from './question.ts';
import { quotablesOf } from './quotable.ts';
import { charactersOf, type Term, termsOf } from './terms.ts';

/** An article that was found, with what its text says for it; every share is of the question's own, 0 to 1. */
export type Ranked = {
  article: Article;
  /** What articles are ranked by. */
  score: number;
  /** The index's score as a share of the highest that this question can have. */
  bm25: number;
  /** Share of the question's terms, by weight, that stand anywhere in the article. */
  coverage: number;
  /** Share of the question's characters that do. */
  characters: number;
  /** Share of the question's terms, by weight, in the sentence that has most of them. */
  bestSentence: number;
  /** The same for the first sentence, the head included. */
  firstSentence: number;
};

/** What each share adds to the score. Fitted on questions with known articles; ± 0.05 moves nothing by half a point. */
const WEIGHTS = { characters: 0.2, bestSentence: 0.3, firstSentence: 0.2 } as const;

/**
 * Ranks what the index found by reading it: characters that stand alone, and whether the words of the question stand
 * together in one sentence, are not in the index.
 * @param spread - The index, or whatever else knows how words are spread over the archive.
 * @returns The same articles, best first; of equal ones the better found.
 */
export function rank(
  question: string,
  found: readonly { article: Article; score: number }[],
  spread: Spread,
): Ranked[] {
  const weights = weighTerms(question, spread);
  const characters = new Set(charactersOf(withoutAsking(question)));
  const highest = highestScore(weights.values());
  return found
    .map(({ article, score }) => {
      const shares = sharesOf(article, weights, characters);
      const bm25 = highest === 0 ? 0 : score / highest;
      return { article, score: bm25 + total(shares), bm25, ...shares };
    })
    .sort((a, b) => b.score - a.score);
}

/** The terms of a question, each with how much it tells. */
export function weighTerms(question: string, spread: Spread): Map<Term, number> {
  return new Map(questionTerms(question).map((term) => [term, idf(spread.frequency(term), spread.size)]));
}

type Shares = Omit<Ranked, 'article' | 'score' | 'bm25'>;

function sharesOf(article: Article, weights: ReadonlyMap<Term, number>, characters: ReadonlySet<number>): Shares {
  const heads = headsOf(article).join('\n');
  const sentences = article.paragraphs.flatMap((paragraph) =>
    quotablesOf(paragraph).map(({ start, end }) => new Set(termsOf(paragraph.slice(start, end)))),
  );
  const headTerms = new Set(termsOf(heads));
  const all = new Set([headTerms, ...sentences].flatMap((terms) => [...terms]));
  const first = new Set([...headTerms, ...(sentences[0] ?? [])]);
  const text = new Set(charactersOf([heads, ...article.paragraphs].join('\n')));
  return {
    coverage: shareOf(weights, all),
    characters: characters.size === 0 ? 0 : [...characters].filter((one) => text.has(one)).length / characters.size,
    bestSentence: Math.max(0, ...sentences.map((sentence) => shareOf(weights, sentence))),
    firstSentence: shareOf(weights, first),
  };
}

function total(shares: Shares): number {
  return (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).reduce((sum, key) => sum + WEIGHTS[key] * shares[key], 0);
}

function shareOf(weights: ReadonlyMap<Term, number>, present: ReadonlySet<Term>): number {
  let has = 0;
  let all = 0;
  for (const [term, weight] of weights) {
    all += weight;
    if (present.has(term)) has += weight;
  }
  return all === 0 ? 0 : has / all;
}
