import type { Article, Coverage } from '../model.ts';
import type { DocumentFrequencies } from '../search/index/document-frequencies.ts';
import type { Ranked } from '../search/ranking/rank.ts';

/** What an answer may be drawn from: the articles found for a question, and what the archive holds besides. */
export type Archive = {
  /** Best first. */
  ranked: readonly Ranked[];
  /** Items that may make a list: those of the days asked for, of the newest, and those found by subject or place. */
  listed: readonly Article[];
  coverage: Coverage;
  /** The place whose news goes first. */
  home?: string | null;
  /** How words are spread over the archive. */
  spread: DocumentFrequencies;
  /** Whether some article of the archive holds the word. */
  knows(word: string): boolean;
};
