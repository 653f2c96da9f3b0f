import { type Article, isSure, type Unsure } from '../model.ts';

/** Some words of a paragraph, UTF-16. */
type Stretch = { paragraph: number; start: number; end: number };

/** What of some words of an article was hard to read, in print order: letters, and figures as a whole, each once. */
export function unsureWithin(
  { figures, unsure = [] }: Pick<Article, 'figures' | 'unsure'>,
  { paragraph, start, end }: Stretch,
): Unsure[] {
  const hard = unsure
    .filter((span) => overlaps(span, { paragraph, start, end }))
    .map((span): Unsure => {
      const figure = figures.find((one) => !isSure(one) && overlaps(one, span));
      return figure === undefined ? within(span) : { ...within(figure), figure: true };
    });
  return [...new Map(hard.map((one) => [one.start, one])).values()].toSorted((a, b) => a.start - b.start);

  function within(span: Stretch): Unsure {
    return { start: Math.max(start, span.start), end: Math.min(end, span.end) };
  }
}

function overlaps(one: Stretch, other: Stretch): boolean {
  return one.paragraph === other.paragraph && one.start < other.end && other.start < one.end;
}
