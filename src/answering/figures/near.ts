import type { Article, Figure } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { sentenceAround } from '../sentence-around.ts';

/** The words around a figure, folded, from the closest outwards. */
export type Near = { label: string; clause: string; part: string; sentence: string; left: string; right: string };

/** Letters on either side of a figure that stand right beside it. */
const BESIDE = 8;
/** What stands behind a mark stands beside another figure. */
const UP_TO_MARK = /^.*[、,。;:?!]/su;
const FROM_MARK = /[、,。;:?!].*$/su;

// A figure is weighed for every question that finds its article; its words are forgotten with it.
const known = new WeakMap<Figure, Near>();

/** The words around a figure. */
export function wordsNear(figure: Figure, { paragraphs }: Article): Near {
  let near = known.get(figure);
  if (near === undefined) {
    const paragraph = paragraphs[figure.paragraph] ?? '';
    const { start, end } = sentenceAround(paragraph, figure);
    near = {
      label: foldText(`${figure.label}${figure.printed}`),
      clause: foldText(figure.quote),
      part: foldText(partAround(paragraph.slice(start, end), figure.start - start)),
      sentence: foldText(paragraph.slice(start, end)),
      left: foldText(paragraph.slice(Math.max(start, figure.start - 4 * BESIDE), figure.start))
        .slice(-BESIDE)
        .replace(UP_TO_MARK, ''),
      right: foldText(paragraph.slice(figure.end, Math.min(end, figure.end + 4 * BESIDE)))
        .slice(0, BESIDE)
        .replace(FROM_MARK, ''),
    };
    known.set(figure, near);
  }
  return near;
}

/** The stretch of a sentence around a position, up to the semicolons beside it. */
function partAround(sentence: string, at: number): string {
  const marks = [...sentence.matchAll(/[;；]/g)].map(({ index }) => index);
  return sentence.slice(
    (marks.findLast((index) => index < at) ?? -1) + 1,
    marks.find((index) => index >= at),
  );
}
