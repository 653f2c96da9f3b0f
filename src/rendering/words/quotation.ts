import { standsIn } from '../../model/stands-in.ts';
import type { Figure, Language, Quote, Unsure } from '../../model.ts';
import { cleanLine } from '../clean.ts';
import { cutsOf } from '../fit.ts';
import type { Line, Span } from '../layouts/layout.ts';
import { bold, line, plain, UNSURE, unsureSpan } from '../layouts/layout.ts';

/** A stretch of a quote's text, UTF-16 offsets, end exclusive. */
type Mark = { start: number; end: number };

/** UTF-16 units of a quotation on a phone: five lines. */
const QUOTE_CHARS = 200;
const ELLIPSIS = '…';

/** How a quotation is set: figures in it in bold, or the words `short` where no figure stands in it; `limit` in UTF-16 units. */
type Setting = { language: Language; figures?: readonly Figure[]; short?: string | null; limit?: number };

/** Printed words as a quotation. */
export function quotation(quote: Quote, setting: Setting): Line {
  return line('quote', ...quotedSpans(quote, setting));
}

/** The same as spans, for a line of another kind. */
export function quotedSpans(
  quote: Quote,
  { language, figures = [], short = null, limit = QUOTE_CHARS }: Setting,
): Span[] {
  const unsure = (quote.unsure ?? []).map(({ end, figure }) => ({
    at: end - quote.start,
    span: unsureSpan(language, { figure }),
  }));
  return markedSpans(quote.text, { marks: marksOf(quote, figures, short), unsure, limit });
}

/** A line of print as text, with the mark behind each letter that was hard to read. */
export function unsureText(text: string, unsure: readonly Unsure[]): string {
  const marked = unsure
    .toReversed()
    .reduce((read, { end }) => `${read.slice(0, end)}${UNSURE}${read.slice(end)}`, text);
  return cleanLine(marked);
}

/** What stands behind a place of a text. */
type Behind = { at: number; span: Span };

/** Printed words with some of them in bold, from the first of those where not all can be shown; what was hard to read says so. */
export function markedSpans(
  text: string,
  { marks, unsure = [], limit }: { marks: readonly Mark[]; unsure?: readonly Behind[]; limit: number },
): Span[] {
  const window = windowOn(text, marks[0] ?? null, limit);
  const shown = marks.filter(({ start, end }) => start >= window.start && end <= window.end);
  const places = [window, ...shown].flatMap(({ start, end }) => [start, end]);
  const ends = [...new Set([...places, ...unsure.map(({ at }) => at)])]
    .filter((at) => at > window.start && at <= window.end)
    .toSorted((a, b) => a - b);
  const spans = ends.flatMap((end, number) => {
    const start = ends[number - 1] ?? window.start;
    const piece = text.slice(start, end);
    const isBold = shown.some((mark) => start >= mark.start && end <= mark.end);
    return [isBold ? bold(piece) : plain(piece), ...unsure.filter(({ at }) => at === end).map(({ span }) => span)];
  });
  return [
    ...(window.start > 0 ? [plain(ELLIPSIS)] : []),
    ...spans,
    ...(window.end < text.length ? [plain(ELLIPSIS)] : []),
  ];
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
