import { z } from 'zod';
import words from '../../data/follow-words.json' with { type: 'json' };
import { table, Words } from './table.ts';

/** Words that ask for what a button gives: the action's name, and how people put it. */
export const FOLLOW_WORDS = table(
  'follow-words.json',
  z.object({ source: z.string(), rows: z.array(z.object({ action: z.string().min(1), words: Words })) }),
  words,
).rows;
