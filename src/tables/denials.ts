import { z } from 'zod';
import denials from '../../data/denials.json' with { type: 'json' };
import { AnyOf, table } from './table.ts';

/** What the words of a clause say of whether the paper stands by what is printed, beside what data/signals.json tells. */
export const DENIALS = table(
  'denials.json',
  z.object({
    source: z.string(),
    /** That somebody speaks on it who should know. */
    answers: AnyOf,
    /** That a rumour is true. */
    affirms: AnyOf,
    /** That what stands before was printed wrongly, that what stands behind was, and that what is right is told. */
    mistaken: AnyOf,
    miswritten: AnyOf,
    corrects: AnyOf,
  }),
  denials,
);
