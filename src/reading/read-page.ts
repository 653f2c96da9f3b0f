import { findFigures } from '../figures/find-figures.ts';
import { topicsOf } from '../lookup/topics-of.ts';
import type { Article, Byline, Correction, Page, Reading } from '../model.ts';
import { adoptHeads } from './adopt.ts';
import { leadingByline } from './byline.ts';
import { type Chain, textOf } from './chain.ts';
import { districtOf } from './district.ts';
import { type Draft, draftArticles } from './drafts.ts';
import { halfWidth } from './half-width.ts';
import { printed, tellHeads } from './heads.ts';
import { issueDayOf } from './issue-day.ts';
import { knownOf } from './known.ts';
import { type Body, bodyOf, cutsOf } from './paragraphs.ts';
import { placeScraps } from './scraps.ts';
import { readSheet } from './sheet.ts';

/**
 * Reads a page: its blocks become articles with head, paragraphs, byline, district, topics and figures.
 * @returns articles in printed order; every block is in exactly one of them or in `unplaced`.
 */
export function readPage(page: Page): Reading {
  const known = knownOf(page.blocks);
  const leaves = readSheet(page.blocks, known);
  const { drafts, scraps } = draftArticles(leaves);
  const whole = adoptHeads(drafts);
  const bodies = whole.map((draft) => bodyOf(draft, known));
  placeScraps(
    [...scraps, ...bodies.flatMap((body) => body.loose)],
    bodies.flatMap((body) => body.chains),
    known,
  );
  const texts = bodies.map((body) => body.chains.map(textOf));
  const day = issueDayOf(page, texts);
  const articles = whole.map((draft, at) => articleOf({ page, draft, body: bodies[at], at, day }));
  const placed = new Set(articles.flatMap((article) => article.blocks));
  const unplaced = page.blocks.map((block) => block.number).filter((number) => !placed.has(number));
  return { page: page.path, date: day.date, dated: day.dated, articles, unplaced };
}

type Parts = { page: Page; draft: Draft; body: Body | undefined; at: number; day: Pick<Reading, 'date' | 'dated'> };

function articleOf({ page, draft, body, at, day }: Parts): Article {
  const chains: Chain[] = body?.chains ?? [];
  const id = `${baseOf(page.path)}-${at + 1}`;
  const heads = tellHeads(
    draft.heads,
    draft.items.map((item) => item.piece),
  );
  const paragraphs = chains.map(textOf);
  const district = districtOf({ heads: draft.heads, bylines: draft.bylines, texts: paragraphs });
  const { title, kicker } = heads;
  return {
    id,
    title,
    kicker,
    subheads: [...heads.subheads, ...(body?.subheads ?? []).map((piece) => printed(piece))],
    paragraphs,
    byline: bylineOf(draft, paragraphs[0] ?? ''),
    district,
    topics: topicsOf({ title, kicker, paragraphs }).map((one) => one.topic),
    figures: paragraphs.flatMap((text, paragraph) =>
      findFigures(text, { articleId: id, paragraph, district, today: day.date }),
    ),
    blocks: blocksOf(draft, body),
    cut: cutsOf(chains),
    corrections: correctionsOf(draft),
    date: day.date,
    dated: day.dated,
    page: page.path,
    source: page.paper,
    url: null,
  };
}

function blocksOf(draft: Draft, body: Body | undefined): number[] {
  const pieces = [...draft.heads, ...(body?.subheads ?? []), ...(body?.chains.flat() ?? [])];
  return [...new Set([...pieces.map((piece) => piece.number), ...draft.bylineBlocks])].toSorted((a, b) => a - b);
}

/** Several bylines of one article (office and photographer) are one: all people, the first office and role. */
function bylineOf({ bylines }: Draft, firstParagraph: string): Byline | null {
  const leading = leadingByline(halfWidth(firstParagraph));
  const all = [...(leading === null ? [] : [leading]), ...bylines].map((read) => read.byline);
  if (all.length === 0) return null;
  return {
    office: all.find((one) => one.office !== null)?.office ?? null,
    people: [...new Set(all.flatMap((one) => one.people))],
    role: all.find((one) => one.role !== null)?.role ?? null,
  };
}

function correctionsOf({ bylines }: Draft): Correction[] {
  return bylines.flatMap((read) => read.corrections);
}

function baseOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.[A-Za-z]+$/, '') || 'page';
}
