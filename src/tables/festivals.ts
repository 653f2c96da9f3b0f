import { z } from 'zod';
import festivals from '../../data/festivals.json' with { type: 'json' };
import { AnyOf, table } from './table.ts';

/**
 * Festivals by the names that papers print, with the day they are counted from, in our calendar or the Chinese one, the
 * days off before it and how many there are; and the words behind a name that mean those days.
 */
export const FESTIVALS = table(
  'festivals.json',
  z.object({
    source: z.string(),
    rows: z.array(
      z.object({
        name: z.string().min(2),
        calendar: z.literal(['solar', 'lunar']),
        month: z.int().min(1).max(12),
        day: z.int().min(1).max(31),
        before: z.int().min(0),
        days: z.int().min(1),
      }),
    ),
    days: AnyOf,
  }),
  festivals,
);
