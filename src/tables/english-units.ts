import { z } from 'zod';
import rows from '../../data/english-units.json' with { type: 'json' };
import { table, Words } from './table.ts';

const Names = z.record(z.string(), Words);

/**
 * What English papers print around a number, in lower case: names of units by our unit, of money by its currency, what
 * multiplies a number, nouns that count people, and words that are no part of what is measured (`empty`).
 */
export const ENGLISH_UNITS = table(
  'english-units.json',
  z.object({
    source: z.string(),
    units: Names,
    money: Names,
    symbols: z.record(z.string(), z.string()),
    scales: z.record(z.string(), z.number()),
    people: Words,
    qualifiers: Words,
    months: Words,
    empty: Words,
  }),
  rows,
);
