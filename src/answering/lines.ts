import { LINES } from '../limits/answering.ts';
import { districtName } from '../lookup/names.ts';
import type { Article, Language, Quote } from '../model.ts';
import { quotablesOf } from '../search/quotable.ts';
import { phrase } from '../text/phrase.ts';
import { clausesOf } from '../text/sentences.ts';
import { titleOf } from './compose.ts';
import { numbersStandIn } from './guard.ts';
import { quoteOf } from './sentence-around.ts';

/** One report of several as a line: its place and title, its day, and a printed clause. */
export function itemLine(article: Article, quote: Quote, language: Language): string {
  const place = article.district === null ? [] : [districtName(article.district, language)];
  const title = isSaidAgain(article, quote) ? [] : [titleOf(article, language)];
  const name = [...place, ...title].join(' · ');
  const day = dayOf(article, language);
  return `· ${name === '' ? `${quote.text}${day}` : phrase('answer.item', language, { name: `${name}${day}`, sentence: quote.text })}`;
}

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

/** Whether a title is the beginning of the text, as that of news without a head is. */
function isSaidAgain({ title }: Article, { text }: Quote): boolean {
  if (title === null || text.includes(title) || title.startsWith(text) || title.length > TITLE_CHARS) return true;
  // A number stands in a reply only with its quote.
  return !numbersStandIn(title, text);
}

/** UTF-16 units of a title that reads as one. */
const TITLE_CHARS = 36;

export function dayOf({ date }: Pick<Article, 'date'>, language: Language): string {
  return date === null ? '' : phrase('answer.period', language, { period: date });
}
