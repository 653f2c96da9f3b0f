import { z } from 'zod';
import vectors from '../../data/weights/vectors.json' with { type: 'json' };
import { table } from './table.ts';

/**
 * Word vectors: how words keep company in the news. `words` are parted by blanks, most frequent first, `shares` says how
 * often each is printed, and `vectors` holds `dimensions` signed bytes a word, in base64.
 */
export const VECTORS = table(
  'weights/vectors.json',
  z.object({
    source: z.string(),
    dimensions: z.int().min(1),
    words: z.string().min(1),
    shares: z.array(z.number()),
    vectors: z.string().min(1),
  }),
  vectors,
);
