import { opensReport } from '../lines/lead.ts';
import type { Piece } from '../lines/lines.ts';
import { type Chain, chainPieces, isCut, isWide, type Nearby, type Placed, textsOf } from './chain.ts';

/** What stands in an article below its head, in printed order. */
export type Item = { kind: 'text' | 'subhead' | 'scrap'; piece: Piece };

/** The text of one article: its paragraphs in reading order, its subheads, and scraps that go on nothing in it. */
export type Body = { chains: Chain[]; subheads: Piece[]; loose: Piece[] };

/** Joins what stands below a head to paragraphs and puts them in the order in which they are to be read. */
export function bodyOf(items: readonly Item[], nearby: Nearby): Body {
  const placed: Placed[] = [];
  const subheads: Piece[] = [];
  const scraps = new Set<Piece>();
  for (const { kind, piece } of items) {
    if (kind === 'subhead') subheads.push(piece);
    else placed.push({ piece, section: subheads.length });
    if (kind === 'scrap') scraps.add(piece);
  }
  const chains = chainPieces(placed, nearby);
  const isPlaced = placed.some(({ piece }) => piece.print !== undefined);
  const ordered = isPlaced ? (all: Chain[]) => all : inReadingOrder;
  const isLoose = (chain: Chain): boolean => chain.length === 1 && chain.every((piece) => scraps.has(piece));
  return {
    chains: ordered(chains.filter((chain) => !isLoose(chain))),
    subheads,
    loose: chains.filter(isLoose).flat(),
  };
}

/**
 * Puts a lead that is set wide first, then paragraphs whose lines alternate (the lead's columns, which OCR read
 * across), then the rest as printed. A table stays behind what it is printed behind.
 */
function inReadingOrder(chains: readonly Chain[]): Chain[] {
  const column = usualColumn(chains);
  const crossed = alternating(chains);
  const rankOf = (chain: Chain): number => {
    const [first] = chain;
    if (first !== undefined && isWide(first, column)) return 0;
    if (!crossed.has(chain)) return 2;
    return first !== undefined && opensReport(first.text) ? 0.5 : 1;
  };
  const ranks: number[] = [];
  for (const chain of chains) ranks.push(isTable(chain) ? (ranks.at(-1) ?? 2) : rankOf(chain));
  return chains
    .map((chain, at) => ({ chain, rank: ranks[at] ?? 2 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ chain }) => chain);
}

function isTable(chain: Chain): boolean {
  return chain.some(({ table }) => table);
}

function usualColumn(chains: readonly Chain[]): number {
  const counts = new Map<number, number>();
  for (const piece of chains.flat().filter(({ table }) => !table))
    counts.set(piece.column, (counts.get(piece.column) ?? 0) + piece.lines.length);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * The paragraphs that take turns with another on the page: one, the other, the one, the other. Between two pieces of such
 * a one stands a piece of a paragraph that also has one before or behind the two.
 */
function alternating(chains: readonly Chain[]): Set<Chain> {
  const printed = chains
    .flatMap((chain) => chain.map((piece) => ({ chain, number: piece.number })))
    .toSorted((a, b) => a.number - b.number);
  const places = Map.groupBy(printed.keys(), (at) => printed[at]?.chain);
  const ends = printed.map(({ chain }) => {
    const own = places.get(chain) ?? [];
    return { first: own[0] ?? 0, last: own.at(-1) ?? 0 };
  });
  // Pieces are joined over a short distance only, so that few stand between two of one paragraph.
  const isCrossed = (from: number, to: number) =>
    ends.slice(from + 1, to).some(({ first, last }) => first < from || last > to);
  return new Set(
    chains.filter((chain) => {
      const own = places.get(chain) ?? [];
      return own.some((to, at) => at > 0 && isCrossed(own[at - 1] ?? to, to));
    }),
  );
}

/** Indexes of the paragraphs whose end is lost. */
export function cutsOf(chains: readonly Chain[]): number[] {
  const cut = chains.flatMap((chain) => textsOf(chain).map(() => isCut(chain)));
  return cut.flatMap((one, at) => (one ? [at] : []));
}
