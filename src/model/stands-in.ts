import type { Figure, Quote } from '../model.ts';

/** Whether a figure was read from the words of a quote. */
export function standsIn(figure: Figure, quote: Quote): boolean {
  return (
    figure.articleId === quote.articleId &&
    figure.paragraph === quote.paragraph &&
    figure.start >= quote.start &&
    figure.end <= quote.end
  );
}
