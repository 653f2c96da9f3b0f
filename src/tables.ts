import { z } from 'zod';
import answerCues from '../data/answer-cues.json' with { type: 'json' };
import bylines from '../data/bylines.json' with { type: 'json' };
import china from '../data/china.json' with { type: 'json' };
import confusables from '../data/confusables.json' with { type: 'json' };
import confusions from '../data/confusions.json' with { type: 'json' };
import gazetteer from '../data/gazetteer.json' with { type: 'json' };
import leads from '../data/leads.json' with { type: 'json' };
import lookalikes from '../data/lookalikes.json' with { type: 'json' };
import notPlaces from '../data/not-places.json' with { type: 'json' };
import phrases from '../data/phrases.json' with { type: 'json' };
import pinyin from '../data/pinyin.json' with { type: 'json' };
import questionForms from '../data/question-forms.json' with { type: 'json' };
import questionWords from '../data/question-words.json' with { type: 'json' };
import roles from '../data/roles.json' with { type: 'json' };
import seams from '../data/seams.json' with { type: 'json' };
import surnames from '../data/surnames.json' with { type: 'json' };
import topics from '../data/topics.json' with { type: 'json' };
import towns from '../data/towns.json' with { type: 'json' };

/** Parses one table of data/, so that a bad row stops the start with the table's and the row's name. */
export function table<T>(name: string, schema: z.ZodType<T>, rows: unknown): T {
  const parsed = schema.safeParse(rows);
  if (parsed.success) return parsed.data;
  throw new Error(`data/${name}: ${z.prettifyError(parsed.error)}`);
}

/** What replies are framed with, by key: one text a language, `{name}` where a value goes in. */
export const PHRASES = table(
  'phrases.json',
  z.record(z.string(), z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })),
  phrases,
);

/** The kinds of question, in the order in which their forms are looked for: the first that fits is taken. */
export const QuestionKind = z.literal([
  'author',
  'compare',
  'superlative',
  'place',
  'yesno',
  'figure',
  'when',
  'where',
  'who',
  'list',
  'why',
  'how',
  'what',
]);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** The forms in which questions are put; all texts are folded. */
export const QUESTION_FORMS = table(
  'question-forms.json',
  z.object({
    source: z.string(),
    kinds: z.array(z.object({ kind: QuestionKind, forms: z.array(z.string().min(1)) })),
    summary: z.array(z.string().min(1)),
    fillers: z.array(z.string().min(1)),
    empty_terms: z.array(z.string().min(1)),
    off_topic: z.array(z.string().min(1)),
  }),
  questionForms,
);

/** What stands before a person's name in news (书记, 村民), longest first, and what stands behind one (介绍, 说). */
const ROLE_TABLE = table(
  'roles.json',
  z.object({ source: z.string(), roles: z.array(z.string().min(2)), verbs: z.array(z.string().min(1)) }),
  roles,
);
export const ROLES = ROLE_TABLE.roles.toSorted((a, b) => b.length - a.length);
export const SPEAKING = ROLE_TABLE.verbs;

/**
 * The districts and counties of Chongqing, those of earlier years among them. `pinyin` is that of the short name, a
 * space between syllables; `to` is the day the name ended, `became` what its land was made into; `district` is the
 * name under which its news is kept: today's for a place that was renamed, its own for one that was merged away.
 */
export const DISTRICTS = table(
  'gazetteer.json',
  z.array(
    z.object({
      name: z.string().min(2),
      short: z.string().min(2),
      kind: z.literal(['区', '县', '自治县', '市', '新区']),
      adcode: z.string().length(6).nullable(),
      pinyin: z.string().regex(/^[a-z]+( [a-z]+)*$/),
      traditional: z.string().min(2),
      english: z.string().min(2),
      aliases: z.array(z.string().min(2)),
      misreadings: z.array(z.string().min(2)),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
      became: z.array(z.string()),
      district: z.string().min(2),
      source: z.string().min(1),
    }),
  ),
  gazetteer,
);

/** The towns and streets, and the sights, parks and works, of each district of Chongqing, by its official name. */
export const WITHIN_DISTRICTS = (() => {
  const lists = z.record(z.string(), z.array(z.string().min(2)));
  return table(
    'towns.json',
    z.object({ source: z.record(z.string(), z.string()), towns: lists, landmarks: lists }),
    towns,
  );
})();

/**
 * Provinces, prefectures and counties of all China, one text each for speed: GB/T 2260 code and name, then for
 * provinces and prefectures the pinyin, and the short name where it is more than the name without its kind. `english`
 * has the names that are not pinyin.
 */
export const CHINA = table(
  'china.json',
  z.object({ source: z.string(), english: z.record(z.string(), z.string()), rows: z.array(z.string()) }),
  china,
);

