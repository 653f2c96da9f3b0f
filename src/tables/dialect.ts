import { z } from 'zod';
import dialect from '../../data/dialect.json' with { type: 'json' };
import { table } from './table.ts';

const Pattern = z
  .string()
  .min(1)
  .transform((said) => new RegExp(said, 'gu'));

/** Other ways of asking, as patterns over folded text: what is said in a dialect, with its standard words. */
export const DIALECT = table(
  'dialect.json',
  z.object({
    source: z.string(),
    rows: z.array(z.object({ said: Pattern, standard: z.string() })),
  }),
  dialect,
);
