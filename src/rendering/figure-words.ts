import type { Computed } from '../model/answer.ts';
import type { Erratum } from '../model/desk.ts';
import type { Figure, Language } from '../model.ts';
import { phrase } from '../text/phrase.ts';
import { erratumSpans } from './errata.ts';
import type { Field, Line, Span } from './layout.ts';
import { bold, line, plain } from './layout.ts';
import { framed } from './names.ts';

/** What a box says beside its figure: what was computed from it, what editors put right, and its place where that is not `home`. */
type Beside = { computed?: readonly Computed[]; errata?: readonly Erratum[]; home?: string | null };

/** A figure as a box: what is measured, then the printed words, what was put right and computed, their period and place. */
export function figureField(
  figure: Figure,
  language: Language,
  { computed = [], errata = [], home = null }: Beside = {},
): Field {
  const { period, district } = figure;
  const place = district === null || district === home ? '' : framed(district, language);
  const small = [period?.printed ?? '', place].filter((word) => word !== '').join(' · ');
  return {
    name: labelOf(figure, language),
    lines: [
      line('plain', bold(figure.printed)),
      ...erratumSpans(figure, errata, language).map((spans) => line('plain', ...spans)),
      ...computed
        .filter(({ from, added }) => added === undefined && isSame(from, figure))
        .map((row) => computedLine(row, language)),
      ...(small === '' ? [] : [line('small', small)]),
    ],
    inline: true,
  };
}

/** A figure on one line: label, printed words, what was put right, period. */
export function figureSpans(figure: Figure, language: Language, errata: readonly Erratum[] = []): Span[] {
  const period = figure.period?.printed ?? '';
  return [
    plain(`${labelOf(figure, language)} `),
    bold(figure.printed),
    ...erratumSpans(figure, errata, language).flatMap((spans) => [plain(' · '), ...spans]),
    ...(period === '' ? [] : [plain(` · ${period}`)]),
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

/** What a figure measures, in the reply's language. */
export function labelOf(figure: Figure, language: Language): string {
  return figure.label === '' ? phrase('render.figure', language) : framed(figure.label, language);
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
