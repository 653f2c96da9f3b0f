import type { Figure } from '../../src/model.ts';
import type { GoldenArticle, GoldenFigure } from './golden.ts';
import { likeness, plain } from './likeness.ts';
import type { ReadArticle } from './reading.ts';
import type { Tally } from './tally.ts';

/** Likeness from which two labels are taken to name the same measure. */
const SAME_LABEL = 0.5;

/** Adds up how well an article's figures were read: found, not invented, labelled, dated, and quoted word for word. */
export function scoreFigures(golden: GoldenArticle, read: ReadArticle | null, tally: Tally): void {
  const given = read?.figures ?? [];
  const { pairs, extra } = pairFigures(golden.figures, given);
  for (const { wanted, found } of pairs) {
    if (wanted.also) continue;
    tally.judge('figure recall', found !== null);
    tally.judge('label recall', found !== null && labelLikeness(wanted, found) >= SAME_LABEL);
    if (wanted.top) tally.judge('top figures', found !== null);
    if (found === null) continue;
    tally.judge('qualifiers', (found.qualifier ?? '') === (wanted.qualifier ?? ''));
    if (wanted.period !== null) tally.judge('periods', samePeriod(wanted.period, found.period));
  }
  const real = pairs.filter(({ wanted, found }) => found !== null && !wanted.also);
  for (const _ of real) tally.judge('figure precision', true);
  const free = golden.figures.filter(({ also }) => also).map(({ printed }) => printed);
  const invented = extra.filter(
    ({ printed }) => !free.some((words) => words.includes(printed) || printed.includes(words)),
  );
  for (const _ of invented) tally.judge('figure precision', false);
  for (const figure of given) tally.judge('quotes', standsWhereItPoints(figure, read?.paragraphs ?? []));
}

type FigurePair = { wanted: GoldenFigure; found: Figure | null };

/** Pairs figures of the same value and unit, the best labels first, each at most once. */
function pairFigures(
  wanted: readonly GoldenFigure[],
  given: readonly Figure[],
): { pairs: FigurePair[]; extra: Figure[] } {
  const candidates = wanted
    .flatMap((one) =>
      given.filter((other) => sameAmount(one, other)).map((other) => ({ one, other, like: labelLikeness(one, other) })),
    )
    .sort((a, b) => b.like - a.like);
  const taken = new Map<GoldenFigure, Figure>();
  const used = new Set<Figure>();
  for (const { one, other } of candidates) {
    if (taken.has(one) || used.has(other)) continue;
    taken.set(one, other);
    used.add(other);
  }
  return {
    pairs: wanted.map((one) => ({ wanted: one, found: taken.get(one) ?? null })),
    extra: given.filter((figure) => !used.has(figure)),
  };
}

function labelLikeness(wanted: GoldenFigure, found: Figure): number {
  return Math.max(...[wanted.label, ...wanted.labels].map((label) => likeness(label, found.label)));
}

function sameAmount(wanted: GoldenFigure, found: Figure): boolean {
  const [want, got] = [[wanted.value].flat(), [found.value].flat()];
  return (
    inOneSpelling(wanted.unit) === inOneSpelling(found.unit) &&
    want.length === got.length &&
    want.every((value, index) => Math.abs(value - (got[index] ?? Number.NaN)) <= 1e-9 * Math.max(1, Math.abs(value)))
  );
}

/** A unit in one spelling, for comparing. */
export function inOneSpelling(unit: string): string {
  return plain(unit)
    .replace('平方公里', '平方千米')
    .replace(/^公里$/, '千米')
    .replace('平米', '平方米');
}

function samePeriod(wanted: { from: string | null; to: string | null }, found: Figure['period']): boolean {
  return found !== null && found.to === wanted.to && (wanted.from === null || found.from === wanted.from);
}

function standsWhereItPoints(
  { paragraph, start, end, printed, quote }: Figure,
  paragraphs: readonly string[],
): boolean {
  const text = paragraphs[paragraph] ?? '';
  return text.slice(start, end) === printed && text.includes(quote);
}
