import type { GoldenArticle, GoldenPage } from './golden.ts';
import { bare, plain, shared } from './likeness.ts';
import { type Pair, pairArticles } from './pair.ts';
import type { ReadArticle, ReadPage } from './reading.ts';
import { scoreFigures } from './score-figures.ts';
import type { Tally } from './tally.ts';

/** Adds up how well one page was read. A page without a reading counts as wholly missed. */
export function scorePage(golden: GoldenPage, read: ReadPage, tally: Tally): void {
  const { pairs, unpaired } = pairArticles(golden, read);
  scoreBlocks(golden, read, tally);
  scoreJoins(golden, read, tally);
  tally.judge('date', read.date === golden.date);
  for (const pair of pairs) scoreArticle(pair, tally);
  for (const article of unpaired) scoreArticle({ golden: EMPTY, read: article }, tally);
}

/** What an article that is none was wanted to say: nothing. */
const EMPTY: GoldenArticle = {
  title: null,
  kicker: null,
  subheads: [],
  paragraphs: [],
  paragraphs_also: [],
  byline: null,
  district: null,
  districts_also: [],
  blocks: [],
  joins: [],
  cut: [],
  corrections: [],
  figures: [],
};

function scoreArticle({ golden, read }: Pair, tally: Tally): void {
  if (golden !== EMPTY) {
    tally.judge('title', read !== null && bare(read.title) === bare(golden.title));
    tally.judge('district', read !== null && [golden.district, ...golden.districts_also].includes(read.district));
    if (golden.byline?.office)
      tally.judge('office', plain(read?.byline?.office ?? null) === plain(golden.byline.office));
  }
  compare('kicker', asList(golden.kicker), asList(read?.kicker ?? null), tally);
  compare('subheads', golden.subheads.map(bare), (read?.subheads ?? []).map(bare), tally);
  compare('people', golden.byline?.people ?? [], read?.byline?.people ?? [], tally);
  scoreParagraphs(golden, read, tally);
  scoreCorrections(golden, read, tally);
  scoreFigures(golden, read, tally);
}

function asList(head: string | null): string[] {
  return head === null ? [] : [bare(head)];
}

function compare(measure: string, wanted: readonly string[], given: readonly string[], tally: Tally): void {
  tally.add(measure, { hit: shared(wanted, given), given: given.length, wanted: wanted.length });
}

function scoreParagraphs(golden: GoldenArticle, read: ReadArticle | null, tally: Tally): void {
  const given = (read?.paragraphs ?? []).map(plain);
  const variants = variantsOf(golden).map((paragraphs) => paragraphs.map(plain));
  const best = variants.reduce((a, b) => (shared(b, given) > shared(a, given) ? b : a));
  compare('paragraphs', best, given, tally);
  const ends = (paragraphs: readonly string[], cut: readonly number[]) =>
    cut.map((index) => (paragraphs[index] ?? '').slice(-CUT_TAIL));
  compare('cut', ends(best, golden.cut), ends(given, read?.cut ?? []), tally);
}

/** Characters by which the end of a cut paragraph is known again, even where its beginning was read wrongly. */
const CUT_TAIL = 8;

/** The right texts of an article: as printed or with its misreadings put right, with or without 本报讯. */
function variantsOf(golden: GoldenArticle): string[][] {
  const printed = [golden.paragraphs, ...golden.paragraphs_also];
  const corrected = printed.map((paragraphs) =>
    paragraphs.map((paragraph) =>
      golden.corrections.reduce((text, { printed, read }) => text.replaceAll(printed, read), paragraph),
    ),
  );
  return [...printed, ...corrected];
}

function scoreCorrections(golden: GoldenArticle, read: ReadArticle | null, tally: Tally): void {
  const given = read?.corrections ?? [];
  const hit = golden.corrections.filter((wanted) =>
    given.some(({ printed, read: right }) => overlaps(printed, wanted.printed) && overlaps(right, wanted.read)),
  );
  tally.add('corrections', { hit: hit.length, given: given.length, wanted: golden.corrections.length });
}

function overlaps(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function scoreBlocks(golden: GoldenPage, read: ReadPage, tally: Tally): void {
  compare('blocks', pairsIn(golden.articles), pairsIn(read.articles), tally);
  const placed = new Set(read.articles.flatMap(({ blocks }) => blocks));
  for (const block of golden.articles.flatMap(({ blocks }) => blocks)) tally.judge('placed', placed.has(block));
}

/** Every two blocks of one article. */
function pairsIn(articles: readonly { blocks: readonly number[] }[]): string[] {
  return articles.flatMap(({ blocks }) =>
    blocks.flatMap((one, index) =>
      blocks.slice(index + 1).map((other) => [one, other].sort((a, b) => a - b).join('+')),
    ),
  );
}

/** Whether a paragraph goes on from the end of one block to the beginning of another, over all pairs of blocks. */
function scoreJoins(golden: GoldenPage, read: ReadPage, tally: Tally): void {
  const texts = golden.blocks.map(plain);
  const paragraphs = read.articles.flatMap((article) => article.paragraphs.map(plain));
  const given = texts.flatMap((text, from) => {
    const tail = text.slice(-SEAM);
    const after = paragraphs.flatMap((paragraph) => afterEach(paragraph, tail));
    return texts.flatMap((next, to) =>
      from !== to && after.some((rest) => rest.startsWith(next.slice(0, SEAM))) ? [`${from}>${to}`] : [],
    );
  });
  const wanted = golden.articles.flatMap(({ joins }) => joins.map(([from, to]) => `${from}>${to}`));
  compare('joins', wanted, given, tally);
}

/** Characters on either side by which a seam is known again: fewer would find seams by chance. */
const SEAM = 6;

/** What stands behind each occurrence of `tail`, '' excluded. */
function afterEach(paragraph: string, tail: string): string[] {
  return paragraph
    .split(tail)
    .slice(1)
    .filter((rest) => rest !== '');
}
