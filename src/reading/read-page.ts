import type { Page, Reading } from '../model.ts';
import { articleOf, type Printed } from './article/article.ts';
import { pageId } from './article/article-id.ts';
import { issueDayOf } from './article/issue-day.ts';
import { withUnsure } from './article/unsure.ts';
import type { ReadByline } from './bylines/byline.ts';
import { adoptHeads } from './drafts/adopt.ts';
import type { Draft } from './drafts/draft.ts';
import { draftArticles } from './drafts/drafts.ts';
import { type Heads, printed, tellHeads } from './heads/heads.ts';
import { readSheet } from './heads/sheet.ts';
import { layOutScan } from './layout/lay-out-scan.ts';
import { halfWidth } from './lines/half-width.ts';
import { knownOf } from './lines/known.ts';
import { type Chain, textsOf } from './paragraphs/chain.ts';
import { type Body, bodyOf, cutsOf } from './paragraphs/paragraphs.ts';
import { placeScraps } from './paragraphs/scraps.ts';
import { WEIGHTS } from './weights.ts';

/**
 * Reads a page: its blocks become articles with head, paragraphs, byline, district, topics and figures.
 *
 * The decisions in their order: what each block is (sheet), where articles begin (drafts), which head belongs to which
 * text (adopt), what continues what (paragraphs, scraps), then what the words say (article). Each weighs its evidence
 * in points; all points stand in weights.ts.
 * @returns articles in printed order; every block is in exactly one of them or in `unplaced`.
 */
export function readPage(given: Page): Reading {
  const { blocks, prints } = given.scan === undefined ? { ...given, prints: [] } : layOutScan(given.scan);
  const page = { ...given, blocks };
  const known = knownOf(page.blocks);
  const reach = page.blocks.length > WEIGHTS.carefulBlocks ? WEIGHTS.hastyReach : WEIGHTS.chainReach;
  const { drafts, scraps } = draftArticles(readSheet(page.blocks, known, prints), known);
  const whole = prints.length > 0 ? drafts.filter(({ items }) => items.length > 0) : adoptHeads(drafts);
  const read = whole.map((draft) => ({ draft, body: bodyOf(draft.items, { known, reach }) }));
  const titles = tellHeads(whole.map(({ heads, items }) => ({ heads, texts: items.map(({ piece }) => piece) })));
  const loose = read.flatMap(({ body }) => body.loose);
  placeScraps(
    [...scraps, ...loose],
    read.flatMap(({ body }) => body.chains),
    known,
  );
  const day = issueDayOf(
    page,
    read.map(({ body }) => body.chains.flatMap(textsOf)),
  );
  const articles = read.map(({ draft, body }, at) =>
    withUnsure(
      articleOf(
        printedOf(`${pageId(page.path)}-${at + 1}`, draft, body, titles[at]),
        { ...day, blocks: blocksOf(draft, body), page: page.path, source: page.paper, url: null },
        known,
      ),
      page,
    ),
  );
  const placed = new Set(articles.flatMap((article) => article.blocks));
  const unplaced = page.blocks.map((block) => block.number).filter((number) => !placed.has(number));
  return { page: page.path, ...day, articles, unplaced };
}

function printedOf(id: string, draft: Draft, { chains, subheads }: Body, told: Heads | undefined): Printed {
  return {
    id,
    title: told?.title ?? null,
    kicker: told?.kicker ?? null,
    subheads: [...(told?.subheads ?? []), ...subheads.map(printed)],
    paragraphs: chains.flatMap(textsOf),
    openings: chains.slice(0, FIRST).flatMap(openingsOf),
    cut: cutsOf(chains),
    heads: draft.heads.map((head) => head.text),
    bylines: signersOf(draft),
  };
}

/** Paragraphs among which the one is that a report begins with: columns may come in another order. */
const FIRST = 4;

function openingsOf(first: Chain): string[] {
  const lines = first.flatMap((piece) => piece.lines);
  return [lines.join(''), lines.join(' ')].map(halfWidth);
}

/** Who signs: who wrote it, else the photographer, but of a photograph that stands in a report without an office. */
function signersOf({ bylines, credits, items }: Draft): ReadByline[] {
  if (bylines.length > 0) return bylines;
  return credits.filter(({ byline }) => byline.role === null || byline.office !== null || items.length <= PHOTOGRAPH);
}

/** Blocks of a photograph's words at most. */
const PHOTOGRAPH = 2;

function blocksOf({ heads, bylineBlocks }: Draft, { chains, subheads }: Body): number[] {
  const pieces = [...heads, ...subheads, ...chains.flat()];
  return [...new Set([...pieces.map((piece) => piece.number), ...bylineBlocks])].toSorted((a, b) => a - b);
}
