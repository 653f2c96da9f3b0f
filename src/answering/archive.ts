import type { Coverage } from '../model.ts';
import type { Ranked } from '../search/rank.ts';

/** What an answer may be drawn from: the articles found for a question, and what the archive holds besides. */
export type Archive = {
  /** Best first. */
  ranked: readonly Ranked[];
  /** How likely it is, 0 to 1, that the first of them answers the question. */
  confidence: number;
  coverage: Coverage;
  /** Whether some article of the archive holds the word. */
  knows(word: string): boolean;
};
