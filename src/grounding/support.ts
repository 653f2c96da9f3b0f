import { READ } from '../limits/llm.ts';
import type { Quote } from '../model.ts';
import { readTerms } from '../search/terms.ts';
import type { Held } from './hold.ts';

/**
 * The printed sentences that stand behind a held one: of each passage that it cites the one that shares most of its
 * words, and one more where that holds words that are missing still.
 */
export function supportOf({ text, passages }: Held): Quote[] {
  const wanted = new Set(readTerms(text));
  return passages.flatMap(({ quotes }) => {
    const left = new Set(wanted);
    const chosen: Quote[] = [];
    while (chosen.length < READ.quotes.each) {
      const best = quotes
        .filter((quote) => !chosen.includes(quote))
        .map((quote) => ({ quote, terms: new Set(readTerms(quote.text)) }))
        .map(({ quote, terms }) => ({ quote, terms, shared: terms.intersection(left).size }))
        .toSorted((a, b) => b.shared - a.shared)[0];
      // A translation shares no words: what the passage begins with stands for it.
      if (best === undefined || (best.shared < ENOUGH && chosen.length > 0)) break;
      chosen.push(best.quote);
      for (const term of best.terms) left.delete(term);
    }
    return chosen.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  });
}

/** Words that a further sentence must add. */
const ENOUGH = 3;
