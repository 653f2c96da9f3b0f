import type { Figure, Quote } from '../model.ts';
import { cutsOf } from './fit.ts';
import type { Line, Span } from './layout.ts';
import { bold, line, plain } from './layout.ts';

/** A stretch of a quote's text, UTF-16 offsets, end exclusive. */
type Mark = { start: number; end: number };

/** UTF-16 units of a quotation on a phone: five lines. */
const QUOTE_CHARS = 200;
const ELLIPSIS = '…';

/** Printed words as a quotation with the figures in it in bold, or the words `short` where no figure stands in it. */
export function quotation(quote: Quote, figures: readonly Figure[], short: string | null = null): Line {
  return line('quote', ...quotedSpans(quote, figures, short));
}

/** The same as spans, for a line of another kind; `limit` is in UTF-16 units. */
export function quotedSpans(
  quote: Quote,
  figures: readonly Figure[],
  short: string | null = null,
  limit = QUOTE_CHARS,
): Span[] {
  return markedSpans(quote.text, marksOf(quote, figures, short), limit);
}

/** Printed words with some of them in bold, from the first of those where not all can be shown. */
export function markedSpans(text: string, marks: readonly Mark[], limit: number): Span[] {
  const window = windowOn(text, marks[0] ?? null, limit);
  const spans: Span[] = window.start > 0 ? [plain(ELLIPSIS)] : [];
  let from = window.start;
  for (const mark of marks) {
    if (mark.start < from || mark.end > window.end) continue;
    if (mark.start > from) spans.push(plain(text.slice(from, mark.start)));
    spans.push(bold(text.slice(mark.start, mark.end)));
    from = mark.end;
  }
  if (from < window.end) spans.push(plain(text.slice(from, window.end)));
  if (window.end < text.length) spans.push(plain(ELLIPSIS));
  return spans;
}

/** Whether a figure was read from the words of a quote. */
export function standsIn(figure: Figure, quote: Quote): boolean {
  return (
    figure.articleId === quote.articleId &&
    figure.paragraph === quote.paragraph &&
    figure.start >= quote.start &&
    figure.end <= quote.end
  );
}

function marksOf(quote: Quote, figures: readonly Figure[], short: string | null): Mark[] {
  const marks = figures
    .filter((figure) => standsIn(figure, quote))
    .map((figure) => ({ start: figure.start - quote.start, end: figure.end - quote.start }))
    .sort((a, b) => a.start - b.start);
  if (marks.length > 0 || short === null || short === '') return marks;
  const start = quote.text.indexOf(short);
  return start < 0 ? [] : [{ start, end: start + short.length }];
}

/** The part of a quote to show: all of it where it fits, else from the clause before the first mark. */
function windowOn(text: string, mark: Mark | null, limit: number): Mark {
  if (text.length <= limit) return { start: 0, end: text.length };
  const start = mark === null || mark.end <= limit ? 0 : clauseBefore(text, mark.start, limit);
  const shown = text.slice(start);
  return { start, end: start + (cutsOf(shown, limit).at(-1) ?? shown.length) };
}

/** Where the clause with `position` begins, or the one before, as long as the way there takes under half of `limit`. */
function clauseBefore(text: string, position: number, limit: number): number {
  const from = Math.max(0, position - Math.floor(limit / 2));
  const before = text.slice(from, position);
  const clause = /[，。；、！？,;!?：:](?!\d)/.exec(before);
  return clause === null ? position : from + clause.index + 1;
}
