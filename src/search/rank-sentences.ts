import type { Article } from '../model.ts';
import { questionTerms, withoutAsking } from './question.ts';
import { quotablesOf } from './quotable.ts';
import { charactersOf, termsOf } from './terms.ts';

/**
 * A stretch of an article that can be quoted: `article.paragraphs[paragraph].slice(start, end)`, UTF-16 offsets.
 * `score` is comparable only within one question and article; `coverage` is the share, 0 to 1, of the question that
 * stands in it.
 */
export type SentenceHit = { paragraph: number; start: number; end: number; score: number; coverage: number };

/** Characters count twice, pairs once: measured. */
const CHARACTERS = 2;
const PAIRS = 1;

/** All sentences of an article, the likeliest answer first; of equal ones the earlier. `[]` where it has no text. */
export function rankSentences(question: string, article: Article): SentenceHit[] {
  const sentences = article.paragraphs.flatMap((text, paragraph) =>
    quotablesOf(text).map((span) => {
      const printed = text.slice(span.start, span.end);
      return { ...span, paragraph, pairs: new Set(termsOf(printed)), characters: new Set(charactersOf(printed)) };
    }),
  );
  const pairs = tellingWithin(
    questionTerms(question),
    sentences.map((sentence) => sentence.pairs),
  );
  const characters = tellingWithin(
    charactersOf(withoutAsking(question)),
    sentences.map((one) => one.characters),
  );
  const most = CHARACTERS * sum(characters.values()) + PAIRS * sum(pairs.values());
  return sentences
    .map(({ paragraph, start, end, ...sentence }) => {
      const score = CHARACTERS * present(characters, sentence.characters) + PAIRS * present(pairs, sentence.pairs);
      return { paragraph, start, end, score, coverage: most === 0 ? 0 : score / most };
    })
    .sort((a, b) => b.score - a.score);
}

/** How much each unit tells inside one article: what its every sentence says tells nothing. Squared idf. */
function tellingWithin(units: Iterable<number>, sentences: readonly ReadonlySet<number>[]): Map<number, number> {
  const weights = new Map<number, number>();
  for (const unit of units) {
    const holding = sentences.reduce((count, sentence) => count + Number(sentence.has(unit)), 0);
    weights.set(unit, Math.log(1 + (sentences.length - holding + 0.5) / (holding + 0.5)) ** 2);
  }
  return weights;
}

function present(weights: ReadonlyMap<number, number>, sentence: ReadonlySet<number>): number {
  let score = 0;
  for (const [unit, weight] of weights) if (sentence.has(unit)) score += weight;
  return score;
}

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
