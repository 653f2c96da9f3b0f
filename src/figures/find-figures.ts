import { FIGURES } from '../limits/figures.ts';
import type { Figure, Period } from '../model.ts';
import { type Folded, fold } from '../text/fold.ts';
import { isEnglish } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';
import { englishFigures } from './amounts/english.ts';
import { notFigures } from './amounts/not-figures.ts';
import { quantitiesIn } from './amounts/quantities.ts';
import type { Quantity } from './amounts/quantity.ts';
import { type FoldedDate, foldedDates } from './dates/find-dates.ts';
import { periodsIn } from './dates/periods.ts';
import { clausesIn, spanIndexAt } from './labels/clauses.ts';
import type { FigureContext } from './labels/context.ts';
import { labelsOf } from './labels/labels.ts';
import { printedWordsIn } from './labels/printed-words.ts';
import { quoteAround } from './labels/quotes.ts';

/**
 * Finds every figure a paragraph states, in printed order.
 * @param paragraph - Joined text of one paragraph; offsets in the result point into it.
 * @returns `value` written out (1.2万亩 is 12000, unit 亩); `[]` when nothing is stated.
 * @see data/units.json, data/measure-words.json and data/currencies.json for every unit and its source.
 */
export function findFigures(paragraph: string, context: FigureContext): Figure[] {
  if (isEnglish(paragraph)) return englishFigures(paragraph, context);
  const folded = fold(paragraph);
  const { text } = folded;
  const dates = foldedDates(text, context.today);
  const quantities = quantitiesIn(text, notFigures(text).concat(dates), context.most).filter((one) =>
    printedAsUnit(paragraph, folded, one),
  );
  if (quantities.length === 0) return [];
  const clauses = clausesIn(text);
  const labels = labelsOf({ text, clauses, quantities, dates });
  const periodOf = periodsIn({ text, clauses, dates });
  const printedWords = printedWordsIn(paragraph, folded);
  return quantities.map((quantity, index) => {
    const { start, end } = quantity;
    const clause = spanIndexAt(clauses, start);
    const date = periodOf(start, clause);
    const label = labels[index] ?? { text: '', from: start };
    const quote = quoteAround(text, quantity, {
      start: Math.min(label.from, start),
      end: withBracket(text, Math.max(clauses[clause]?.end ?? text.length, end)),
    });
    const reach = { start: Math.max(label.from, start - FIGURES.reachChars), end: end + FIGURES.reachChars };
    return {
      value: quantity.value,
      unit: unitOf(paragraph, folded, quantity),
      dimension: quantity.dimension,
      qualifier: quantity.qualifier,
      ...slice(paragraph, folded, quantity),
      quote: slice(paragraph, folded, quote).printed,
      label: printedWords(label.text, reach),
      period: date === null ? null : periodFrom(paragraph, folded, date),
      district: context.district,
      articleId: context.articleId,
      paragraph: context.paragraph,
    };
  });
}

/** The bracket that closes behind a clause in brackets belongs to its quote. */
function withBracket(text: string, end: number): number {
  return text.charAt(end) === ')' ? end + 1 : end;
}

/** The printed words of a stretch of folded text, without the space behind them. */
function slice(paragraph: string, { at }: Folded, { start, end }: Span): Span & { printed: string } {
  const from = at[start] ?? 0;
  const words = paragraph.slice(from, at[end]);
  const lead = words.length - words.trimStart().length;
  const printed = words.trim();
  return { printed, start: from + lead, end: from + lead + printed.length };
}

function periodFrom(paragraph: string, folded: Folded, date: FoldedDate): Period {
  return { printed: slice(paragraph, folded, date).printed, from: date.from, to: date.to };
}

/** The unit as the page has it; Chinese names in simplified script. */
function unitOf(paragraph: string, folded: Folded, { unit, name }: Quantity): string {
  if (name === null) return unit;
  const han = folded.text.slice(name.start, name.end);
  return /[a-z]/.test(han) ? slice(paragraph, folded, name).printed.normalize('NFKC') : han;
}

/** 5g weighs, 5G is a network: a unit of one letter is printed small, but for the litre. */
function printedAsUnit(paragraph: string, folded: Folded, { name }: Quantity): boolean {
  return name === null || !/^[A-KM-Z]$/.test(slice(paragraph, folded, name).printed.normalize('NFKC'));
}
