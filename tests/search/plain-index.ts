import { BM25 } from '../../src/search/index/bm25.ts';
import type { Match } from '../../src/search/index/document-frequencies.ts';
import type { Document } from '../../src/search/index/full-text.ts';
import { type Term, termsOf } from '../../src/search/index/terms.ts';
import { questionTerms } from '../../src/search/ranking/question.ts';

/** BM25+ as the textbook has it, over plain maps: what the packed index must agree with. Scores to nine decimals. */
export function plainIndex(documents: readonly Document[]): { search(query: string): Match[] } {
  const counted = documents.map(({ id, text }) => {
    const terms = termsOf(text);
    const counts = new Map<Term, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    return { id, counts, length: terms.length };
  });
  const average = counted.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const weigh = (term: Term) => {
    const frequency = counted.filter(({ counts }) => counts.has(term)).length;
    return Math.log(1 + (documents.length - frequency + 0.5) / (frequency + 0.5)) ** BM25.rarity;
  };
  const scoreOf = (counts: ReadonlyMap<Term, number>, length: number, terms: readonly Term[]) =>
    terms.reduce((sum, term) => {
      const count = counts.get(term) ?? 0;
      const norm = BM25.k1 * (1 - BM25.b + (BM25.b * length) / average);
      return count === 0 ? sum : sum + weigh(term) * (BM25.delta + (count * (BM25.k1 + 1)) / (count + norm));
    }, 0);
  return {
    search: (query) => {
      const terms = questionTerms(query);
      return counted
        .map(({ id, counts, length }) => ({ id, score: Number(scoreOf(counts, length, terms).toFixed(9)) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
    },
  };
}
