import { z } from 'zod';
import wordClasses from '../../data/word-classes.json' with { type: 'json' };
import { table } from './table.ts';

export type WordClass = 'noun' | 'verb' | 'other';

let classes: ReadonlyMap<string, WordClass> | null = null;

/** Of which class a Chinese word mostly is; a word that the table has not is taken for a noun or a name. */
export function classOf(word: string): WordClass {
  if (classes === null) {
    const words = z.string().transform((all) => all.split(' '));
    const { verbs, others } = table(
      'word-classes.json',
      z.object({ source: z.string(), verbs: words, others: words }),
      wordClasses,
    );
    classes = new Map<string, WordClass>([
      ...verbs.map((word) => [word, 'verb'] as const),
      ...others.map((word) => [word, 'other'] as const),
    ]);
  }
  return classes.get(word) ?? 'noun';
}
