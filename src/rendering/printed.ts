import { anchorOf } from '../model/links.ts';
import type { Article, Figure, Quote } from '../model.ts';
import { sentencesOf } from '../text/sentences.ts';
import { cleanStretch } from './clean.ts';

/** A stretch of a printed sentence; a figure's own can be linked to, by its number and by the clause around it. */
type PrintedPiece = { text: string; figure: Figure | null; anchors: string[] };

/** A sentence as printed, and the name by which it is linked to. */
export type PrintedSentence = { anchor: string; pieces: PrintedPiece[] };

/** A paragraph by its sentences, with what of it may be linked to: every sentence, clause of a figure, and figure. */
export function printedParagraph(
  { paragraphs, figures }: Pick<Article, 'paragraphs' | 'figures'>,
  at: number,
): PrintedSentence[] {
  const text = paragraphs[at] ?? '';
  const own = figures.filter(({ paragraph }) => paragraph === at).toSorted((a, b) => a.start - b.start);
  return sentencesOf(text).map((sentence) => ({
    anchor: anchorOf({ paragraph: at, start: sentence.start }),
    pieces: piecesOf(text, sentence, own),
  }));
}

/** The words of a quote by themselves, for papers that are quoted and not reprinted. */
export function printedQuote({ paragraph, start, text }: Quote): PrintedSentence {
  return { anchor: anchorOf({ paragraph, start }), pieces: [{ text: cleanStretch(text), figure: null, anchors: [] }] };
}

function piecesOf(text: string, sentence: { start: number; end: number }, figures: readonly Figure[]): PrintedPiece[] {
  const pieces: PrintedPiece[] = [];
  const taken = new Set([sentence.start]);
  let at = sentence.start;
  const add = (end: number, figure: Figure | null) => {
    if (end <= at) return;
    const starts =
      figure === null ? [] : [figure.start, clauseStart(text, figure)].filter((start) => !taken.has(start));
    for (const start of starts) taken.add(start);
    const anchors = [...new Set(starts)].map((start) => anchorOf({ paragraph: figure?.paragraph ?? 0, start }));
    pieces.push({ text: cleanStretch(text.slice(at, end)), figure, anchors });
    at = end;
  };
  for (const figure of figures) {
    if (figure.start < at || figure.end > sentence.end) continue;
    add(figure.start, null);
    add(figure.end, figure);
  }
  add(sentence.end, null);
  return pieces;
}

/** Where the clause around a figure begins; it may be printed twice in a paragraph, and the one around the number is meant. */
function clauseStart(text: string, { quote, start, end }: Figure): number {
  const last = text.lastIndexOf(quote, start);
  return last >= 0 && last + quote.length >= end ? last : start;
}
