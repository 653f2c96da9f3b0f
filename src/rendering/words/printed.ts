import { anchorOf } from '../../model/links.ts';
import { unsureWithin } from '../../model/unsure.ts';
import type { Article, Figure, Quote, Unsure } from '../../model.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { cleanStretch } from '../clean.ts';

/**
 * A stretch of a printed sentence; a figure's own can be linked to, by its number and by the clause around it. `unsure` is
 * one whose end was hard to read, a figure as a whole.
 */
type PrintedPiece = { text: string; figure: Figure | null; anchors: string[]; unsure: Unsure | null };

/** A sentence as printed, and the name by which it is linked to. */
export type PrintedSentence = { anchor: string; pieces: PrintedPiece[] };

/** A paragraph by its sentences, with what of it may be linked to: every sentence, clause of a figure, and figure. */
export function printedParagraph(
  article: Pick<Article, 'paragraphs' | 'figures' | 'unsure'>,
  at: number,
): PrintedSentence[] {
  const text = article.paragraphs[at] ?? '';
  const own = article.figures.filter(({ paragraph }) => paragraph === at).toSorted((a, b) => a.start - b.start);
  return sentencesOf(text).map((sentence) => ({
    anchor: anchorOf({ paragraph: at, start: sentence.start }),
    pieces: piecesOf(text, { sentence, figures: own, unsure: unsureWithin(article, { paragraph: at, ...sentence }) }),
  }));
}

/** The words of a quote by themselves, for papers that are quoted and not reprinted. */
export function printedQuote({ paragraph, start, text, unsure = [] }: Quote): PrintedSentence {
  const moved = unsure.map((hard) => ({ ...hard, start: hard.start - start, end: hard.end - start }));
  const sentence = { start: 0, end: text.length };
  return { anchor: anchorOf({ paragraph, start }), pieces: piecesOf(text, { sentence, figures: [], unsure: moved }) };
}

type Stretch = { start: number; end: number };

function piecesOf(
  text: string,
  { sentence, figures, unsure }: { sentence: Stretch; figures: readonly Figure[]; unsure: readonly Unsure[] },
): PrintedPiece[] {
  const pieces: PrintedPiece[] = [];
  const taken = new Set([sentence.start]);
  let at = sentence.start;
  const add = (end: number, figure: Figure | null) => {
    if (end <= at) return;
    const starts =
      figure === null ? [] : [figure.start, clauseStart(text, figure)].filter((start) => !taken.has(start));
    for (const start of starts) taken.add(start);
    const anchors = [...new Set(starts)].map((start) => anchorOf({ paragraph: figure?.paragraph ?? 0, start }));
    const hard = unsure.find((one) => one.end === end) ?? null;
    pieces.push({ text: cleanStretch(text.slice(at, end)), figure, anchors, unsure: hard });
    at = end;
  };
  const stops = [
    ...figures.map((figure) => ({ ...figure, figure })),
    ...unsure.map((one) => ({ ...one, figure: null })),
  ];
  for (const { start, end, figure } of stops.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at || end > sentence.end) continue;
    if (figure !== null) add(start, null);
    add(end, figure);
  }
  add(sentence.end, null);
  return pieces;
}

/** Where the clause around a figure begins; it may be printed twice in a paragraph, and the one around the number is meant. */
function clauseStart(text: string, { quote, start, end }: Figure): number {
  const last = text.lastIndexOf(quote, start);
  return last >= 0 && last + quote.length >= end ? last : start;
}
