import { z } from 'zod';
import currencies from '../../data/currencies.json' with { type: 'json' };
import eras from '../../data/eras.json' with { type: 'json' };
import labelWords from '../../data/label-words.json' with { type: 'json' };
import measureWords from '../../data/measure-words.json' with { type: 'json' };
import notFigures from '../../data/not-figures.json' with { type: 'json' };
import numeralWords from '../../data/numeral-words.json' with { type: 'json' };
import qualifiers from '../../data/qualifiers.json' with { type: 'json' };
import units from '../../data/units.json' with { type: 'json' };
import { AnyOf, table } from './table.ts';

const source = z.string().min(1);

/**
 * Units of measure; `times` leads to the base of the dimension, `notBefore` are characters that make another word,
 * `plainer` are the units that readers know better, the first in which a value is not below 1.
 */
export const UNITS = table(
  'units.json',
  z.array(
    z.object({
      unit: z.string().min(1),
      dimension: z.string().min(1),
      times: z.number().positive(),
      also: z.array(z.string().min(1)).default([]),
      notBefore: z.string().default(''),
      plainer: z.array(z.string().min(1)).default([]),
      source,
    }),
  ),
  units,
);

/** Words that count, and nouns counted without one (7万农户): `unit` is what the figure then says. A word with `onlyBefore` counts before those alone (8.1级地震). */
export const MEASURE_WORDS = table(
  'measure-words.json',
  z.array(
    z.object({
      dimension: z.string().min(1),
      unit: z.string().min(1).optional(),
      words: z.array(z.string().min(1)),
      notBefore: z.record(z.string(), z.string()).default({}),
      onlyBefore: z.record(z.string(), z.array(z.string().min(1))).default({}),
      source,
    }),
  ),
  measureWords,
);

/** Money of the world by ISO 4217 code; `times` leads to the main unit. */
export const CURRENCIES = table(
  'currencies.json',
  z.array(
    z.object({
      iso: z.string().length(3),
      unit: z.string().min(1),
      times: z.number().positive(),
      names: z.array(z.string().min(1)),
      minor: z.boolean().default(false),
      notBefore: z.record(z.string(), z.string()).default({}),
      source,
    }),
  ),
  currencies,
);

/**
 * Words that qualify a number, by where they stand, and where beside the printed number the true one lies; `notAfter` and `notBefore` list
 * what makes another word of them (节约).
 */
export const QUALIFIERS = table(
  'qualifiers.json',
  z.array(
    z.object({
      qualifier: z.string().min(1),
      stands: z.literal(['before', 'inside', 'after']),
      lies: z.literal(['below', 'near', 'above', 'at']),
      words: z.array(z.string().min(1)),
      notAfter: z.record(z.string(), z.string()).default({}),
      notBefore: z.record(z.string(), z.string()).default({}),
      source,
    }),
  ),
  qualifiers,
);

/** Patterns over folded text of numerals that name, rank or tell the time. */
export const NOT_FIGURES = table(
  'not-figures.json',
  z.array(z.object({ pattern: z.string().min(1), why: z.string().min(1), source })),
  notFigures,
);

const characters = z
  .string()
  .min(1)
  .transform((all) => new Set(all));

/** Words by which a numeral, mostly a Han one, does not measure. */
export const NUMERAL_WORDS = table(
  'numeral-words.json',
  z.object({
    source,
    /** Measure words that with a Han numeral mostly name or rank (三期, 二环, 四方), and those with which 两 does too. */
    naming: characters,
    named_by_two: characters,
    /** Units that are common words, so that a Han numeral before them seldom measures (一方, 四里, 两度). */
    common: characters,
    /** 四村, 两省 and the like are names or stand for one. */
    places: characters,
    /** Nouns that a Han numeral sets in order more than it counts them (从三个方面). */
    rhetorical: AnyOf,
    /** Names of money that stand before the number. */
    money: AnyOf,
    /** Before these 大 belongs to the measure word (7大类); before those it is the noun's own, and counts nothing. */
    great: characters,
    not_great: characters,
    /** What makes another word of 半 behind a unit: 三斤半, but not 三米半径. */
    not_half: characters,
    /** Behind these a number at the end of a text has lost no unit. */
    not_lost: characters,
    /** What makes another word of 成 and 折: 三成立, 四折叠. */
    not_tenths: z.string().min(1),
    not_price: z.string().min(1),
  }),
  numeralWords,
);

const words = z.object({
  words: z.array(z.string().min(1)),
  notBefore: z.record(z.string(), z.string()).default({}),
  notAfter: z.record(z.string(), z.string()).default({}),
  source,
});

/**
 * Words that tell what is measured, or do not: connectives before (`lead`) and links behind (`tail`), verbs, verbs that
 * are nouns as well (`nominal`), measures that need an owner (`bare`), words that begin a predicate, verbs that turn
 * one thing into another (`becomes`), and words that only contrast (线上, 线下). A label reads by itself that ends in a
 * `noun` and holds nothing `broken`.
 */
export const LABEL_WORDS = table(
  'label-words.json',
  z.object({
    lead: words,
    tail: words,
    verb: words,
    nominal: words,
    bare: words,
    predicate: words,
    becomes: words,
    contrast: words,
    noun: words,
    broken: words,
  }),
  labelWords,
);

/** Eras by the year that was their first. */
export const ERAS = table('eras.json', z.array(z.object({ era: z.string().min(2), first: z.int(), source })), eras);
