import { z } from 'zod';
import colours from '../../data/colours.json' with { type: 'json' };
import { table } from './table.ts';

const colour = z
  .string()
  .regex(/^[0-9a-f]{6}$/)
  .transform((digits) => Number.parseInt(digits, 16));

/** The colours of replies, 0xRRGGBB, by kind, and for topics, which have a picture as well. */
export const COLOURS = table(
  'colours.json',
  z.object({
    source: z.string(),
    tones: z.object({ answered: colour, list: colour, ambiguous: colour, nothing: colour, notice: colour }),
    topics: z.array(z.object({ colour, icon: z.string().min(1), topics: z.array(z.string().min(2)) })),
  }),
  colours,
);
