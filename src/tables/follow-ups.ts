import { z } from 'zod';
import followUps from '../../data/follow-ups.json' with { type: 'json' };
import { table, Words } from './table.ts';

/**
 * How somebody goes on from a question, folded: words that lead into what is new and that close it, and words that ask
 * again of the same matter; `asks` stands for them beside a whole question, where they would be misread.
 */
export const FOLLOW_UPS = table(
  'follow-ups.json',
  z.object({
    source: z.string(),
    lead: Words,
    tail: Words,
    again: z.array(z.object({ words: Words, asks: z.string().min(1).optional(), matter: z.boolean().optional() })),
  }),
  followUps,
);
