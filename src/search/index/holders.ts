import { SEARCH } from '../../limits.ts';
import { best } from '../ranking/best.ts';
import { countFinders } from '../ranking/score.ts';
import { holdOver, idf, termScore, weightOf } from './bm25.ts';
import type { Match } from './document-frequencies.ts';
import type { Document } from './full-text.ts';
import { type Term, termsOf } from './terms.ts';

/** A document by its terms: each once, with how often it stands there; `length` counts them all. */
export type Counted = { id: string; terms: Term[]; counts: number[]; length: number };

/** What a database finds a document by. */
export function countTerms({ id, text }: Document): Counted {
  const all = termsOf(text);
  const counts = new Map<Term, number>();
  for (const term of all) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { id, terms: [...counts.keys()], counts: [...counts.values()], length: all.length };
}

/** A term of a query with what it weighs in the archive. */
export type Weighed = { term: Term; frequency: number; weight: number };

/** The terms of a query that stand in the archive at all, rarest first; the first of them `find` articles. */
export function weighQuery(
  terms: readonly Term[],
  { articles, frequency, limit }: { articles: number; frequency(term: Term): number; limit: number },
): { weighed: Weighed[]; find: number } {
  const weighed = terms
    .map((term) => ({ term, frequency: frequency(term) }))
    .filter((one) => one.frequency > 0)
    .map((one) => ({ ...one, weight: weightOf(idf(one.frequency, articles)) }))
    .sort((one, other) => one.frequency - other.frequency);
  return { weighed, find: Math.min(countFinders(weighed, articles, limit), withinReach(weighed)) };
}

/** How many of the rarest terms are read before too many articles would be looked at; the first always is. */
function withinReach(weighed: readonly Weighed[]): number {
  let reach = 0;
  const beyond = weighed.findIndex(({ frequency }) => {
    reach += frequency;
    return reach > SEARCH.reachArticles;
  });
  return beyond < 0 ? weighed.length : Math.max(1, beyond);
}

/** An article that holds terms of a query; `counts` says how often each of them stands there, in the query's order. */
export type Holder = { id: string; length: number; counts: readonly number[] };

/** The best of those that were found, by BM25 as `searchSegments` has it; of equal ones the one that came first. */
export function bestHolders(
  holders: readonly Holder[],
  weights: readonly number[],
  { length, limit }: { length: number; limit: number },
): Match[] {
  const found = best(limit);
  const { base, perTerm } = holdOver(length);
  for (const [number, holder] of holders.entries()) {
    const hold = base + perTerm * holder.length;
    const score = weights.reduce((sum, weight, at) => {
      const count = holder.counts[at] ?? 0;
      return count === 0 ? sum : sum + weight * termScore(count, hold);
    }, 0);
    if (score > found.floor()) found.offer({ number, score });
  }
  return found.ranked().map(({ number, score }) => ({ id: holders[number]?.id ?? '', score }));
}
