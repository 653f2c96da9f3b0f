import { foldText } from '../text/fold.ts';
import type { Spread } from './full-text.ts';
import { withoutAsking } from './question.ts';
import { type Ranked, weighTerms } from './rank.ts';
import { termsOf } from './terms.ts';

/** What speaks for or against answering at all; every share is 0 to 1. */
export type Evidence = {
  /** Share of the question's terms, by weight, in the best article. */
  coverage: number;
  /** The same in its best sentence. */
  bestSentence: number;
  /** Share of the question's characters in the best article. */
  characters: number;
  /** The index's score as a share of the highest that this question can have. */
  bm25: number;
  /** How far the best article is ahead of the second, as a share of its own score; 1 where there is no second. */
  gap: number;
  /** Share of the three rarest terms of the question that the best article lacks. */
  rarestMissing: number;
  /** The longest run of characters that question and article share, as a share of the question. */
  longestRun: number;
};

const NO_EVIDENCE: Evidence = {
  coverage: 0,
  bestSentence: 0,
  characters: 0,
  bm25: 0,
  gap: 0,
  rarestMissing: 1,
  longestRun: 0,
};

/** Draws together what `rank` found; all shares are 0 where it found nothing. */
export function evidenceFor(question: string, ranked: readonly Ranked[], spread: Spread): Evidence {
  const [first, second] = ranked;
  if (first === undefined) return NO_EVIDENCE;
  const { coverage, bestSentence, characters, bm25, article } = first;
  const text = [article.kicker, article.title, ...article.subheads, ...article.paragraphs].join('\n');
  const gap = second === undefined ? 1 : (first.score - second.score) / first.score;
  return {
    coverage,
    bestSentence,
    characters,
    bm25,
    gap,
    rarestMissing: rarestMissing(question, text, spread),
    longestRun: longestRun(withoutAsking(question), foldText(text)),
  };
}

function rarestMissing(question: string, text: string, spread: Spread): number {
  const rarest = [...weighTerms(question, spread)].sort(([, a], [, b]) => b - a).slice(0, 3);
  const present = new Set(termsOf(text));
  return rarest.length === 0 ? 1 : rarest.filter(([term]) => !present.has(term)).length / rarest.length;
}

function longestRun(question: string, text: string): number {
  const parts = question.split('|').filter((part) => part !== '');
  const letters = parts.reduce((sum, part) => sum + part.length, 0);
  let longest = 0;
  for (const part of parts) {
    for (let start = 0; start + longest < part.length; start += 1) {
      while (start + longest < part.length && text.includes(part.slice(start, start + longest + 1))) longest += 1;
    }
  }
  return letters === 0 ? 0 : longest / letters;
}

/** Logistic weights, to be fitted. */
const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  coverage: 4,
  bestSentence: 2,
  characters: 2,
  bm25: 2,
  gap: 2,
  rarestMissing: -1.5,
  longestRun: 1,
};
const BIAS = -5;

/** How likely it is, 0 to 1, that the best article answers the question at all. */
export function confidence(evidence: Evidence): number {
  const sum = (Object.keys(WEIGHTS) as (keyof Evidence)[]).reduce(
    (all, key) => all + WEIGHTS[key] * evidence[key],
    BIAS,
  );
  return 1 / (1 + Math.exp(-sum));
}
