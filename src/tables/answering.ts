import { z } from 'zod';
import contrasts from '../../data/contrasts.json' with { type: 'json' };
import english from '../../data/english.json' with { type: 'json' };
import measures from '../../data/measures.json' with { type: 'json' };
import synonyms from '../../data/synonyms.json' with { type: 'json' };
import { ROW } from './pattern.ts';
import { table } from './table.ts';

/** Groups of words that exclude one another (一期, 二期); within a group, `|` parts words that mean the same. */
export const CONTRASTS = table(
  'contrasts.json',
  z.object({ source: z.string(), groups: z.array(z.array(z.string().min(1)).min(2)) }),
  contrasts,
).groups.map((group) => group.map((side) => side.split('|')));

const Words = z.array(z.string().min(2));

/**
 * Groups of words, folded, for the same thing: what readers may say, and what papers print for it. A word of `said` may
 * stand in print as any other of its group; one of `printed` is looked for as it stands.
 */
export const SYNONYMS = Object.values(
  table(
    'synonyms.json',
    z.object({
      source: z.string(),
      subjects: z.record(z.string(), z.array(z.object({ said: Words.min(1), printed: Words }))),
    }),
    synonyms,
  ).subjects,
).flat();

const MEASURES_TABLE = table(
  'measures.json',
  z.object({
    source: z.string(),
    measures: z.array(
      z.strictObject({
        ...ROW,
        dimensions: z.array(z.string().min(1)),
        except: z.array(z.string().min(1)).optional(),
        loose: z.boolean().optional(),
        printed: z.array(z.string().min(1)).optional(),
      }),
    ),
    named: z.array(z.string().min(1)),
    nouns: Words,
    alike: z.array(z.array(z.string().min(1)).min(2)),
  }),
  measures,
);

/** The words in which a measure is asked for, folded, with the dimensions that may answer. */
export const MEASURES = MEASURES_TABLE.measures;

/** What is measured, by how its names end: 产量, 旅游收入. */
export const MEASURE_NAMES = new RegExp(`^\\p{Script=Han}{0,4}(?:${MEASURES_TABLE.named.join('|')})$`, 'u');

/** Nouns whose first character is a measure word elsewhere: 多少家政公司 counts no 家. */
export const NOUNS_LIKE_UNITS = MEASURES_TABLE.nouns;

/** Measure words that count the same things. */
export const ALIKE_UNITS = MEASURES_TABLE.alike;

const English = z.string().regex(/^[a-z0-9][a-z0-9 &'-]*$/);
const ENGLISH_TABLE = table(
  'english.json',
  z.object({
    subjects: z.array(
      z.object({
        subject: z.string(),
        source: z.string(),
        words: z.record(English, z.array(z.string().min(1)).min(1)),
      }),
    ),
    counted: z.object({ source: z.string(), by: z.record(z.string(), z.array(English).min(1)) }),
    forms: z.object({ source: z.string(), of: z.record(English, English) }),
    empty: z.object({ source: z.string(), words: z.array(English) }),
  }),
  english,
);

/** English news words and phrases, in lower case and their base form, with the words a Chinese paper prints for them. */
export const ENGLISH: Record<string, string[]> = Object.assign({}, ...ENGLISH_TABLE.subjects.map(({ words }) => words));

/** English nouns with the measure word or unit in which a Chinese paper counts them: bridge, 座. */
export const ENGLISH_COUNTED: ReadonlyMap<string, string> = new Map(
  Object.entries(ENGLISH_TABLE.counted.by).flatMap(([unit, nouns]) => nouns.map((noun) => [noun, unit] as const)),
);

/** English forms that no rule leads back, and other spellings, with the form that the tables have: bought, kilometer. */
export const ENGLISH_FORMS: ReadonlyMap<string, string> = new Map(Object.entries(ENGLISH_TABLE.forms.of));

/** English words, in base form, that name nothing to look for: use, roughly. */
export const ENGLISH_EMPTY: ReadonlySet<string> = new Set(ENGLISH_TABLE.empty.words);
