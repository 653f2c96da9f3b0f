import type { Quote } from '../model.ts';
import type { Answer } from './answer.ts';
import type { Words } from './clipping.ts';

/** The quotation that shows an answer; none of a list, which is of many reports. */
export function shownQuote({ status, listed, figure, quotes, short, article }: Answer): Quote | null {
  if (status !== 'answered' || article === null || listed.length > 1) return null;
  const own = figure === null ? undefined : quotes.find((quote) => holds(quote, figure));
  return own ?? quotes.find(({ text }) => short !== null && text.includes(short)) ?? quotes[0] ?? null;
}

function holds(quote: Quote, figure: NonNullable<Answer['figure']>): boolean {
  return (
    figure.articleId === quote.articleId &&
    figure.paragraph === quote.paragraph &&
    figure.start >= quote.start &&
    figure.end <= quote.end
  );
}

/** What of a quotation answers: its figure, its few words, else all of it. */
export function answeringWords({ figure, short }: Answer, quote: Quote): Words[] {
  if (figure !== null && holds(quote, figure)) return [figure];
  const at = short === null || short === '' ? -1 : quote.text.indexOf(short);
  if (at < 0 || short === null) return [quote];
  const start = quote.start + at;
  return [{ paragraph: quote.paragraph, start, end: start + short.length }];
}
