import { type Chain, chainPieces, isCut, isWide, type Nearby, type Placed } from './chain.ts';
import type { Draft } from './draft.ts';
import { opensReport } from './lead.ts';
import type { Piece } from './lines.ts';

/** The text of one article: its paragraphs in reading order, its subheads, and scraps that go on nothing in it. */
export type Body = { chains: Chain[]; subheads: Piece[]; loose: Piece[] };

/** Joins what stands below a head to paragraphs and puts them in the order in which they are to be read. */
export function bodyOf(draft: Draft, nearby: Nearby): Body {
  const placed: Placed[] = [];
  const subheads: Piece[] = [];
  const scraps = new Set<Piece>();
  for (const { kind, piece } of draft.items) {
    if (kind === 'subhead') subheads.push(piece);
    else placed.push({ piece, section: subheads.length });
    if (kind === 'scrap') scraps.add(piece);
  }
  const chains = chainPieces(placed, nearby);
  const isLoose = (chain: Chain): boolean => chain.length === 1 && chain.every((piece) => scraps.has(piece));
  return {
    chains: inReadingOrder(chains.filter((chain) => !isLoose(chain))),
    subheads,
    loose: chains.filter(isLoose).flat(),
  };
}

/**
 * Puts a lead that is set wide first, then paragraphs whose lines alternate (the lead's columns, which OCR read
 * across), then the rest as printed.
 */
function inReadingOrder(chains: readonly Chain[]): Chain[] {
  const column = usualColumn(chains);
  const rank = (chain: Chain): number => {
    const [first] = chain;
    if (first !== undefined && isWide(first, column)) return 0;
    if (!chains.some((other) => other !== chain && alternate(chain, other))) return 2;
    return first !== undefined && opensReport(first.text) ? 0.5 : 1;
  };
  return chains.toSorted((a, b) => rank(a) - rank(b));
}

function usualColumn(chains: readonly Chain[]): number {
  const counts = new Map<number, number>();
  for (const piece of chains.flat()) counts.set(piece.column, (counts.get(piece.column) ?? 0) + piece.lines.length);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Whether two paragraphs take turns on the page: one, the other, the one, the other. */
function alternate(one: Chain, other: Chain): boolean {
  return turns(one, other) >= 3;
}

function turns(one: Chain, other: Chain): number {
  const order = [...one.map((piece) => ({ piece, mine: true })), ...other.map((piece) => ({ piece, mine: false }))];
  const numbers = order.toSorted((a, b) => a.piece.number - b.piece.number);
  let count = 0;
  for (let at = 1; at < numbers.length; at += 1) if (numbers[at]?.mine !== numbers[at - 1]?.mine) count += 1;
  return count;
}

/** Indexes of the paragraphs whose end is lost. */
export function cutsOf(chains: readonly Chain[]): number[] {
  return chains.flatMap((chain, at) => (isCut(chain) ? [at] : []));
}
