import type { Day, Figure, Period } from '../model.ts';
import { type Folded, fold } from '../text/fold.ts';
import { clausesIn, spanIndexAt } from './clauses.ts';
import { type FoldedDate, foldedDates } from './find-dates.ts';
import type { Label } from './label.ts';
import { labelsOf } from './labels.ts';
import { notFigures } from './not-figures.ts';
import { periodOf } from './periods.ts';
import { quantitiesIn } from './quantities.ts';
import type { Quantity } from './quantity.ts';

/** Where a paragraph stands, and the day from which 今年 and 7月16日 in it count (null where nobody knows). */
export type FigureContext = { articleId: string; paragraph: number; district: string | null; today: Day | null };

/**
 * Finds every figure a paragraph states, in printed order.
 * @param paragraph - Joined text of one paragraph; offsets in the result point into it.
 * @returns `value` written out (1.2万亩 is 12000, unit 亩); `[]` when nothing is stated.
 * @see data/units.json, data/measure-words.json and data/currencies.json for every unit and its source.
 */
export function findFigures(paragraph: string, context: FigureContext): Figure[] {
  const folded = fold(paragraph);
  const { text } = folded;
  const dates = foldedDates(text, context.today);
  const quantities = quantitiesIn(text, [...notFigures(text), ...dates]).filter((one) =>
    printedAsUnit(paragraph, folded, one),
  );
  if (quantities.length === 0) return [];
  const clauses = clausesIn(text);
  const labels = labelsOf({ text, clauses, quantities, dates });
  return quantities.map((quantity, index) => {
    const clause = spanIndexAt(clauses, quantity.start);
    const date = periodOf(text, quantity.start, { clauses, clause, dates });
    const end = withBracket(text, Math.max(clauses[clause]?.end ?? text.length, quantity.end));
    const from = Math.min(labels[index]?.from ?? quantity.start, quantity.start);
    const printed = slice(paragraph, folded, quantity);
    return {
      value: quantity.value,
      unit: unitOf(paragraph, folded, quantity),
      dimension: quantity.dimension,
      qualifier: quantity.qualifier,
      ...printed,
      quote: slice(paragraph, folded, { start: from, end }).printed,
      label: printedWords(paragraph, folded, labels[index] ?? { text: '', from }),
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

/** A label in printed letters: its words stand in the folded text, the longest that fit are taken from the page. */
function printedWords(paragraph: string, { text, at }: Folded, label: Label): string {
  let words = '';
  for (let from = 0; from < label.text.length; ) {
    let found = text.indexOf(label.text.slice(from), label.from);
    let length = label.text.length - from;
    while (found < 0 && length > 1) {
      length -= 1;
      found = text.indexOf(label.text.slice(from, from + length), label.from);
    }
    const end = (at[found + length - 1] ?? 0) + 1;
    words += found < 0 ? label.text.charAt(from) : paragraph.slice(at[found], end).replaceAll(BREAK, '');
    from += length;
  }
  return words;
}

/** The space that a printed line's break left beside a Chinese character. */
const BREAK = /\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/gu;

type Stretch = { start: number; end: number };

/** The printed words of a stretch of folded text, without the space behind them. */
function slice(paragraph: string, { at }: Folded, { start, end }: Stretch): Stretch & { printed: string } {
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
