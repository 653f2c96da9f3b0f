import type { Article, Figure } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { clausesOf, type Span, sentencesOf } from '../text/sentences.ts';

/**
 * What an article says of a figure in its own voice, folded. `words` is its sentence up to the end of the figure's clause, for
 * what keeps Chinese words from being fact stands before them; `title` the headline, both without what they quote; `before` and
 * `behind` what stands on either side of the figure; `rest` every other clause, and the headline as printed.
 */
export type Asserted = { words: string; title: string; before: string; behind: string; rest: readonly string[] };

/** Quoted words, up to the end of their paragraph where nothing closes them. */
const QUOTED = /[“「『][^“”「」『』]*(?:[”」』]|$)|"[^"]*(?:"|$)/gu;
/** UTF-16 units of a quotation, with its marks, that is a name: “天眼”. */
const NAME = 7;

/** What an article asserts by a figure; null where the figure stands in words that it quotes. */
export function assertedBy(
  figure: Figure,
  { title, paragraphs }: Pick<Article, 'title' | 'paragraphs'>,
): Asserted | null {
  const text = paragraphs[figure.paragraph] ?? '';
  if (quotesIn(text).some((quote) => overlaps(quote, figure))) return null;
  const sentence = holding(sentencesOf(text), figure);
  const own = { start: sentence.start, end: holding(clausesOf(text, sentence), figure).end };
  const rest = paragraphs.flatMap((paragraph, at) =>
    sentencesOf(paragraph)
      .flatMap((one) => clausesOf(paragraph, one))
      .filter((span) => at !== figure.paragraph || !overlaps(span, own))
      .map(({ start, end }) => foldText(paragraph.slice(start, end))),
  );
  return {
    words: foldText(withoutQuotes(text).slice(own.start, own.end)),
    title: foldText(withoutQuotes(title ?? '')),
    before: foldText(text.slice(sentence.start, figure.start)),
    behind: foldText(text.slice(figure.end, sentence.end)),
    rest: [foldText(title ?? ''), ...rest],
  };
}

function holding(spans: readonly Span[], { start, end }: Span): Span {
  return spans.find((span) => span.start <= start && end <= span.end) ?? { start, end };
}

function quotesIn(text: string): Span[] {
  return [...text.matchAll(QUOTED)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A text with bars where it quotes, as long as they were; names stay. */
function withoutQuotes(text: string): string {
  return text.replace(QUOTED, (words) => (words.length > NAME ? '|'.repeat(words.length) : words));
}
