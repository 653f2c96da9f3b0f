import { z } from 'zod';
import agents from '../../data/agents.json' with { type: 'json' };
import bodies from '../../data/bodies.json' with { type: 'json' };
import bounds from '../../data/bounds.json' with { type: 'json' };
import charactersInWordings from '../../data/characters-in-wordings.json' with { type: 'json' };
import demonyms from '../../data/demonyms.json' with { type: 'json' };
import englishDays from '../../data/english-days.json' with { type: 'json' };
import englishNumerals from '../../data/english-numerals.json' with { type: 'json' };
import frameWords from '../../data/frame-words.json' with { type: 'json' };
import looseWords from '../../data/loose-words.json' with { type: 'json' };
import namingUnits from '../../data/naming-units.json' with { type: 'json' };
import numberWords from '../../data/number-words.json' with { type: 'json' };
import opposites from '../../data/opposites.json' with { type: 'json' };
import readerOrders from '../../data/reader-orders.json' with { type: 'json' };
import sameWords from '../../data/same-words.json' with { type: 'json' };
import scopes from '../../data/scopes.json' with { type: 'json' };
import ways from '../../data/ways.json' with { type: 'json' };
import laid from '../../data/weights/holding.json' with { type: 'json' };
import { AnyOf, table, Words } from './table.ts';

const source = z.string().min(1);

/** Words that say a number, folded; with `high` any from `value` to it (数十). */
export const NUMBER_WORDS = table(
  'number-words.json',
  z.array(
    z.object({
      words: Words,
      value: z.number().positive(),
      high: z.number().positive().optional(),
      unit: z.string(),
      dimension: z.string(),
      source,
    }),
  ),
  numberWords,
);

const Sides = z.object({ about: Words, over: Words, under: Words });

/** What stands right before and behind a number, folded, and says that it is about, over or under it. */
export const BOUNDS = table('bounds.json', z.object({ source, before: Sides, behind: Sides }), bounds);

const numerals = table(
  'english-numerals.json',
  z.array(z.object({ kind: z.literal(['ones', 'scales']), words: z.record(z.string(), z.number()), source })),
  englishNumerals,
);

/** English numerals up to ninety, and the words that multiply what stands before them. */
export const ENGLISH_ONES = numeralsOf('ones');
export const ENGLISH_SCALES = numeralsOf('scales');

function numeralsOf(kind: 'ones' | 'scales'): ReadonlyMap<string, number> {
  return new Map(numerals.filter((row) => row.kind === kind).flatMap(({ words }) => Object.entries(words)));
}

/** What makes a name of the number before it: 二期, 3号口. Longest first. */
export const NAMING_UNITS = table('naming-units.json', z.array(z.object({ words: Words, source })), namingUnits)
  .flatMap(({ words }) => words)
  .toSorted((a, b) => b.length - a.length);

const frames = table(
  'frame-words.json',
  z.array(
    z.object({
      what: source,
      joins: z.literal(true).optional(),
      limits: z.literal(true).optional(),
      claims: z.literal(true).optional(),
      words: Words,
      source,
    }),
  ),
  frameWords,
);

/** Words that anybody needs to make a sentence, and that claim nothing by themselves. */
export const FRAME_WORDS: ReadonlySet<string> = wordsOf(({ claims }) => claims !== true);

/** Those of them that only join, point and name a source, and do not say how something is either. */
export const JOINING_WORDS: ReadonlySet<string> = wordsOf(({ joins }) => joins === true);

/** Words that say how much, how far or how certain something is: frame words, which are new where they are not printed, and others. */
export const LIMITING_WORDS: ReadonlySet<string> = wordsOf(({ limits }) => limits === true);

function wordsOf(isSought: (row: (typeof frames)[number]) => boolean): ReadonlySet<string> {
  return new Set(frames.filter(isSought).flatMap(({ words }) => words));
}

const characters = z
  .string()
  .min(1)
  .transform((all): ReadonlySet<string> => new Set(all));

