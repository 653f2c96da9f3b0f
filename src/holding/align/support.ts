import { HELD } from '../../limits/holding.ts';
import type { Print } from './parsed.ts';

/** A printed clause, by its place. */
export type Support = { print: Print; index: number };

/** Finds the printed clauses that some terms rest on: those that have most of them, rare ones counting most. */
export type FindSupport = (terms: ReadonlySet<string>) => Support[];

export function createSupport(prints: readonly Print[]): FindSupport {
  const clauses = prints.flatMap((print) => print.clauses.map((_, index) => ({ print, index })));
  const holders = new Map<string, number[]>();
  clauses.forEach(({ print, index }, place) => {
    for (const term of print.terms[index] ?? []) {
      const places = holders.get(term);
      if (places === undefined) holders.set(term, [place]);
      else places.push(place);
    }
  });
  return (terms) => {
    const scores = new Map<number, number>();
    let all = 0;
    for (const term of terms) {
      const places = holders.get(term) ?? [];
      const weight = 1 / Math.max(1, places.length);
      all += weight;
      if (places.length > HELD.common) continue;
      for (const place of places) scores.set(place, (scores.get(place) ?? 0) + weight);
    }
    const best = Math.max(0, ...scores.values());
    if (best < all * HELD.supported) return [];
    const near = [...scores].filter(([, score]) => score >= best * HELD.nearest).slice(0, HELD.supports);
    return near.flatMap(([place]) => clauses[place] ?? []);
  };
}
