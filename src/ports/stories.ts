import type { Day } from '../model.ts';

/**
 * Which articles tell one event, as they were put together when they came in; a story goes by the id of the article that
 * it began with. On SQLite and PostgreSQL; both run tests/cases/stories.ts.
 */
export type StoryTable = {
  /** The revision of the library up to which every change is in. */
  level(): Promise<number>;
  /** Puts articles into stories, takes others out, and notes the new level: all or nothing. */
  put(change: { told: ReadonlyMap<string, string>; gone: readonly string[]; level: number }): Promise<void>;
  /** The story of each of these articles that is in one, where days are given of those that are of these. */
  of(ids: readonly string[], days?: { from: Day; to: Day }): Promise<Map<string, string>>;
  /** The articles of a story. */
  articles(story: string): Promise<string[]>;
  count(): Promise<{ articles: number; stories: number }>;
  /** Forgets them all; the level is 0 again. */
  clear(): Promise<void>;
};
