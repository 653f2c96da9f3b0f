import { z } from 'zod';
import countries from '../../data/countries.json' with { type: 'json' };
import { table, Words } from './table.ts';

const ROWS = table(
  'countries.json',
  z.object({ source: z.string(), rows: z.array(z.object({ names: Words, english: Words })) }),
  countries,
).rows;

/** A country or part of the world: the names under which news of it is printed in Chinese, its own first, and its English ones, folded. */
export type Country = Readonly<Record<'names' | 'english', readonly string[]>>;

export const COUNTRIES: readonly Country[] = ROWS;

/** A country's Chinese name by its English ones, folded. */
export const COUNTRY_BY_ENGLISH: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(({ names, english }) => english.map((word) => [word, names[0] ?? ''] as const)),
);
