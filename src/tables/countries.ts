import { z } from 'zod';
import countries from '../../data/countries.json' with { type: 'json' };
import { table, Words } from './table.ts';

const TABLE = table(
  'countries.json',
  z.object({
    source: z.string(),
    not: Words,
    home: Words,
    rows: z.array(z.object({ names: Words, english: Words })),
  }),
  countries,
);
const ROWS = TABLE.rows;

/** Words in which the name of a country stands and means none: 内蒙古, 沿海地区. */
export const NO_COUNTRIES: readonly string[] = TABLE.not;

/** What print calls one's own country and what is of it, where the news is of China. */
export const OWN_COUNTRY: readonly string[] = TABLE.home;

/** A country or part of the world: the names under which news of it is printed in Chinese, its own first, and its English ones, folded. */
export type Country = Readonly<Record<'names' | 'english', readonly string[]>>;

export const COUNTRIES: readonly Country[] = ROWS;

/** A country's Chinese name by its English ones, folded. */
export const COUNTRY_BY_ENGLISH: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(({ names, english }) => english.map((word) => [word, names[0] ?? ''] as const)),
);
