import { z } from 'zod';
import { Scan } from './model/scan.ts';

/** A day, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export type Day = z.infer<typeof Day>;

/** The languages a reply can be framed in. Quotes always stay as printed. */
export const Language = z.literal(['zh-CN', 'zh-TW', 'en']);
export type Language = z.infer<typeof Language>;

/** A reader's locale as a reply language: zh-TW and zh-HK read traditional script, other Chinese simplified. */
export function languageOfLocale(locale: string | null): Language | null {
  if (locale === null) return null;
  if (/^zh[-_](tw|hk|mo|hant)/i.test(locale)) return 'zh-TW';
  if (/^zh/i.test(locale)) return 'zh-CN';
  return 'en';
}

/** The language of our own words for a reader; Chinese where nothing is known. */
export function readersLanguage(locale: string | null | undefined): Language {
  return languageOfLocale(locale ?? null) ?? 'zh-CN';
}

/**
 * One run of text that OCR took for a unit; `number` counts from 0 over the page's non-empty blocks. `lines` are those
 * of the page's scan that it was made of, in the order of its text, where the page came as a picture. `setIn` where the
 * text prints blanks before its first line.
 */
export const Block = z.object({
  number: z.int().min(0),
  text: z.string().min(1),
  lines: z.array(z.int().min(0)).optional(),
  setIn: z.boolean().optional(),
});
export type Block = z.infer<typeof Block>;

/**
 * One printed page as text, as it came from a file. `date` is the date where the file name or a sidecar
 * gives one; `paper` the newspaper's name likewise. `scan` is where its lines stand, of a page that came as a picture or in
 * a PDF.
 */
export const Page = z.object({
  path: z.string(),
  blocks: z.array(Block),
  paper: z.string().nullable(),
  date: Day.nullable(),
  scan: Scan.optional(),
});
export type Page = z.infer<typeof Page>;

/** One item of news that is text already: a line of JSONL, an entry of a feed, a web article. */
export const NewsItem = z.object({
  id: z.string().min(1),
  title: z.string(),
  date: z.string(),
  body: z.string(),
  source: z.string().optional(),
  url: z.string().optional(),
});
export type NewsItem = z.infer<typeof NewsItem>;

/** A stretch of a paragraph (UTF-16) that was hard to read on its page, a `figure` as a whole. */
export const Unsure = z.object({ start: z.int().min(0), end: z.int(), figure: z.literal(true).optional() });
export type Unsure = z.infer<typeof Unsure>;

/**
 * Exact words of an article: `paragraphs[paragraph].slice(start, end) === text`, offsets in UTF-16 code units; `unsure` is
 * what of them was hard to read.
 */
export const Quote = z.object({
  articleId: z.string(),
  paragraph: z.int().min(0),
  start: z.int().min(0),
  end: z.int(),
  text: z.string().min(1),
  unsure: z.array(Unsure).optional(),
});
export type Quote = z.infer<typeof Quote>;

/** A stretch of days as printed (今年上半年) and as ISO days, both included; an open side is null. */
export const Period = z.object({ printed: z.string(), from: Day.nullable(), to: Day.nullable() });
export type Period = z.infer<typeof Period>;

/** A day or a stretch of days that a text names: `printed` stands at `start` to `end` (UTF-16), both days included. */
export const DateMention = z.object({
  printed: z.string().min(1),
  start: z.int().min(0),
  end: z.int(),
  from: Day.nullable(),
  to: Day.nullable(),
});
export type DateMention = z.infer<typeof DateMention>;

/**
 * A typed quantity, tied to the words it was read from.
 *
 * `value` is the number written out (70万立方米 is 700000 with unit 立方米), two of them for a range. `printed` is
 * number, unit and qualifier as the page has them, at `start` to `end` (UTF-16) of paragraph `paragraph` of the
 * article; `quote` is the clause around it, word for word. `unit` is as printed without its scale, '' for a bare
 * number. `label` says what is measured, in the article's words, complete with its owner. `unsure` is of one that was hard
 * to read on its page, `doubted` where letters of the rest of its clause that were end in `quote`; `denied` is of one that
 * its article calls a rumour or puts right.
 */
