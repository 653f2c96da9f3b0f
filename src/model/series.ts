import { z } from 'zod';
import { Day, Figure } from '../model.ts';
import { ArticleRef } from './answer.ts';

/** A figure with the report that prints it. */
export const Point = z.object({ figure: Figure, article: ArticleRef });
export type Point = z.infer<typeof Point>;

/**
 * A figure as it leaves the house, with where it stands: `start` and `end` are those of the printed number, `quoteStart`
 * and `quoteEnd` those of its clause, all UTF-16 within the paragraph.
 */
export const FigureRow = Figure.extend({
  quoteStart: z.int().min(0),
  quoteEnd: z.int(),
  title: z.string().nullable(),
  source: z.string().nullable(),
  date: Day.nullable(),
  page: z.string().nullable(),
  url: z.string().nullable(),
});
export type FigureRow = z.infer<typeof FigureRow>;

/** A story as it leaves the house: the reports that tell one event, the oldest first; it goes by the id of the first kept. */
export const StoryRow = z.object({
  id: z.string(),
  title: z.string().nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
  articles: z.array(ArticleRef.pick({ id: true, title: true, date: true, source: true, district: true })),
});
export type StoryRow = z.infer<typeof StoryRow>;
