import { z } from 'zod';
import signs from '../../data/time-signs.json' with { type: 'json' };
import { AnyRow } from './pattern.ts';
import { table } from './table.ts';

/** How papers print a time beside what happens then, and what a question says of the time that it asks for; of folded text. */
export const TIME_SIGNS = table(
  'time-signs.json',
  z.object({
    source: z.string(),
    asked: z.object({ day: AnyRow, hour: AnyRow, end: AnyRow }),
    /** What stands right before a time. */
    before: z.object({ set: AnyRow, up_to: AnyRow, against: AnyRow }),
    /** What stands right behind a time: what happens then, that something was told then, or what the year belongs to. */
    behind: z.object({ set: AnyRow, reported: AnyRow, year_of: AnyRow }),
  }),
  signs,
);
