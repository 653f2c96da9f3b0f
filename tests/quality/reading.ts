import { z } from 'zod';
import { Article, Day } from '../../src/model.ts';

/** What `read --json` prints of an article, as far as it is scored. */
export const ReadArticle = Article.pick({
  id: true,
  title: true,
  kicker: true,
  subheads: true,
  paragraphs: true,
  byline: true,
  district: true,
  figures: true,
  blocks: true,
  cut: true,
  corrections: true,
});
export type ReadArticle = z.infer<typeof ReadArticle>;

/** One line of `read --json`. */
export const ReadPage = z.object({
  page: z.string(),
  date: Day.nullable(),
  articles: z.array(ReadArticle),
  unplaced: z.array(z.int()),
});
export type ReadPage = z.infer<typeof ReadPage>;
