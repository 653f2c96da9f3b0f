import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Byline, Correction, Day } from '../../src/model.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GOLDEN = join(ROOT, 'tests', 'golden');
export const FLOORS = join(GOLDEN, 'floors.json');
/** Readings of a model, which are held to and not scored. */
const READINGS = join(GOLDEN, 'readings');
export const QUESTIONS = join(GOLDEN, 'questions');

/**
 * A figure as a careful reader takes it from the page. `labels` are other wordings that name the same measure. With
 * `also` it may be found or not: a share of a lost line, a number inside a name, 三成 where one may write 30%.
 */
export const GoldenFigure = z.object({
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.string(),
  qualifier: z.string().nullable(),
  label: z.string(),
  labels: z.array(z.string()).default([]),
  period: z.object({ from: Day.nullable(), to: Day.nullable() }).nullable(),
  printed: z.string(),
  quote: z.string(),
  paragraph: z.int(),
  top: z.boolean().default(false),
  also: z.boolean().default(false),
});
export type GoldenFigure = z.infer<typeof GoldenFigure>;

/**
 * An article as it was written. `paragraphs` end where the page ends them and keep its wrong characters;
 * `paragraphs_also` is an equally right list (with or without 本报讯（记者 …）); `joins` are pairs of blocks between
 * which a paragraph goes on.
 */
export const GoldenArticle = z.object({
  title: z.string().nullable(),
  tag: z.string().optional(),
  kicker: z.string().nullable(),
  subheads: z.array(z.string()),
  paragraphs: z.array(z.string()),
  paragraphs_also: z.array(z.array(z.string())).default([]),
  byline: Byline.nullable(),
  district: z.string().nullable(),
  districts_also: z.array(z.string()).default([]),
  blocks: z.array(z.int()),
  joins: z.array(z.tuple([z.int(), z.int()])),
  cut: z.array(z.int()),
  corrections: z.array(Correction),
  figures: z.array(GoldenFigure),
});
export type GoldenArticle = z.infer<typeof GoldenArticle>;

/** A page and its right reading; `page` is its path from the project's root. */
export const GoldenPage = z.object({
  page: z.string(),
  source: z.string(),
  setting: z.string(),
  date: Day.nullable(),
  articles: z.array(GoldenArticle),
  unplaced: z.array(z.int()),
});
export type GoldenPage = z.infer<typeof GoldenPage> & { slug: string; blocks: string[] };

/** Every golden page with the text of its blocks, by slug. */
export function goldenPages(): GoldenPage[] {
  return readdirSync(GOLDEN)
    .filter((slug) => existsSync(join(GOLDEN, slug, 'expected.json')))
    .sort()
    .map((slug) => {
      const golden = GoldenPage.parse(JSON.parse(readFileSync(join(GOLDEN, slug, 'expected.json'), 'utf8')));
      return { ...golden, slug, blocks: blocksOf(readFileSync(join(ROOT, golden.page), 'utf8')) };
    });
}

/** The texts of a page's blocks: what blank lines part. */
function blocksOf(page: string): string[] {
  return page
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}

/** SHA-256 over every file that is scored, names included: a floor means nothing on another corpus. */
export function corpusDigest(): string {
  const pages = goldenPages().map(({ page }) => join(ROOT, page));
  const expected = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
    .map((file) => join(GOLDEN, file))
    .filter((file) => /\.jsonl?$/.test(file) && file !== FLOORS && !file.startsWith(READINGS));
  const hash = createHash('sha256');
  for (const file of [...new Set([...pages, ...expected])].sort()) {
    hash.update(`${relative(dirname(GOLDEN), file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
