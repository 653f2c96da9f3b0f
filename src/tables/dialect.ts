import { z } from 'zod';
import dialect from '../../data/dialect.json' with { type: 'json' };
import { table } from './table.ts';

const Pattern = z
  .string()
  .min(1)
  .transform((said) => new RegExp(said, 'gu'));

/**
 * Other ways of asking, as patterns over folded text: what is said in a dialect with its standard words (`rows`), English
 * times with the Chinese words for them, `{year}` and `{month}` put in (`times`, `months`), times that name no day
 * (`vague`), and the words for the newest (`newest`).
 */
export const DIALECT = table(
  'dialect.json',
  z.object({
    source: z.string(),
    rows: z.array(z.object({ said: Pattern, standard: z.string() })),
    times: z.array(z.object({ said: Pattern, standard: z.string() })),
    months: z.array(z.string().min(1)).length(12),
    vague: z.array(z.string().min(1)),
    newest: z.array(z.string().min(1)),
  }),
  dialect,
);
