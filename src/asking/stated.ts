import { findFigures } from '../figures/find-figures.ts';
import type { Day, Figure } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { unitCountedIn } from './english.ts';

/** A figure that a question itself states, and where its words stand in it (UTF-16). */
type Stated = { figure: Figure; start: number; end: number };

/**
 * The figures that a question states, to be held against the printed ones: 覆盖了200多个村吗, more than 200 villages.
 * An English noun counts in the unit in which papers count it.
 */
export function statedIn(text: string, today: Day): Stated[] {
  const context = { articleId: '', paragraph: 0, district: null, today };
  const chinese = findFigures(text, context).map((figure) => ({ figure, start: figure.start, end: figure.end }));
  if (/\p{Script=Han}/u.test(text)) return chinese;
  return [...text.matchAll(/(\d[\d,.]*)\s+([a-z].*)/gi)].flatMap(({ index, 1: number = '', 2: rest = '' }) => {
    const unit = unitCountedIn(foldText(rest));
    const [figure] = unit === null ? [] : findFigures(`${number}${unit}`, context);
    return figure === undefined ? [] : [{ figure, start: index, end: index + number.length }];
  });
}
