import type { DocumentFrequencies, Match } from './document-frequencies.ts';
import type { FullText } from './full-text.ts';
import type { Term } from './terms.ts';

/** How words are spread over the archive, by term and by word. */
export type Words = DocumentFrequencies & {
  /** How many articles hold the word at most: the rarest of its terms decides. 0 when no article has it. */
  documentFrequency(word: string): number;
};

/** What finds articles by their words, wherever the index of them is. */
export type Finder = {
  /** The `limit` best matches, best first; `[]` when no article has a word of the query. Ties go to the older article. */
  search(query: string, limit: number): Promise<Match[]>;
  /**
   * What `ask` makes of how words are spread. It may be called more than once, until all that it wants to know has been
   * looked up: so it must be pure.
   */
  consult<T>(ask: (words: Words) => T): Promise<T>;
  /** Looks up together how many articles have some terms, about which it will be consulted: of thousands that is quicker. */
  learn(terms: ReadonlySet<Term>): Promise<void>;
};

/**
 * The finder over an index in memory, which knows everything at once.
 * @param pause - Lets the process do other work: without it one question would be one piece of work from end to end.
 */
export function finderIn(index: FullText, pause: () => Promise<void>): Finder {
  return {
    async search(query, limit) {
      await pause();
      return index.search(query, limit);
    },
    async consult(ask) {
      await pause();
      return ask(index);
    },
    async learn(terms) {
      await pause();
      index.learn(terms);
    },
  };
}
