import { z } from 'zod';
import { Article, Day, Figure, Quote } from '../model.ts';

/**
 * One thing that an answer says; in their order they are all of it. A surface lays each out by its kind, and plain text
 * is made of them at the edge: nothing is looked for again in words.
 */
export const Statement = z.discriminatedUnion('kind', [
  /** Our own words. */
  z.object({ kind: z.literal('line'), text: z.string() }),
  /**
   * A printed figure: behind its label, in its printed clause, or alone where neither reads well. `opening` says yes or no
   * to it, `date` is the day of its report where that is told.
   */
  z.object({
    kind: z.literal('figure'),
    figure: Figure,
    place: z.string().nullable(),
    said: z.literal(['label', 'clause', 'number']),
    opening: z.string().optional(),
    date: Day.optional(),
  }),
  /** Printed words of one report, in their order. */
  z.object({ kind: z.literal('passage'), quotes: z.array(Quote) }),
  /** One report of several: `title` is null where its words begin with it. */
  z.object({
    kind: z.literal('item'),
    article: Article.pick({ id: true, title: true, district: true, date: true }).extend({ old: z.int().optional() }),
    quote: Quote,
  }),
  /** What one may ask instead, by its name. */
  z.object({ kind: z.literal('offer'), label: z.string() }),
]);
export type Statement = z.infer<typeof Statement>;
export type FigureStatement = Extract<Statement, { kind: 'figure' }>;
