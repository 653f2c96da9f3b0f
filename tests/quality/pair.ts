import type { GoldenArticle } from './golden.ts';
import type { ReadArticle, ReadPage } from './reading.ts';

/** A golden article and the one read for it, null where none shares a block with it. */
export type Pair<Golden = GoldenArticle> = { golden: Golden; read: ReadArticle | null };

/** What pairing needs of a page and its right articles. */
type Blocks = { blocks: readonly number[] };
type PageOf<Golden> = { articles: readonly Golden[]; blocks: readonly string[] };

/** Pairs golden articles with read ones, those that share the most characters of blocks first, each at most once. */
export function pairArticles<Golden extends Blocks>(
  golden: PageOf<Golden>,
  read: ReadPage,
): { pairs: Pair<Golden>[]; unpaired: ReadArticle[] } {
  const candidates = golden.articles
    .flatMap((wanted) =>
      read.articles.map((given) => ({ wanted, given, weight: weightOf(wanted, given, golden.blocks) })),
    )
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const taken = new Map<Golden, ReadArticle>();
  const used = new Set<ReadArticle>();
  for (const { wanted, given } of candidates) {
    if (taken.has(wanted) || used.has(given)) continue;
    taken.set(wanted, given);
    used.add(given);
  }
  return {
    pairs: golden.articles.map((wanted) => ({ golden: wanted, read: taken.get(wanted) ?? null })),
    unpaired: read.articles.filter((article) => !used.has(article)),
  };
}

function weightOf(golden: Blocks, read: ReadArticle, blocks: readonly string[]): number {
  return golden.blocks
    .filter((block) => read.blocks.includes(block))
    .reduce((sum, block) => sum + Math.max(1, blocks[block]?.length ?? 0), 0);
}