/**
 * Short names that are also part of other words: `phrases`, by short name, those that hold it and mean no place
 * (繁荣昌盛), and `byParent` those so ordinary that they count only right after the place above (广西来宾).
 * `notSurnames` are surnames that before a place are rather another word (那璧山呢, 从江津).
 */
export const LOOKALIKES = table(
  'lookalikes.json',
  z.object({
    source: z.string(),
    phrases: z.record(z.string(), z.array(z.string())),
    byParent: z.array(z.string()),
    notSurnames: z.string(),
  }),
  lookalikes,
);

/** Words that end as a place's name does and name none (小区), words that no place's name holds (哪些), and English ones (Which County). */
export const NOT_PLACES = table(
  'not-places.json',
  z.object({
    source: z.string(),
    endings: z.array(z.string()),
    within: z.array(z.string()),
    english: z.array(z.string()),
  }),
  notPlaces,
);

/** The subjects that readers ask for; `evidence` is the words that speak for one, each with its weight in points. */
export const TOPICS = table(
  'topics.json',
  z.array(
    z.object({
      name: z.string().min(2),
      'zh-TW': z.string().min(2),
      en: z.string().min(2),
      pinyin: z.string().regex(/^[a-z]+( [a-z]+)*$/),
      synonyms: z.array(z.string().min(2)),
      evidence: z.record(z.string(), z.int().min(1)),
      source: z.string().min(1),
    }),
  ),
  topics,
);

/** Groups of characters that the eye, or OCR, takes for one another. */
export const CONFUSABLES = table(
  'confusables.json',
  z.object({ source: z.string(), groups: z.array(z.string().min(2)) }),
  confusables,
).groups;

/** Characters by their syllable without tone; one that is read in several ways stands under each. */
export const SYLLABLES = table(
  'pinyin.json',
  z.object({ source: z.string(), syllables: z.record(z.string(), z.string()) }),
  pinyin,
).syllables;

/** Words that ask or join and look for nothing (什么, 的, what), in folded form. */
export const QUESTION_WORDS = table(
  'question-words.json',
  z.array(z.object({ word: z.string().min(1), source: z.string().min(1) })).min(1),
  questionWords,
);

const Words = z.array(z.string().min(1)).min(1);

/** The words of a byline: offices by the end of their names, kinds of reporters, papers, and what somebody did. */
export const BYLINES = (() => {
  const shape = z.object({
    source: z.string(),
    offices: Words,
    titles: Words,
    houses: Words,
    roles: Words,
    photo: Words,
  });
  const { offices, titles, houses, roles, photo } = table('bylines.json', shape, bylines);
  const longestFirst = (words: string[]) => words.toSorted((a, b) => b.length - a.length);
  return {
    offices: longestFirst(offices),
    titles: longestFirst(titles),
    houses: new Set(longestFirst(houses)),
    roles: new Set(longestFirst(roles)),
    photo: new Set(photo),
  };
})();

/** Surnames of one character and of two. */
export const SURNAMES = (() => {
  const shape = z.object({ source: z.string(), single: z.string().min(1), compound: Words });
  const { single, compound } = table('surnames.json', shape, surnames);
  return { single: new Set(single), compound: new Set(compound) };
})();

/** Pairs of characters of which OCR reads the first where the second is printed. */
export const CONFUSIONS: ReadonlySet<string> = new Set(
  table('confusions.json', z.object({ source: z.string(), pairs: z.array(z.string().length(2)) }), confusions).pairs,
);

const Classes = z.record(z.string().regex(/^\d$/), z.string());

/**
 * How well two characters stand side by side, counted from a word list. `pairs`: by first character, digits (1 to 9,
 * the logarithm of observed over expected) each followed by the second characters that it is for. `ends`, `starts`:
 * characters by how seldom they end or begin a word (half a logarithm a step).
 */
export const SEAMS = table(
  'seams.json',
  z.object({ source: z.string(), pairs: z.record(z.string().length(1), z.string()), ends: Classes, starts: Classes }),
  seams,
);

/** How a report, a later paragraph and a dateline begin, as sources of regular expressions tried at the first character. */
export const LEADS = table(
  'leads.json',
  z.object({ source: z.string(), forms: Words, openers: Words, datelines: Words }),
  leads,
);

/**
 * What a question asks for, told by one of the forms in `asks` (and none of `unless`), and what a sentence that answers
 * it is likely to hold; `#` stands for a digit or a Chinese numeral. All in folded form.
 */
export const ANSWER_CUES = table(
  'answer-cues.json',
  z.array(
    z.object({
      kind: z.literal(['when', 'number', 'where', 'why', 'name', 'list', 'definition']),
      asks: z.array(z.string().min(1)).min(1),
      unless: z.array(z.string().min(1)),
      holds: z.array(z.string().min(1)),
      source: z.string().min(1),
    }),
  ),
  answerCues,
);
