import type { Article, Figure } from '../../model.ts';
import { sentenceAround } from '../../search/passages/sentence-around.ts';
import { foldText } from '../../text/fold.ts';
import { once, remembering } from '../../text/remembering.ts';

/** The words around a figure, folded, from the closest outwards. */
export type Near = {
  label: string;
  clause: string;
  part: string;
  sentence: string;
  left(): string;
  right(): string;
};

/** Letters on either side of a figure that stand right beside it. */
const BESIDE = 8;
/** What stands behind a mark stands beside another figure. */
const UP_TO_MARK = /^.*[、,。;:?!]/su;
const FROM_MARK = /[、,。;:?!].*$/su;

/** Sentences and parts of them that were folded last: a list of figures is one sentence, and each asks for it. */
const folded = remembering(foldText, { latest: 64, longest: 2_000 });

/** The folded sentence around a figure. */
export function foldedSentence(figure: Figure, { paragraphs }: Article): string {
  const paragraph = paragraphs[figure.paragraph] ?? '';
  const { start, end } = sentenceAround(paragraph, figure);
  return folded(paragraph.slice(start, end));
}

// A figure is weighed for every question that finds its article; its words are forgotten with it.
const known = new WeakMap<Figure, Near>();

/** The words around a figure. */
export function wordsNear(figure: Figure, { paragraphs }: Article): Near {
  let near = known.get(figure);
  if (near === undefined) {
    const paragraph = paragraphs[figure.paragraph] ?? '';
    const { start, end } = sentenceAround(paragraph, figure);
    const sentence = paragraph.slice(start, end);
    near = {
      label: foldText(`${figure.label}${figure.printed}`),
      clause: foldText(figure.quote),
      part: folded(partAround(sentence, figure.start - start)),
      sentence: folded(sentence),
      left: once(() =>
        foldText(paragraph.slice(Math.max(start, figure.start - 4 * BESIDE), figure.start))
          .slice(-BESIDE)
          .replace(UP_TO_MARK, ''),
      ),
      right: once(() =>
        foldText(paragraph.slice(figure.end, Math.min(end, figure.end + 4 * BESIDE)))
          .slice(0, BESIDE)
          .replace(FROM_MARK, ''),
      ),
    };
    known.set(figure, near);
  }
  return near;
}

/** The stretch of a sentence around a position, up to the semicolons beside it. */
function partAround(sentence: string, at: number): string {
  const isMark = (place: number) => sentence[place] === ';' || sentence[place] === '；';
  let [start, end] = [at, at];
  while (start > 0 && !isMark(start - 1)) start -= 1;
  while (end < sentence.length && !isMark(end)) end += 1;
  return sentence.slice(start, end);
}
