import { z } from 'zod';
import endings from '../../data/name-endings.json' with { type: 'json' };
import { table } from './table.ts';

/** What the names of works and places end in: 大桥, 中学. */
export const NAME_ENDINGS = table(
  'name-endings.json',
  z.object({ source: z.string(), words: z.array(z.string().min(2)) }),
  endings,
).words;
