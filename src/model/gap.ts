import { z } from 'zod';
import { Day } from '../model.ts';
import { Reason } from './answer.ts';

/**
 * What readers asked in vain, as it is kept: no word of any question, only of what kind it was, which place, subject and
 * measure (a dimension) the tables know in it, and how often in the week that began on a Monday.
 */
export const Gap = z.object({
  week: Day,
  /** The server, '' for questions from outside of any. */
  guild: z.string(),
  reason: Reason,
  kind: z.string(),
  district: z.string().nullable(),
  topic: z.string().nullable(),
  measure: z.string().nullable(),
  questions: z.int().min(1),
});
export type Gap = z.infer<typeof Gap>;

/** A question that its asker sent in, because it found nothing; the server is null outside of any. */
export const Feedback = z.object({
  author: z.string().min(1),
  guild: z.string().nullable(),
  question: z.string().min(1),
  /** ISO instant. */
  at: z.string(),
});
export type Feedback = z.infer<typeof Feedback>;
