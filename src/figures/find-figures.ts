import type { Day, Figure } from '../model.ts';
import { fold } from '../text/fold.ts';
import { notFigures } from './not-figures.ts';
import { quantitiesIn } from './quantities.ts';

/** Where a paragraph stands, and the day from which 今年 and 7月16日 in it count (null where nobody knows). */
export type FigureContext = { articleId: string; paragraph: number; district: string | null; today: Day | null };

/**
 * Finds every figure a paragraph states, in printed order.
 * @returns `value` written out (1.2万亩 is 12000, unit 亩), offsets into `paragraph`; `[]` when nothing is stated.
 * @see data/units.json, data/measure-words.json and data/currencies.json for every unit and its source.
 */
export function findFigures(paragraph: string, context: FigureContext): Figure[] {
  const folded = fold(paragraph);
  const printed = (start: number, end: number) => paragraph.slice(folded.at[start], folded.at[end]);
  return quantitiesIn(folded.text, notFigures(folded.text)).map((quantity) => {
    const words = printed(quantity.start, quantity.end).trimEnd();
    const start = folded.at[quantity.start] ?? 0;
    return {
      value: quantity.value,
      unit: quantity.name === null ? quantity.unit : folded.text.slice(quantity.name.start, quantity.name.end),
      dimension: quantity.dimension,
      qualifier: quantity.qualifier,
      printed: words,
      start,
      end: start + words.length,
      quote: paragraph,
      label: '',
      period: null,
      district: context.district,
      articleId: context.articleId,
      paragraph: context.paragraph,
    };
  });
}
