import { z } from 'zod';
import { Article, Figure, Language, Quote } from '../model.ts';
import { Statement } from './statement.ts';

/** What a reply says of the article that it cites. */
export const ArticleRef = Article.pick({
  id: true,
  title: true,
  district: true,
  topics: true,
  date: true,
  dated: true,
  page: true,
  blocks: true,
  source: true,
  url: true,
  also: true,
  kind: true,
}).extend({
  /** Where the archive shows it, at the words that are shown of it; only where there is such a place. */
  link: z.string().optional(),
  /** Days from its own to the one on which it is read, where it is over a month older than the newest edition. */
  old: z.int().optional(),
});
export type ArticleRef = z.infer<typeof ArticleRef>;

/** Something the reader should know about an answer: a name that was put right, a paragraph cut short … */
export const Note = z.object({
  kind: z.literal(['took', 'cut', 'corrected', 'unsure', 'contradiction', 'period_differs', 'as_of']),
  text: z.string(),
});
export type Note = z.infer<typeof Note>;

export const Reason = z.literal(['unknown_place', 'no_coverage', 'no_figure', 'no_match', 'off_topic']);
export type Reason = z.infer<typeof Reason>;

/**
 * The only numbers that may stand in a reply unprinted: a figure in another unit (13000亩 ≈ 8.67 平方公里), the sum of it and
 * the figures `added`, or, with `as`, what is reckoned from it and the figure `with`: their difference, how many times that
 * one it is, or what share of it.
 */
export const Computed = z.object({
  from: Figure,
  value: z.number(),
  unit: z.string(),
  added: z.array(Figure).optional(),
  with: Figure.optional(),
  as: z.literal(['difference', 'times', 'share']).optional(),
});
export type Computed = z.infer<typeof Computed>;

/** Something one may ask instead or next: `label` names it, `ask` is the question in full. */
export const Alternative = z.object({ label: z.string(), ask: z.string() });
export type Alternative = z.infer<typeof Alternative>;

/** What was found for a question; `quote` is the text of the first of `quotes`. */
export const Answer = z.object({
  status: z.literal(['answered', 'ambiguous', 'nothing']),
  reason: Reason.nullable(),
  language: Language,
  /** What it says, piece by piece, and the same as plain text. */
  statements: z.array(Statement),
  answer: z.string(),
  short: z.string().nullable(),
  figure: Figure.nullable(),
  figures: z.array(Figure),
  computed: z.array(Computed),
  quote: z.string().nullable(),
  quotes: z.array(Quote),
  article: ArticleRef.nullable(),
  notes: z.array(Note),
  alternatives: z.array(Alternative),
  /** What a list, an overview or a story names, in its order. */
  listed: z.array(ArticleRef.pick({ id: true, title: true, date: true, district: true, link: true, old: true })),
  /** An answer, the nearest report, or nothing. */
  band: z.literal(['sure', 'nearest', 'none']),
  /** Days since the day of `article`, where both are known. */
  age: z.int().nullable(),
  /** Other reports print the measure of `figure` too, for this time or another. */
  again: z.literal(true).optional(),
  /** How many places or reports `quotes` are of, where that was asked for: counted, not printed. */
  counted: z.object({ value: z.int().min(1), of: z.literal(['places', 'reports']) }).optional(),
  /** Who worded `answer`, where a writer is at work: a model from `quotes`, or nobody: it is as it was extracted. */
  writer: z.literal(['model', 'extract']).optional(),
});
export type Answer = z.infer<typeof Answer>;

/** An answer as scripts and assistants are given it: its text is what its statements say. */
export const ToldAnswer = Answer.omit({ statements: true });
export type ToldAnswer = z.infer<typeof ToldAnswer>;

/** An answer without its typed statements. */
export function toldAnswer({ statements: _, ...told }: Answer): ToldAnswer {
  return told;
}

/** One choice of autocomplete; `why` says how the typed text led there, null where it is plain. */
export const Suggestion = z.object({ name: z.string(), value: z.string(), why: z.string().nullable() });
export type Suggestion = z.infer<typeof Suggestion>;

/**
 * One row of a list of articles: its line, its quote and, where it has one, its key figure; in a digest also what
 * changed since the reader was told of it: how a figure was printed then and is now, or that the quoted words are new,
 * beside all that stood there or in place of some.
 */
export const Hit = z.object({
  article: ArticleRef,
  quote: Quote.nullable(),
  figure: Figure.nullable(),
  change: z
    .union([
      z.object({ kind: z.literal('figure'), label: z.string(), before: z.string(), after: z.string() }),
      z.object({ kind: z.literal(['added', 'corrected']) }),
      /** Another report prints its figure otherwise. */
      z.object({ kind: z.literal('differs'), before: z.string(), where: z.string() }),
    ])
    .optional(),
  /** In a digest: the topic or place under which it stands, '' for what stands under none; how many reports tell its story. */
  section: z.string().optional(),
  reports: z.int().min(2).optional(),
});
export type Hit = z.infer<typeof Hit>;
