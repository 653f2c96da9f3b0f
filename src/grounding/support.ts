import { namesRead } from '../holding/align/names-read.ts';
import { termsIn } from '../holding/align/terms.ts';
import { type Read, readText } from '../holding/claims/read.ts';
import { isIn } from '../holding/claims/script.ts';
import { READ } from '../limits/llm.ts';
import type { Quote } from '../model.ts';
import type { Held, Passage } from './passage.ts';

/**
 * The printed sentences that stand behind a held one: of each passage that it cites the one that shares most with it, in
 * whatever language, and one more where that holds what is missing still.
 */
export function supportOf({ text, passages }: Held): Quote[] {
  return passages.flatMap((passage) => {
    const { left, sentences } = shared(text, passage);
    const chosen: Quote[] = [];
    while (chosen.length < READ.quotes.each) {
      const best = sentences
        .filter(({ quote }) => !chosen.includes(quote))
        .map((one) => ({ ...one, worth: worthOf(one.shares.intersection(left)) }))
        .toSorted((a, b) => b.worth - a.worth)[0];
      if (best === undefined || (best.worth < ENOUGH && chosen.length > 0)) break;
      chosen.push(best.quote);
      for (const one of best.shares) left.delete(one);
    }
    return chosen.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  });
}

/** Whether a sentence has a word, a number or a day of what it rests on: one that has none tells of something else. */
export function restsOn({ text, passages }: Held): boolean {
  return passages.some((passage) => {
    const { left, sentences } = shared(text, passage);
    return sentences.some(({ shares }) => !shares.isDisjointFrom(left));
  });
}

/** What a sentence is found by in a passage, and what each printed one has. */
function shared(text: string, { item, quotes }: Passage) {
  const target = isIn('en', text) ? 'latin' : 'han';
  const printed = quotes.map((quote) => ({ quote, read: readText(quote.text, item.date, { printed: true, target }) }));
  const said = readText(text, item.date, { target });
  const names = namesRead(
    said,
    printed.map(({ read }) => read),
  );
  return {
    left: sharedBy({ ...said, names }),
    sentences: printed.map(({ quote, read }) => ({ quote, shares: sharedBy(read) })),
  };
}

/** What a sentence is found by: its words, in the script of the reading, and its numbers and days by value. */
function sharedBy(read: Read): Set<string> {
  const terms = termsIn(read, { start: 0, end: read.text.length });
  for (const { from, to } of read.days) terms.add(`${DAY}${from} ${to}`);
  return terms;
}

/** A number or a day says more than a word: a quote that lacks it does not stand behind what was said. */
function worthOf(shared: ReadonlySet<string>): number {
  return [...shared].reduce((sum, one) => sum + (one.startsWith(NUMBER) || one.startsWith(DAY) ? ENOUGH : 1), 0);
}

const NUMBER = '#';
const DAY = '@';

/** Words that a further sentence must add. */
const ENOUGH = 3;
