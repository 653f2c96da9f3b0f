import type { Known } from '../lines/known.ts';
import type { Piece } from '../lines/lines.ts';
import { WEIGHTS } from '../weights.ts';
import { bestPairs, type Edge } from './assignment.ts';
import { type Chain, isCut, openPoints } from './chain.ts';
import { seamPoints } from './seam-points.ts';

/**
 * Puts lines that OCR printed far from their paragraph (平方米。) back behind paragraphs that lost their end, anywhere
 * on the page, where the seam speaks for it. Changes the chains.
 * @returns the scraps that went nowhere.
 */
export function placeScraps(scraps: readonly Piece[], chains: readonly Chain[], known: Known): Piece[] {
  const ends = chains.filter(isCut);
  if (scraps.length * ends.length > WEIGHTS.scrap.mostPairs) return [...scraps];
  const edges: Edge[] = scraps.flatMap((scrap, to) =>
    ends.flatMap((chain, from) => {
      const last = chain.at(-1);
      if (last === undefined) return [];
      const points = WEIGHTS.scrap.prior + openPoints(last) + WEIGHTS.scrap.seam * seamPoints(last, scrap, known);
      return [{ from, to, points }];
    }),
  );
  const pairs = bestPairs(edges);
  for (const { from, to } of pairs) {
    const scrap = scraps[to];
    if (scrap !== undefined) ends[from]?.push(scrap);
  }
  const gone = new Set(pairs.map((pair) => pair.to));
  return scraps.filter((_, at) => !gone.has(at));
}
