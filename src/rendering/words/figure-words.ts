import type { Computed } from '../../model/answer.ts';
import type { Erratum } from '../../model/desk.ts';
import { type Figure, isSure, type Language } from '../../model.ts';
import { phrase } from '../../text/phrase.ts';
import { withoutName } from '../../text/without-name.ts';
import type { Line, Span } from '../layouts/layout.ts';
import { bold, line, plain, unsureSpan } from '../layouts/layout.ts';
import { erratumSpans } from './errata.ts';
import { framed } from './names.ts';
import { markedSpans } from './quotation.ts';

/** UTF-16 units of the clause of a figure: two lines on a phone. */
const CLAUSE_CHARS = 56;

/** Figures of one clause: all that one printed stretch says. */
type ClauseFigures = readonly [Figure, ...Figure[]];

/** Figures by the clauses in which they are printed, in their order: a clause is shown once, whatever it states. */
export function byClause(figures: readonly Figure[]): ClauseFigures[] {
  const clauses = Map.groupBy(figures, ({ articleId, paragraph, quote, printed, start }) =>
    [articleId, paragraph, quote, quote.includes(printed) ? '' : start].join(' '),
  );
  return [...clauses.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

/** Figures in their printed clause, the numbers in bold; from the words before the first where the clause is long. */
export function clauseSpans([first, ...others]: ClauseFigures, language: Language): Span[] {
  const { printed } = first;
  // What somebody says begins with a mark whose partner stands in another clause.
  const quote = /^["“「][^"”」]*$/.test(first.quote) ? first.quote.slice(1) : first.quote;
  const at = quote.indexOf(printed);
  if (at < 0) return figureAlone(first, language);
  const marks = [first, ...others]
    .map((figure) => ({ start: at + figure.start - first.start, figure }))
    .filter(({ start, figure }) => quote.startsWith(figure.printed, start))
    .map(({ start, figure }) => ({ start, end: start + figure.printed.length, figure }))
    .toSorted((a, b) => a.start - b.start);
  const doubted = first.doubted ?? [];
  const unsure = [
    ...marks
      .filter(({ figure }) => !isSure(figure))
      .map(({ end }) => ({ at: end, span: unsureSpan(language, { figure: true }) })),
    ...doubted.map((end) => ({ at: end - (first.quote.length - quote.length), span: unsureSpan(language, {}) })),
  ];
  return markedSpans(quote, { marks, unsure, limit: CLAUSE_CHARS });
}

/** A figure without its clause. */
export function figureAlone(figure: Figure, language: Language): Span[] {
  return [bold(figure.printed), ...(isSure(figure) ? [] : [unsureSpan(language, { figure: true })])];
}

/** Figures of a list: their clause, what was put right in it, and their place where that is told and not printed. */
export function figureSpans(
  figures: ClauseFigures,
  language: Language,
  { errata = [], place = null }: { errata?: readonly Erratum[]; place?: string | null } = {},
): Span[] {
  const isPrinted = place === null || (language !== 'en' && figures[0].quote.includes(place.slice(0, 2)));
  return [
    ...(isPrinted ? [] : [plain(phrase('render.place', language, { place: framed(place, language) }))]),
    ...clauseSpans(figures, language),
    ...figures.flatMap((figure) => erratumSpans(figure, errata, language).flatMap((spans) => [plain(' · '), ...spans])),
  ];
}

/** ≈ 8.67 平方公里 (换算), = 3.21亿 人次 (相加), 相差 1300万 人次: the only numbers that no page printed, and they say so. */
export function computedLine({ value, unit, added, as }: Computed, language: Language): Line {
  const whole = () => ({
    value: language === 'en' ? value.toLocaleString('en-US') : inChinese(value),
    unit: framed(unit, language),
  });
  if (added !== undefined) return line('plain', bold(phrase('render.added', language, whole())));
  if (as !== undefined) return line('plain', phrase(`render.computed.${as}`, language, whole()));
  return line(
    'plain',
    phrase('render.computed', language, { value: roundedTo(value, 4), unit: framed(unit, language) }),
  );
}

/** What a figure measures, in the reply's language, without its place's own name where that stands before it. */
export function labelOf({ label }: Figure, language: Language, place: string | null = null): string {
  const own = withoutName(label, place);
  return own === '' ? phrase('render.figure', language) : framed(own, language);
}

/** Whether two figures are the same words of the same article. */
export function isSame(a: Figure, b: Figure): boolean {
  return a.articleId === b.articleId && a.paragraph === b.paragraph && a.start === b.start && a.end === b.end;
}

/** A number in 万 or 亿 where few decimals say all of it: a sum is exact. */
function inChinese(value: number): string {
  for (const [scale, word] of [
    [100_000_000, '亿'],
    [10_000, '万'],
  ] as const) {
    const scaled = Number((value / scale).toPrecision(12));
    if (value >= scale && Number.isInteger(Number((scaled * 10_000).toPrecision(12)))) return `${scaled}${word}`;
  }
  return String(value);
}

/** A number in `digits` significant digits, written out; whole ones keep all of theirs. */
function roundedTo(value: number, digits: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-US', { useGrouping: false });
  return value.toLocaleString('en-US', { maximumSignificantDigits: digits, useGrouping: false });
}
