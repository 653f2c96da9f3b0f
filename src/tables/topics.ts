import { z } from 'zod';
import topics from '../../data/topics.json' with { type: 'json' };
import { table } from './table.ts';

/**
 * The subjects that readers ask for: `asked` is the words by which they name one or a matter of it, `evidence` is those that
 * speak for one in print, each with its weight in points, `english` those of English papers, in the singular.
 */
export const TOPICS = table(
  'topics.json',
  z.array(
    z.object({
      name: z.string().min(2),
      'zh-TW': z.string().min(2),
      en: z.string().min(2),
      pinyin: z.string().regex(/^[a-z]+( [a-z]+)*$/),
      synonyms: z.array(z.string().min(2)),
      asked: z.array(z.string().min(2)),
      evidence: z.record(z.string(), z.int().min(1)),
      english: z.array(z.string().min(2)).default([]),
      source: z.string().min(1),
    }),
  ),
  topics,
);