export const Figure = z.object({
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.string(),
  dimension: z.string(),
  qualifier: z.string().nullable(),
  printed: z.string().min(1),
  start: z.int().min(0),
  end: z.int(),
  quote: z.string().min(1),
  label: z.string(),
  period: Period.nullable(),
  district: z.string().nullable(),
  articleId: z.string(),
  paragraph: z.int().min(0),
  unsure: z.literal(true).optional(),
  doubted: z.array(z.int().min(0)).optional(),
  denied: z.literal(true).optional(),
});
export type Figure = z.infer<typeof Figure>;

/** Who wrote it: 署名. `role` is 摄, 文, 通讯员 … as printed. */
export const Byline = z.object({
  office: z.string().nullable(),
  people: z.array(z.string()),
  role: z.string().nullable(),
});
export type Byline = z.infer<typeof Byline>;

/**
 * A misreading that was put right, with what stands on the page; of a line that somebody read for us from its picture
 * (`fixed`), with what we had read.
 */
export const Correction = z.object({ printed: z.string(), read: z.string(), fixed: z.literal(true).optional() });
export type Correction = z.infer<typeof Correction>;

/**
 * Where else a story was printed: a paper's name and an address, as far as they are known; with its day and its `id` where
 * that is an article of its own.
 */
export const Printing = z.object({
  source: z.string().nullable(),
  url: z.string().nullable(),
  date: Day.nullable().optional(),
  id: z.string().optional(),
});
export type Printing = z.infer<typeof Printing>;

/** What an article may be that is no report. */
export const Kind = z.literal(['notice', 'obituary', 'correction', 'letter', 'advertisement']);
export type Kind = z.infer<typeof Kind>;

/**
 * One article, caption or item of news, from whatever source.
 *
 * `paragraphs` are joined text, without the spaces that line breaks left; `cut` lists those whose end was lost.
 * `blocks` are the page's blocks that it came from, [] for an item that never was a page. `date` is the date
 * (`dated` is 'issue'), or the latest day that the page reports as past (`dated` is 'text'), or null. `also` is where
 * else the same story came from, `kind` what it is where it is no report. `unsure` is where words were hard to read on a
 * scanned page (UTF-16 of a paragraph).
 */
export const Article = z.object({
  id: z.string().min(1),
  title: z.string().nullable(),
  kicker: z.string().nullable(),
  subheads: z.array(z.string()),
  paragraphs: z.array(z.string()),
  byline: Byline.nullable(),
  district: z.string().nullable(),
  topics: z.array(z.string()),
  figures: z.array(Figure),
  blocks: z.array(z.int()),
  cut: z.array(z.int()),
  corrections: z.array(Correction),
  date: Day.nullable(),
  dated: z.literal(['issue', 'text']).nullable(),
  page: z.string().nullable(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  also: z.array(Printing).optional(),
  kind: Kind.optional(),
  unsure: z.array(z.object({ paragraph: z.int().min(0), start: z.int().min(0), end: z.int() })).optional(),
});
export type Article = z.infer<typeof Article>;

/** Whether it is shown as news: what somebody paid for is kept, found by its words, and is none. */
export function isNews({ kind }: Pick<Article, 'kind'>): boolean {
  return kind !== 'advertisement';
}

/** Whether nothing of it was hard to read on its page. */
export function isSure({ unsure }: Pick<Figure, 'unsure'>): boolean {
  return unsure !== true;
}

/** Whether it may be set beside others, added up or acted upon: it was read surely, and its article stands by it. */
export function isSound(figure: Pick<Figure, 'unsure' | 'denied'>): boolean {
  return isSure(figure) && figure.denied !== true;
}

/** What reading made of a page: every block is in exactly one article or in `unplaced`. */
export type Reading = {
  page: string;
  date: Day | null;
  dated: 'issue' | 'text' | null;
  articles: Article[];
  unplaced: number[];
};

/** What the archive holds: how many articles, by place and by topic, most first; and the latest issue. */
export type Coverage = {
  articles: number;
  districts: { name: string; articles: number }[];
  topics: { name: string; articles: number }[];
  latest: Day | null;
};

/** A value, or a failure that a caller can act on. A throw is a bug. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };
