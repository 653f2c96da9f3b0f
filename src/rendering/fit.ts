import { cleanLine, cleanStretch } from './clean.ts';
import type { Line, Span } from './layouts/layout.ts';
import { renderSpan } from './markdown.ts';

const ELLIPSIS = '…';

const DIGIT = '\\d０-９〇零一二三四五六七八九十百千万萬亿億两兩廿半';
/**
 * A number with what makes it a figure: decimals and ranges, then a unit of up to four characters or a Latin word.
 * 21.92亿元 cut after 21 is another figure, so a cut goes before the whole or after it.
 */
const FIGURE = new RegExp(
  `[${DIGIT}]+(?:[.,．，:：/／·~～–—-]?[${DIGIT}]+)*(?:[%％‰]|\\p{Script=Han}{1,4}|\\s?[A-Za-z²³/]{1,16})?`,
  'gu',
);

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * Where a text may be cut, ascending, UTF-16: between characters as a reader sees them, never inside a figure, never
 * at 0 and never after `limit`.
 */
export function cutsOf(text: string, limit: number): number[] {
  // A little more than the limit: a figure that begins before it must be seen whole.
  const seen = text.slice(0, limit + FIGURE_CHARS);
  const figures = [...seen.matchAll(FIGURE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const cuts: number[] = [];
  let next = 0;
  for (const { index } of graphemes.segment(seen)) {
    if (index === 0 || index > limit) continue;
    while ((figures[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    const figure = figures[next];
    if (figure === undefined || index <= figure.start) cuts.push(index);
  }
  return cuts;
}

/** UTF-16 units that one figure takes at most: 1,234,567.89 to 2,345,678.90 and its unit. */
const FIGURE_CHARS = 64;

/** The text in at most `limit` UTF-16 units on one line, with … where something is left out. */
export function fitText(text: string, limit: number): string {
  const cleaned = cleanLine(text);
  if (cleaned.length <= limit) return cleaned;
  return `${cleaned.slice(0, cutsOf(cleaned, limit - ELLIPSIS.length).at(-1) ?? 0).trimEnd()}${ELLIPSIS}`;
}

/** Spans as markdown in at most `limit` units; the span that does not fit is cut, those after it are left out. */
export function fitSpans(spans: readonly Span[], limit: number): string {
  let written = '';
  for (const span of spans) {
    const whole = renderSpan(span);
    if (written.length + whole.length <= limit) {
      written += whole;
      continue;
    }
    const rest = cutSpan(span, limit - written.length);
    return written + rest;
  }
  return written;
}

/** As much of a span as fits, with …; '' where not even that does. */
function cutSpan(span: Span, limit: number): string {
  if (span.kind === 'channel' || span.kind === 'role' || limit < ELLIPSIS.length) return '';
  const text = cleanStretch(span.text);
  const cuts = cutsOf(text, limit);
  // Escaping and marks only lengthen, so the longest that fits is found by halving.
  let low = 0;
  let high = cuts.length;
  let best = ELLIPSIS;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = renderSpan({ ...span, text: `${text.slice(0, cuts[middle])}${ELLIPSIS}` });
    if (tried.length <= limit) {
      best = tried;
      low = middle + 1;
    } else high = middle;
  }
  return best;
}

const PREFIX: Readonly<Record<Line['kind'], string>> = {
  head: '### ',
  plain: '',
  quote: '> ',
  point: '- ',
  small: '-# ',
  gap: '',
};

/**
 * Lines as markdown in at most `limit` units. The first line that does not fit whole is cut and the last;
 * lines on which nothing can be seen are left out.
 */
export function fitLines(lines: readonly Line[], limit: number): string {
  let written = '';
  let gap = '';
  for (const { kind, spans } of lines) {
    if (kind === 'gap') gap = '\n';
    const lead = `${written === '' ? '' : `\n${gap}`}${PREFIX[kind]}`;
    const room = limit - written.length - lead.length;
    if (room <= 0) break;
    const text = fitSpans(spans, room);
    if (text.trim() === '') continue;
    written += lead + text;
    gap = '';
  }
  return written;
}
