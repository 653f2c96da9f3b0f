import { type Term, termsOf } from './terms.ts';

/** An article that shares words with a query; `score` is BM25 and comparable only within one query. */
export type Match = { id: string; score: number };

/** How words are spread over the archive: what weighing a query takes. */
export type DocumentFrequencies = {
  /** How many articles are searched. */
  readonly size: number;
  /** How many articles have a term. */
  frequency(term: Term): number;
};

/** How many articles hold a word at most, by its terms. */
export function frequencyOfWord(word: string, { size, frequency }: DocumentFrequencies): number {
  const terms = termsOf(word);
  return terms.length === 0 ? 0 : terms.reduce((least: number, term: Term) => Math.min(least, frequency(term)), size);
}
