import { LINES } from '../limits/answering.ts';
import type { Article, Quote } from '../model.ts';
import { quotablesOf } from '../search/quotable.ts';
import { clausesOf } from '../text/sentences.ts';
import { quoteOf } from './sentence-around.ts';

/** Letters of a clause that says something by itself. */
const SHORTEST = 12;

/**
 * The printed words that stand for an item in a list: its first sentence, or as many of its clauses as one line holds. One
 * that is too short to say much stands for it only where there is no other, as in a caption.
 */
export function leadQuote(article: Article): Quote | null {
  let short: Quote | null = null;
  for (const [paragraph, text] of article.paragraphs.entries()) {
    const [first, ...others] = quotablesOf(text);
    const long = [first, ...others].find((one) => one !== undefined && one.end - one.start >= SHORTEST);
    if (long !== undefined) return quoteOf(article, { paragraph, ...shortened(text, long) });
    if (first !== undefined) short ??= quoteOf(article, { paragraph, ...first });
  }
  return short;
}

/** A sentence up to the last clause that fits into a line. */
export function shortened(text: string, sentence: { start: number; end: number }): { start: number; end: number } {
  if (sentence.end - sentence.start <= LINES.chars) return sentence;
  const clauses = clausesOf(text, sentence);
  const fitting = clauses.filter(({ end }) => end - sentence.start <= LINES.chars);
  const end = (fitting.at(-1) ?? clauses[0])?.end ?? sentence.end;
  return { start: sentence.start, end };
}
