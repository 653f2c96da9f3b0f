import { z } from 'zod';
import { Day, Figure } from '../model.ts';
import { Clipping } from './clipping.ts';

/**
 * One figure as it is drawn. `name` tells it from the others (a place, a time, what is measured), `size` is its value in
 * the unit of the first figure, by which it is drawn; what is written beside it are the figure's printed words. A
 * `planned` one is drawn hollow. `place` is its place's official name, `day` that of its report, `source` the paper.
 */
export const Mark = z.object({
  figure: Figure,
  name: z.string(),
  size: z.number(),
  planned: z.boolean(),
  place: z.string().nullable(),
  /** The day up to which it speaks. */
  until: Day.nullable(),
  day: Day.nullable(),
  source: z.string().nullable(),
});
export type Mark = z.infer<typeof Mark>;

/** What stands over a drawing, and the small print below it. */
const sheet = { title: z.string(), notes: z.array(z.string()) };

export const Drawing = z.discriminatedUnion('kind', [
  /** A bar each, in the order given. */
  z.object({ kind: z.literal('bars'), ...sheet, marks: z.array(Mark) }),
  /** A line through time, the oldest first. */
  z.object({ kind: z.literal('line'), ...sheet, marks: z.array(Mark) }),
  /** A square a place, shaded by its figure; `map` names the tiles of data/tiles.json, `names` what each is called. */
  z.object({
    kind: z.literal('tiles'),
    ...sheet,
    map: z.literal(['chongqing', 'china']),
    names: z.record(z.string(), z.string()),
    marks: z.array(Mark),
  }),
  /** The head of a digest: its title, the day, and the figure of the day with what it measures. */
  z.object({ kind: z.literal('head'), ...sheet, day: z.string(), marks: z.array(Mark).max(1) }),
]);
export type Drawing = z.infer<typeof Drawing>;
export type DrawingOf<K extends Drawing['kind']> = Extract<Drawing, { kind: K }>;

/** What comes with a reply to be looked at, drawn by us or cut out of the paper, and the same in words for whoever cannot see it. */
export const Picture = z.object({ drawing: z.union([Drawing, Clipping]), alt: z.string() });
export type Picture = z.infer<typeof Picture>;
/** One that we draw. */
export type DrawnPicture = Picture & { drawing: Drawing };

/** The colours that a picture is painted in. */
export const Theme = z.literal(['light', 'dark']);
export type Theme = z.infer<typeof Theme>;