/**
 * Characters by what they do to the ones beside them: `joining` ones make no noun with one another, `sides` take a side
 * unless they are printed so (外贸), `glue` says nothing of what is told, `particles` only join what stands beside them, `suffixes`
 * only say of what kind the printed word before them is; `pairs` are words of two that join alone (太高).
 */
export const IN_WORDINGS = table(
  'characters-in-wordings.json',
  z.object({
    source,
    joining: characters,
    sides: characters,
    glue: characters,
    particles: characters,
    suffixes: characters,
    pairs: AnyOf,
  }),
  charactersInWordings,
);

/** Groups of words of which one may stand for another without a change of what is claimed; narrower than SYNONYMS, which searches. */
export const SAME_WORDS = table(
  'same-words.json',
  z.array(z.object({ what: source, groups: z.array(Words), source })),
  sameWords,
).flatMap(({ groups }) => groups);

/** What speaks to the reader instead of answering: patterns over folded text; those that are not `always` refused may be printed. */
export const READER_ORDERS = table(
  'reader-orders.json',
  z.array(z.object({ kind: z.literal(['contact', 'order']), always: z.boolean(), patterns: Words, source })),
  readerOrders,
).map(({ kind, always, patterns }) => ({ kind, always, pattern: new RegExp(patterns.join('|'), 'u') }));

/** English names of days: months and weekdays in calendar order, Sunday first, and words that count from the day of reporting. */
export const ENGLISH_DAYS = table(
  'english-days.json',
  z.object({
    source,
    months: z.array(Words).length(12),
    weekdays: z.array(Words).length(7),
    years: z.record(z.string(), z.int()),
    relative: z.record(z.string(), z.string().min(1)),
  }),
  englishDays,
);

/** How wide something is told of, and what must be printed for it; `kind` is that of the district whose whole it is. */
export const SCOPES = table('scopes.json', z.array(z.object({ said: AnyOf, printed: AnyOf, source })), scopes);

/** Words beside a number by which it tells a change, and of which part of it: from, to or by how much. */
export const WAYS = table(
  'ways.json',
  z.object({
    source,
    up: AnyOf,
    down: AnyOf,
    up_behind: AnyOf,
    down_behind: AnyOf,
    from: AnyOf,
    to: AnyOf,
    /** For how much or how long a number is: a group of words each. */
    rates: z.array(Words),
  }),
  ways,
);

/** Groups of words of which a print that has one says nothing of the others; within a group, `|` parts words of one side. */
export const OPPOSITES = table(
  'opposites.json',
  z.object({ source, groups: z.array(z.array(source).min(2)) }),
  opposites,
).groups.map((group) => group.map((side) => side.split('|')));

/** English adjectives of countries, and the people of them, with the country's English name, folded. */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries(table('demonyms.json', z.object({ source, words: z.record(source, source) }), demonyms).words),
);

/** Verbs that stand behind the name of who does it. */
export const AGENT_VERBS = table('agents.json', z.object({ source, verbs: Words }), agents).verbs;

/** Verbs, adverbs and adjectives of which a writer may choose any: what is told stands in the nouns and numbers beside them. */
export const LOOSE_WORDS: ReadonlySet<string> = (() => {
  const shape = z.object({ source, single: source, longer: z.record(source, source) });
  const { single, longer } = table('loose-words.json', shape, looseWords);
  const words = Object.entries(longer).flatMap(([first, rest]) => rest.split(' ').map((word) => first + word));
  return new Set([...single, ...words]);
})();

/** How the names of bodies end: patterns, the longest of which is no name by itself. */
export const BODIES = table('bodies.json', z.object({ source, endings: Words }), bodies).endings;

/** How much each sign speaks for a wording in the way in which it is laid out of print. */
export const LAID = table(
  'weights/holding.json',
  z.object({ source, weights: z.record(source, z.number()) }),
  laid,
).weights;
