import { type Folded, fold, foldText } from '../../text/fold.ts';

/** Words of an article by where they stand: UTF-16 offsets within a paragraph. */
export type Stretch = { paragraph: number; start: number; end: number };

/**
 * Finds words as somebody copied them (in another width or script, with spaces, without marks that cannot be seen) in
 * an article's paragraphs. 0万吨 does not stand in 70万吨: a part of a number is another number.
 * @returns the first place, or null where they stand nowhere.
 */
export function findPrinted(words: string, paragraphs: readonly string[]): Stretch | null {
  const wanted = foldText(words).trim();
  if (wanted === '') return null;
  for (const [paragraph, text] of paragraphs.entries()) {
    const folded = fold(text);
    const from = placeIn(folded, wanted);
    if (from === null) continue;
    const start = folded.at[from] ?? 0;
    // What stands between the last unit and the next may be the space of a line's break.
    const end = start + text.slice(start, folded.at[from + wanted.length]).trimEnd().length;
    return { paragraph, start, end };
  }
  return null;
}

function placeIn({ text }: Folded, wanted: string): number | null {
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    const before = text.slice(0, from);
    const after = text.slice(from + wanted.length);
    const cutsFront = /\d[.,]?$/.test(before) && /^\d/.test(wanted);
    const cutsBack = /^[.,]?\d/.test(after) && /\d$/.test(wanted);
    if (!cutsFront && !cutsBack) return from;
  }
  return null;
}
